using System.Globalization;
using SplitProofs.Analytics.Simulation;
using SplitProofs.Analytics.Units;
using SplitProofs.Reports.Numbers;
using SplitProofs.Reports.Wording;
using SplitProofs.Text.Faults;

namespace SplitProofs.Program.Answers;

/// <summary>Writes a simulation as text, for a person.</summary>
internal static class SimulationText
{
    /// <summary>Below this share of the value, an error is rounding and not chance; the text then says 0.</summary>
    private const double Rounding = 1e-12;

    /// <summary>The text, without a line break at its end.</summary>
    public static string Of(PlayedFrames played)
    {
        var (analytic, found) = (played.Analytic, played.Found);
        var question = analytic.Question;
        var stages = question.Chain.Stages;
        IEnumerable<string> lines =
        [
            string.Create(
                CultureInfo.InvariantCulture,
                $"{played.Network.Name} under {question.Scenario.Name}, {question.Rule.Name}, {analytic.PlacedStages} of "
                    + $"{stages.Length} stages placed"
            ),
            string.Create(
                CultureInfo.InvariantCulture,
                $"{played.Frames:N0} frames of {question.Scenario.InferencesPerUpdate:N0} inferences, seed "
                    + $"{played.Seed}: {found.Decisions:N0} draws compared with a threshold"
            ),
            .. GivenValuesText.Of(played.Network, played.ScenarioFile).Select(Quote.Plain),
            .. MemoryText.Of(question),
            .. UpdateText.Of(analytic).Select(Quote.Plain),
            .. FeaturePrecisionText.Of(question.Scenario),
            .. UploadFilterText.Of(question.Scenario),
            .. RateText.OfUnusual(question.Scenario),
            .. MeasuredSpreadText.Of(played.Network.Spread),
            "",
            .. Table([
                ["", "simulated", "95 % within", "analytic"],
                Row("cost of a frame", found.FrameCost, analytic.FrameCost, SixDigits.Of),
                Row("cost of an inference", found.Cost, analytic.CostPerInference, SixDigits.Of),
                Row(
                    "time of an inference",
                    found.Time,
                    analytic.Usage.Time.Value,
                    time => WithPrefix.Of(new Seconds(time))
                ),
                Row(
                    "device energy",
                    found.Energy,
                    analytic.Usage.Energy.Value,
                    energy => WithPrefix.Of(new Joules(energy))
                ),
                .. found.Stops.Select(
                    (count, cut) =>
                        Row(
                            cut == stages.Length ? "end on the device" : $"end before {stages[cut].Name}",
                            found.Share(count),
                            analytic.Latency.StopProbabilities[cut],
                            Percentage.Of
                        )
                ),
                .. found.Latencies.Select(at =>
                    Row(
                        $"done within {WithPrefix.Of(at.Latency)}",
                        found.Share(at.Count),
                        analytic.Latency.ProbabilityAtMost(at.Latency),
                        Percentage.Of
                    )
                ),
            ]),
        ];
        return string.Join('\n', lines).Replace('\u00A0', ' ');
    }

    private static string[] Row(string name, Estimate estimate, double analytic, Func<double, string> print) =>
        [
            name,
            print(estimate.Mean),
            // The square of a very large cost may exceed the range of a double.
            double.IsFinite(estimate.HalfWidth95)
                ? $"± {print(estimate.HalfWidth95 < Rounding * Math.Abs(estimate.Mean) ? 0 : estimate.HalfWidth95)}"
                : "unknown",
            print(analytic),
        ];

    private static IEnumerable<string> Table(string[][] rows)
    {
        int[] widths = [.. Enumerable.Range(0, 4).Select(column => rows.Max(row => row[column].Length))];
        return rows.Select(row =>
            $"  {row[0].PadRight(widths[0])}  {row[1].PadLeft(widths[1])}  {row[2].PadLeft(widths[2])}  {row[3].PadLeft(widths[3])}"
        );
    }
}
