using System.Globalization;
using SplitProofs.Analytics.Channels.Memory;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Analytics.Units;
using SplitProofs.Reports.Numbers;
using SplitProofs.Reports.Wording;
using SplitProofs.Text.Faults;

namespace SplitProofs.Program.Answers;

/// <summary>Writes a plan as text, for a person.</summary>
internal static class PlanText
{
    /// <summary>The text, without a line break at its end.</summary>
    public static string Of(ExplainedPlan explained)
    {
        var (network, scenario, answer) = explained.Plan;
        var question = answer.Question;
        var memory = question.Fading is Fading.WithMemory ? " on a channel with memory" : "";
        IEnumerable<string> lines =
        [
            $"{network.Name} under {question.Scenario.Name}, {question.Rule.Name}{memory}",
            .. GivenValuesText.Of(network, scenario).Select(Quote.Plain),
            "",
            .. Placement(answer),
            .. FeaturePrecisionText.Of(question.Scenario),
            .. UploadFilterText.Of(question.Scenario),
            .. RateText.Of(question.Scenario),
            .. CorrelationsText.Of(question),
            .. TraceFitText.Of(question),
            .. MeasuredSpreadText.Of(network.Spread),
            .. MemoryBoundText.Of(explained.MemoryBound),
            .. question.Chain.Count > 1 && OptimalPlacementBracket.TryFind(question, out var bracket)
                ? [Bracket(bracket, question.Chain.Count)]
                : Array.Empty<string>(),
            "",
            .. Costs(answer, explained.Deadline),
            .. answer.TryAccuracy(out var accuracy) ? Accuracy(accuracy, answer.FrameCost) : [],
            "",
            .. BaselinesText.Of(answer, explained.Baselines),
            "",
            .. ReasonText.Of(answer, explained.Reason),
            .. answer.PlacedStages == 0 ? [] : DecisionsText.Of(answer).Prepend(""),
            "",
            .. ChangesText.Of(explained.Changes),
            .. explained.Tuned is { } tuned ? TunedPlanText.Of(tuned, answer).Prepend("") : [],
            .. explained.Correlated is { } correlated ? CorrelatedStagesText.Of(correlated, answer) : [],
        ];
        return string.Join('\n', lines).Replace('\u00A0', ' ');
    }

    /// <summary>The lines on what to place, and on how much of the memory that takes.</summary>
    private static IEnumerable<string> Placement(SplittingAnswer answer)
    {
        var (chain, placed) = (answer.Question.Chain, answer.PlacedStages);
        return
        [
            placed == 0 ? "Place nothing on the device: it sends the raw input."
            : chain.Count == 1 ? $"Place the one stage on the device: {chain.Stages[0].Name}."
            : $"Place {Exactly.Of(placed)} of {Exactly.Of(chain.Count, "stage")} on the device: "
                + $"{Names(chain.Stages.Take(placed).Select(stage => stage.Name))}.",
            .. MemoryText.Of(answer.Question),
            .. UpdateText.Of(answer).Select(Quote.Plain),
        ];
    }

    private static string Bracket(OptimalPlacementBracket bracket, int stages) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"By closed forms for equal layers (R17), the best placement short of all {stages} is {BracketText.Of(bracket)}."
        );

    /// <summary>The lines on what the plan costs, and on its expected time and energy.</summary>
    private static IEnumerable<string> Costs(SplittingAnswer answer, Seconds? deadline) =>
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
            .. deadline is { } within
                ?
                [
                    $"  {$"done within {WithPrefix.Of(within)}", -22}  "
                        + Percentage.Of(answer.Latency.ProbabilityAtMost(within)),
                ]
                : Array.Empty<string>(),
        ];

    private static string[] Accuracy(CellAccuracy accuracy, double frameCost)
    {
        // An error below this is rounding.
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
                    $"With as many stages placed, the cost of a frame under the optimal rule is proved to lie between "
                    + $"{SixDigits.Of(accuracy.LeastOptimal)} and {SixDigits.Of(accuracy.MostOptimal)} (M7)."
                )
                : $"With as many stages placed, a frame is proved to cost at least {SixDigits.Of(accuracy.LeastOptimal)} "
                    + "under every rule (M7).",
        ];
    }

    private static string Names(IEnumerable<string> names)
    {
        var all = names.ToArray();
        return all.Length <= 4 ? string.Join(", ", all) : $"{all[0]} to {all[^1]}";
    }
}
