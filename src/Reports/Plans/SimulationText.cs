using System.Globalization;
using SplitProofs.Analytics.Simulation;
using SplitProofs.Analytics.Units;
using SplitProofs.Reports.Numbers;

namespace SplitProofs.Reports.Plans;

/// <summary>A simulation for a person.</summary>
public static class SimulationText
{
    /// <summary>The text, without a line break at its end.</summary>
    public static string Of(SimulationOutcome outcome)
    {
        var found = outcome.Found;
        var stages = outcome.Network.Chain.Stages;
        IEnumerable<string> lines =
        [
            string.Create(
                CultureInfo.InvariantCulture,
                $"{outcome.Network.Name} under {outcome.Scenario.Name}, {RuleNames.Print(outcome.Rule)}, {outcome.PlacedStages} of {stages.Length} stages placed"
            ),
            string.Create(
                CultureInfo.InvariantCulture,
                $"{outcome.Frames:N0} frames of {outcome.Scenario.InferencesPerUpdate:N0} inferences, seed {outcome.Seed}: {found.Decisions:N0} draws compared with a threshold"
            ),
            .. PlanText.Precision(outcome.Scenario),
            "",
            .. Table([
                ["", "simulated", "95 % within", "analytic"],
                Row("cost of a frame", found.FrameCost, outcome.Table.FrameCost[outcome.PlacedStages], SixDigits.Of),
                Row(
                    "cost of an inference",
                    found.Cost,
                    outcome.Table.CostPerInference[outcome.PlacedStages],
                    SixDigits.Of
                ),
                Row(
                    "time of an inference",
                    found.Time,
                    outcome.Usage.Time.Value,
                    time => WithPrefix.Of(new Seconds(time))
                ),
                Row(
                    "device energy",
                    found.Energy,
                    outcome.Usage.Energy.Value,
                    energy => WithPrefix.Of(new Joules(energy))
                ),
                .. found.Stops.Select(
                    (count, cut) =>
                        Row(
                            cut == stages.Length ? "end on the device" : $"end before {stages[cut].Name}",
                            found.Share(count),
                            outcome.Latency.StopProbabilities[cut],
                            Percentage.Of
                        )
                ),
                .. found.Latencies.Select(at =>
                    Row(
                        $"done within {WithPrefix.Of(at.Latency)}",
                        found.Share(at.Count),
                        outcome.Latency.ProbabilityAtMost(at.Latency),
                        Percentage.Of
                    )
                ),
            ]),
        ];
        return string.Join('\n', lines).Replace('\u00A0', ' ');
    }

    private static string[] Row(string name, Estimate estimate, double analytic, Func<double, string> print) =>
        [name, print(estimate.Mean), $"± {print(estimate.HalfWidth95)}", print(analytic)];

    private static IEnumerable<string> Table(string[][] rows)
    {
        int[] widths = [.. Enumerable.Range(0, 4).Select(column => rows.Max(row => row[column].Length))];
        return rows.Select(row =>
            $"  {row[0].PadRight(widths[0])}  {row[1].PadLeft(widths[1])}  {row[2].PadLeft(widths[2])}  {row[3].PadLeft(widths[3])}"
        );
    }
}
