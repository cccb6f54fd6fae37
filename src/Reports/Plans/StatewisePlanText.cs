using System.Globalization;
using SplitProofs.Reports.Numbers;

namespace SplitProofs.Reports.Plans;

/// <summary>A plan for a channel that remembers, for a person.</summary>
public static class StatewisePlanText
{
    /// <summary>The text, without a line break at its end.</summary>
    public static string Of(StatewiseAnswer answer)
    {
        var plan = answer.Plan;
        IEnumerable<string> lines =
        [
            string.Create(
                CultureInfo.InvariantCulture,
                $"{answer.Network.Name} under {answer.Scenario.Name}, {RuleNames.Print(answer.Rule)} on a channel that remembers"
            ),
            "",
            .. PlanText.Placement(answer.Network.Chain, plan.PlacedStages, plan.Table.HorizonLimit),
            .. PlanText.Precision(answer.Scenario),
            "",
            .. PlanText.Costs(plan.FrameCost, plan.PlacementCost, plan.CostPerInference, plan.Usage, plan.Latency),
            .. answer.Channel.Match(listed: _ => [], cells: cells => Accuracy(answer, cells)),
            .. Decisions(answer),
        ];
        return string.Join('\n', lines).Replace('\u00A0', ' ');
    }

    private static string[] Accuracy(StatewiseAnswer answer, RememberingChannel.Cells cells)
    {
        var accuracy = cells.AccuracyOf(answer.Costs, answer.Rule, answer.Plan.PlacedStages);

        // Less than this is rounding.
        var error = Math.Max(accuracy.RefinementError, 1e-9 * Math.Abs(answer.Plan.FrameCost));
        return
        [
            "",
            string.Create(
                CultureInfo.InvariantCulture,
                $"The SNR is followed in {accuracy.Cells} cells. Refining them suggests that the cost of a frame is right within {SixDigits.Of(error, 2)}."
            ),
            double.IsFinite(accuracy.MostOptimal)
                ? $"With as many stages placed, the optimal rule's is proved to lie between {SixDigits.Of(accuracy.LeastOptimal)} and {SixDigits.Of(accuracy.MostOptimal)} (M7)."
                : $"With as many stages placed, no rule's is below {SixDigits.Of(accuracy.LeastOptimal)}, which is proved (M7).",
        ];
    }

    private static IEnumerable<string> Decisions(StatewiseAnswer answer)
    {
        var (plan, stages) = (answer.Plan, answer.Network.Chain.Stages);
        if (plan.PlacedStages == 0)
        {
            yield break;
        }

        yield return "";
        yield return "On the way, send in these states of the channel; so many inferences end there";
        var width = stages.Take(plan.PlacedStages).Max(stage => stage.Name.Length);
        string[] sends =
        [
            .. Enumerable.Range(0, plan.PlacedStages).Select(cut => answer.Channel.WhereItSends(plan.Rule, cut)),
        ];
        var sendsWidth = sends.Max(where => where.Length);
        for (var cut = 0; cut < plan.PlacedStages; cut++)
        {
            yield return $"  before {stages[cut].Name.PadRight(width)}  {sends[cut].PadRight(sendsWidth)}  {Percentage.Of(plan.Latency.StopProbabilities[cut])}";
        }

        yield return PlanText.LastCut(stages, plan.PlacedStages, plan.Latency);
    }
}
