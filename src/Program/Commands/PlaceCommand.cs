using System.CommandLine;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Units;
using SplitProofs.Commands;
using SplitProofs.Inputs.Policies;
using SplitProofs.Program.Answers;
using SplitProofs.Reports.Wording;
using SplitProofs.Text.Faults;

namespace SplitProofs.Program.Commands;

/// <summary><c>splitproofs place</c>: the plan for one network under one scenario.</summary>
internal static class PlaceCommand
{
    public static Command Create()
    {
        var question = new QuestionOptions();
        var deadline = new DeadlineOption();
        var tune = new TuneOption();
        var format = new FormatOption();
        var command = new Command("place", "Says which stages to place on the device, and from which SNR on to send.");
        question.AddTo(command);
        deadline.AddTo(command);
        tune.AddTo(command);
        format.AddTo(command);
        var policy = new Option<string?>("--policy")
        {
            Description =
                "A JSON file to write, with the SNR from which to send before each stage. A file that exists is replaced.",
            HelpName = "FILE.json",
        };
        command.Add(policy);
        command.SetLimitedAction(
            "the placements were not all computed",
            (parse, limit) =>
                limit
                    .Run(
                        "Computing the cost of each placement...",
                        () =>
                            question
                                .Read(parse)
                                .And(deadline.Read(parse))
                                .And(
                                    ReplacedFile.Require(policy.Name, parse.GetValue(policy), "policies", "policy.json")
                                )
                                .And(tune.Read(parse))
                                .Bind(asked =>
                                {
                                    var (((question, within), _), quantity) = asked;
                                    return Solve(question, within).Bind(plan => Tuned(plan, question, tune, quantity));
                                })
                    )
                    .Bind(plan => WritePolicy(plan, parse.GetValue(policy)))
                    .Match(plan => format.Print(parse, plan, PlanText.Of, PlanJson.Of), Messages.Faults)
        );
        return command;
    }

    private static Result<ExplainedPlan> Tuned(
        ExplainedPlan plan,
        Question question,
        TuneOption tune,
        TunedQuantity? quantity
    ) =>
        quantity is null
            ? Results.Success(plan)
            : tune.Tune(quantity, question).Map(tuned => plan with { Tuned = tuned });

    private static Result<ExplainedPlan> WritePolicy(ExplainedPlan explained, string? path)
    {
        if (path is null)
        {
            return Results.Success(explained);
        }

        var (network, scenario, answer) = explained.Plan;
        var question = answer.Question;
        return answer.Decisions.Match(
            thresholds: thresholds =>
                ReplacedFile
                    .Write(
                        path,
                        PolicyJson.Of(
                            Policy.Of(
                                network.Name,
                                question.Scenario.Name,
                                question.Rule.Option,
                                [.. question.Chain.Stages.Select(stage => stage.Name)],
                                thresholds
                            )
                        ) + "\n"
                    )
                    .Map(_ => explained),
            sendingStates: _ =>
                Results.Failure<ExplainedPlan>(
                    scenario.FadingPlace,
                    "on a channel with memory the device sends in certain states, and a policy has an SNR for each stage",
                    "Leave --policy out, and read the sending states from --json; or choose fading with independent draws."
                )
        );
    }

    private static Result<ExplainedPlan> Solve(Question asked, Seconds? deadline)
    {
        var (network, scenario, question) = asked;
        var table = question.Table();
        if (!table.TryFindBest(out var placed))
        {
            return asked.IllPosed<ExplainedPlan>(table);
        }

        if (table.FrameCost.Any(double.IsPositiveInfinity))
        {
            Messages.Warning($"{scenario.FadingPlace}: {IllPosedChannel.Explain(question, table)}");
        }

        return Results.Success(
            ExplainedPlan.Of(new Plan(network, scenario, SplittingAnswer.Of(question, table, placed)), deadline)
        );
    }
}
