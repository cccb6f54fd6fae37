using System.CommandLine;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Reports.Plans;

namespace SplitProofs.Reports.Commands;

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

    private static int Print(Question question, bool json)
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
