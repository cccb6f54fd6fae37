using System.CommandLine;
using SplitProofs.Analytics.Placement;
using SplitProofs.Commands;
using SplitProofs.Program.Answers;
using SplitProofs.Reports.Wording;

namespace SplitProofs.Program.Commands;

/// <summary><c>splitproofs place</c>: the plan for one network under one scenario.</summary>
internal static class PlaceCommand
{
    public static Command Create()
    {
        var question = new QuestionOptions();
        var format = new FormatOption();
        var command = new Command("place", "Says which stages to place on the device, and from which SNR on to send.");
        question.AddTo(command);
        format.AddTo(command);
        command.SetAction(parse =>
            question
                .Read(parse)
                .Match(
                    asked => Solve(asked, plan => format.Print(parse, plan, PlanText.Of, PlanJson.Of)),
                    Messages.Faults
                )
        );
        return command;
    }

    private static int Solve(Question asked, Func<Plan, int> print)
    {
        var (network, question) = asked;
        var (name, table) = (question.Scenario.Name, question.Table());
        if (!table.TryFindBest(out var placed))
        {
            Messages.Error(
                $"{name}: {IllPosedChannel.Explain(question, table)} {IllPosedChannel.Remedy(question.Fading)}"
            );
            return ExitCode.Failure;
        }

        if (table.FrameCost.Any(double.IsPositiveInfinity))
        {
            Messages.Warning($"{name}: {IllPosedChannel.Explain(question, table)}");
        }

        return print(new(network, SplittingAnswer.Of(question, table, placed)));
    }
}
