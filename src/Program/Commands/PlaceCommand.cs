using System.CommandLine;
using SplitProofs.Analytics.Correlated;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Commands;
using SplitProofs.Reports.Plans;

namespace SplitProofs.Program.Commands;

/// <summary><c>splitproofs place</c>: the plan for one network under one scenario.</summary>
internal static class PlaceCommand
{
    public static Command Create()
    {
        var question = new QuestionOptions();
        var json = new Option<bool>("--json") { Description = "Print one JSON object and nothing else." };
        var command = new Command("place", "Says which stages to place on the device, and from which SNR on to send.");
        question.AddTo(command);
        command.Add(json);
        command.SetAction(parse =>
            question.Read(parse).Match(asked => Print(asked, parse.GetValue(json)), Messages.Faults)
        );
        return command;
    }

    private static int Print(Question question, bool json) =>
        question.Scenario.Uplink.Fading.Match(
            independent: _ => PrintIndependent(question, json),
            markov: fading => PrintRemembering(question, new RememberingChannel.Listed(fading), json),
            gaussMarkov: fading => PrintRemembering(question, new RememberingChannel.Cells(fading), json)
        );

    private static int PrintRemembering(Question question, RememberingChannel channel, bool json)
    {
        var (network, scenario, rule) = question;
        var costs = InferenceCosts.Of(network.Chain, scenario);
        var table = StatewisePlan.TableOf(costs, channel.Chain, rule);
        if (!table.TryFindBest(out var placed))
        {
            Messages.Error(
                $"{scenario.Name}: {IllPosedChannel.Explain(rule, table)} {IllPosedChannel.RemedyFor(channel)}"
            );
            return ExitCode.Failure;
        }

        if (table.FrameCost.Any(double.IsPositiveInfinity))
        {
            Messages.Warning($"{scenario.Name}: {IllPosedChannel.Explain(rule, table)}");
        }

        var plan = StatewisePlan.Of(costs, channel.Chain, rule, table, placed);
        var answer = new StatewiseAnswer(network, scenario, rule, channel, costs, plan);
        Console.Out.WriteLine(json ? StatewisePlanJson.Of(answer) : StatewisePlanText.Of(answer));
        return ExitCode.Success;
    }

    private static int PrintIndependent(Question question, bool json)
    {
        var (network, scenario, rule) = question;
        var inference = CoInference.Of(network.Chain, scenario);
        var illPosed = double.IsPositiveInfinity(inference.Problem.Channel.MeanAirtime);
        if (!PlacementPlan.TryMake(inference, rule, out var plan))
        {
            Messages.Error(
                $"{scenario.Name}: {IllPosedChannel.Explain(rule, inference.Problem)} {IllPosedChannel.Remedy}"
            );
            return ExitCode.Failure;
        }

        if (illPosed)
        {
            Messages.Warning($"{scenario.Name}: {IllPosedChannel.Explain(rule, inference.Problem)}");
        }

        var answer = new Answer(network, scenario, rule, plan);
        Console.Out.WriteLine(json ? PlanJson.Of(answer) : PlanText.Of(answer));
        return ExitCode.Success;
    }
}
