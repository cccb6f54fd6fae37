using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Analytics.Units;
using SplitProofs.Runtime.Measuring;
using SplitProofs.Runtime.Sessions;

namespace SplitProofs.Runtime.Playing;

/// <summary>The measurements of played inferences, compared with the model's predictions.</summary>
/// <param name="Chain">The measured stages.</param>
/// <param name="Scenario">The scenario.</param>
/// <param name="Decisions">The policy's decisions.</param>
/// <param name="Played">The inferences.</param>
/// <param name="Difference">The difference between the results and those of the whole network.</param>
internal sealed record PlayReport(
    StageChain Chain,
    Scenario Scenario,
    SplittingDecisions.Thresholds Decisions,
    ImmutableArray<PlayedInference> Played,
    TensorDifference Difference
)
{
    private const double Normal95 = 1.96;

    /// <summary>
    /// The 95 % quantile of the Kolmogorov-Smirnov distance times the square root of the number of draws, for many draws.
    /// </summary>
    private const double Kolmogorov95 = 1.358;

    private static readonly ImmutableArray<double> _shares = [0.05, 0.25, 0.5, 0.75, 0.95, 0.99];

    private InferenceCosts Costs { get; } = InferenceCosts.Of(Chain, Scenario with { UploadedShare = 1 });

    private ImmutableArray<Work.Measured> Work { get; } =
    [.. Chain.Stages.Select(stage => stage.Cost.Work).OfType<Work.Measured>()];

    /// <summary>The lines of the report.</summary>
    public IEnumerable<string> Lines()
    {
        var law = Decisions.Latency(Costs.Time);
        double[] latencies = [.. Played.Select(inference => inference.Latency).Order()];
        var distance = Distance(latencies, law);
        var limit = Kolmogorov95 / Math.Sqrt(latencies.Length);
        var measured = Mean(Played.Select(Cost));
        return
        [
            Invariant($"{Played.Length} inferences, {Decisions.PlacedStages} of {Chain.Count} stages placed"),
            Invariant(
                $"The results differ from those of the whole network by at most {Difference.Greatest:G3}, of {Difference.Magnitude:G3}."
            ),
            "",
            Row("latency", "measured", "predicted"),
            .. _shares.Select(share =>
                Row(
                    Invariant($"{100 * share:G3} %"),
                    Time(Spread.Quantile(latencies, share)),
                    Time(law.Quantile(share).Value)
                )
            ),
            Row("mean", Time(latencies.Average()), Time(Decisions.ExpectedTotal(Costs.Time))),
            "",
            Invariant(
                $"Kolmogorov-Smirnov distance {distance:F3}: {(distance <= limit ? "not more" : "more")} than 95 % of samples"
            ) + Invariant($" of this size from the predicted law have ({limit:F3})."),
            "",
            Row("cost of an inference", Number(measured.Mean), Number(Decisions.ExpectedTotal(Costs.Weighted))),
            Invariant(
                $"The measured cost is ± {Number(Normal95 * measured.Error)} (95 %), with the energies of the profile."
            ),
            "",
            .. Stops(law),
            "",
            .. Missed(),
        ];
    }

    /// <summary>
    /// The Kolmogorov-Smirnov distance: the greatest difference between the measured and the predicted share up to any time.
    /// </summary>
    /// <param name="sorted">The measurements, in ascending order.</param>
    /// <param name="law">The predicted law.</param>
    internal static double Distance(IReadOnlyList<double> sorted, ILatencyLaw law)
    {
        var greatest = 0.0;
        for (var index = 0; index < sorted.Count; index++)
        {
            var until = law.ProbabilityAtMost(new Seconds(sorted[index]));
            var before = law.ProbabilityAtMost(new Seconds(Math.BitDecrement(sorted[index])));
            greatest = Math.Max(
                greatest,
                Math.Max(((index + 1.0) / sorted.Count) - until, before - ((double)index / sorted.Count))
            );
        }

        return greatest;
    }

    private double Cost(PlayedInference inference) =>
        (Scenario.Weights.Time * new Seconds(inference.Latency))
        + (
            Scenario.Weights.Energy
            * new Joules(
                Work.Take(inference.Cut).Sum(stage => stage.DeviceEnergy.Value)
                    + (Scenario.Uplink.TransmitPower.Value * inference.Airtime)
            )
        );

    private IEnumerable<string> Stops(ILatencyLaw law)
    {
        yield return Row("inferences that end", "measured", "predicted");
        foreach (var (cut, predicted) in law.StopProbabilities.Index())
        {
            var share = (double)Played.Count(inference => inference.Cut == cut) / Played.Length;
            if (share > 0 || predicted >= 0.0005)
            {
                yield return Row(
                    cut == Chain.Count ? "on the device"
                        : cut == 0 ? "before the first stage"
                        : Invariant($"after {cut} stage{(cut == 1 ? "" : "s")}"),
                    Invariant($"{100 * share:F1} %"),
                    Invariant($"{100 * predicted:F1} %")
                );
            }
        }
    }

    /// <summary>
    /// Where the model is wrong: for each part of the inferences, the measured time and the predicted time for the same draws.
    /// </summary>
    private IEnumerable<string> Missed()
    {
        (string Name, double Measured, double Predicted)[] parts =
        [
            (
                "stages on the device",
                Played.Average(inference => inference.Device),
                Played.Average(inference => Work.Take(inference.Cut).Sum(stage => stage.DeviceTime.Value))
            ),
            (
                "upload",
                Played.Average(inference => inference.Upload),
                Played.Average(inference => IsSent(inference) ? inference.Airtime + Scenario.Uplink.Latency.Value : 0)
            ),
            (
                "stages on the edge server",
                Played.Average(inference => inference.Edge),
                Played.Average(inference => Work.Skip(inference.Cut).Sum(stage => stage.EdgeTime.Value))
            ),
            (
                "way back, sending and receiving",
                Played.Average(inference => inference.Rest),
                Played.Average(inference => IsSent(inference) ? Scenario.Downlink.Latency.Value : 0)
            ),
        ];
        yield return Row("an inference spends on", "measured", "by the model, for the same draws");
        foreach (var part in parts)
        {
            yield return Row(part.Name, Time(part.Measured), Time(part.Predicted));
        }

        var (all, most) = (
            parts.Sum(part => part.Measured - part.Predicted),
            parts.MaxBy(part => Math.Abs(part.Measured - part.Predicted))
        );
        yield return Invariant($"The model misses {Time(all)} of an inference. Most of that is in this part: ")
            + Invariant($"{most.Name}, {Signed(most.Measured - most.Predicted)}.");
        yield return "It takes a stage's time as fixed, the edge server's stages as run one by one, and sending and receiving as free.";

        bool IsSent(PlayedInference inference) => inference.Cut < Chain.Count;
    }

    private static (double Mean, double Error) Mean(IEnumerable<double> values)
    {
        double[] all = [.. values];
        var mean = all.Average();
        return (
            mean,
            Math.Sqrt(all.Sum(value => (value - mean) * (value - mean)) / Math.Max(1, all.Length - 1) / all.Length)
        );
    }

    private static string Row(string name, string first, string second) => $"{name, -32} {first, 12} {second, 12}";

    private static string Time(double seconds) => Invariant($"{1e3 * seconds:F3} ms");

    private static string Signed(double seconds) => (seconds > 0 ? "+" : "") + Time(seconds);

    private static string Number(double value) => value.ToString("G5", CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
