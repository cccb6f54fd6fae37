using System.Globalization;
using SplitProofs.Analytics.Channels.Memory;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Reports.Numbers;
using SplitProofs.Reports.Wording;

namespace SplitProofs.Program.Answers;

/// <summary>A plan for a person.</summary>
internal static class PlanText
{
    /// <summary>The text, without a line break at its end.</summary>
    public static string Of(Plan plan)
    {
        var answer = plan.Answer;
        var question = answer.Question;
        var memory = question.Fading is Fading.WithMemory ? " on a channel with memory" : "";
        IEnumerable<string> lines =
        [
            string.Create(
                CultureInfo.InvariantCulture,
                $"{plan.Network.Name} under {question.Scenario.Name}, {question.Rule.Name}{memory}"
            ),
            "",
            .. Placement(answer),
            .. FeaturePrecisionText.Of(question.Scenario),
            .. RateText.Of(question.Scenario),
            .. MeasuredSpreadText.Of(plan.Network.Spread),
            .. OptimalPlacementBracket.TryFind(question, out var bracket)
                ? [Bracket(bracket, question.Chain.Count)]
                : Array.Empty<string>(),
            "",
            .. Costs(answer),
            .. answer.TryAccuracy(out var accuracy) ? Accuracy(accuracy, answer.FrameCost) : [],
            .. answer.PlacedStages == 0 ? [] : Decisions(answer),
        ];
        return string.Join('\n', lines).Replace('\u00A0', ' ');
    }

    /// <summary>What to place, and what the memory holds.</summary>
    private static IEnumerable<string> Placement(SplittingAnswer answer)
    {
        var (chain, placed, limit) = (answer.Question.Chain, answer.PlacedStages, answer.Table.HorizonLimit);
        return
        [
            placed == 0
                ? "Place nothing on the device: it sends the raw input."
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"Place {placed} of {chain.Count} stages on the device: "
                        + $"{Names(chain.Stages.Take(placed).Select(stage => stage.Name))}."
                ),
            .. limit < chain.Count
                ? [string.Create(CultureInfo.InvariantCulture, $"Its memory holds the first {limit} at most.")]
                : Array.Empty<string>(),
        ];
    }

    private static string Bracket(OptimalPlacementBracket bracket, int stages) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"By closed forms for equal layers (R17), the best placement short of all {stages} is {BracketText.Of(bracket)}."
        );

    /// <summary>What the placement costs and takes.</summary>
    private static IEnumerable<string> Costs(SplittingAnswer answer) =>
        [
            $"  cost of a frame         {SixDigits.Of(answer.FrameCost)}",
            $"    of which placement    {SixDigits.Of(answer.PlacementCost)}",
            $"  cost of an inference    {SixDigits.Of(answer.CostPerInference)}",
            $"  expected time           {WithPrefix.Of(answer.Usage.Time)}",
            $"  expected device energy  {WithPrefix.Of(answer.Usage.Energy)}",
            .. LatencyPercentiles
                .Of(answer.Latency)
                .Select(at =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"  {$"{at.Percent} % are done within", -22}  {WithPrefix.Of(at.Latency)}"
                    )
                ),
        ];

    private static string[] Accuracy(CellAccuracy accuracy, double frameCost)
    {
        // Less than this is rounding.
        var error = Math.Max(accuracy.RefinementError, 1e-9 * Math.Abs(frameCost));
        return
        [
            "",
            string.Create(
                CultureInfo.InvariantCulture,
                $"The SNR is followed in {accuracy.Cells} cells. Refining them suggests that the cost of a frame is "
                    + $"right within {SixDigits.Of(error, 2)}."
            ),
            double.IsFinite(accuracy.MostOptimal)
                ? (
                    $"With as many stages placed, the optimal rule's is proved to lie between "
                    + $"{SixDigits.Of(accuracy.LeastOptimal)} and {SixDigits.Of(accuracy.MostOptimal)} (M7)."
                )
                : $"With as many stages placed, no rule's is below {SixDigits.Of(accuracy.LeastOptimal)}, which is proved (M7).",
        ];
    }

    /// <summary>When to send at each cut, where at least one stage is placed.</summary>
    private static IEnumerable<string> Decisions(SplittingAnswer answer)
    {
        var (placed, stages) = (answer.PlacedStages, answer.Question.Chain.Stages);
        yield return "";
        yield return answer.Decisions.Match(
            thresholds: _ => "On the way, send as soon as the SNR is at least; so many inferences end there",
            sendingStates: _ => "On the way, send in these states of the channel; so many inferences end there"
        );
        var width = stages.Take(placed).Max(stage => stage.Name.Length);
        string[] sends = [.. Enumerable.Range(0, placed).Select(cut => DecisionText.Of(answer.Decisions, cut))];
        var sendsWidth = sends.Max(when => when.Length);
        for (var cut = 0; cut < placed; cut++)
        {
            yield return $"  before {stages[cut].Name.PadRight(width)}  {sends[cut].PadRight(sendsWidth)}  {Share(cut)}";
        }

        var last = stages[placed - 1].Name;
        yield return placed == stages.Length
            ? $"After {last} the result is there, and nothing is sent: {Share(placed)}."
            : $"After {last} send whatever the SNR: {Share(placed)}.";

        string Share(int cut) => Percentage.Of(answer.Latency.StopProbabilities[cut]);
    }

    private static string Names(IEnumerable<string> names)
    {
        var all = names.ToArray();
        return all.Length <= 4 ? string.Join(", ", all) : $"{all[0]} to {all[^1]}";
    }
}
