using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Verification.Exact;

namespace SplitProofs.Claims.DeviceEdge.Oracles;

/// <summary>Walks an inference as it happens: seconds and joules add up along each path of channel states.</summary>
public static class PhysicalWalk
{
    /// <summary>The time [s] of downloading the first stages, once per update.</summary>
    public static Rational DownloadTime(MeasuredInstance instance, int placedStages) =>
        instance.Stages.Take(placedStages).Sum(stage => stage.ParameterBits) / instance.DownlinkRate;

    /// <summary>
    /// The expected time [s] and device energy [J] of an inference that sends at cut n when the airtime is at most
    /// a threshold.
    /// </summary>
    /// <param name="instance">The network and the scenario.</param>
    /// <param name="thresholds">The airtimes up to which to send at cuts 0, 1, …; after the last of them it must send.</param>
    public static (Rational Time, Rational Energy) Expected(
        MeasuredInstance instance,
        IReadOnlyList<double> thresholds
    ) =>
        Paths(instance, thresholds)
            .Aggregate(
                (Time: Rational.Zero, Energy: Rational.Zero),
                (sum, path) =>
                    (sum.Time + (path.Probability * path.Time), sum.Energy + (path.Probability * path.Energy))
            );

    /// <summary>
    /// Every way that an inference may go, with where it ends, its probability, time [s] and device energy [J]. Ways that differ only in
    /// the channel states at which it went on count as one, because the computation was the same.
    /// </summary>
    /// <param name="instance">The network and the scenario.</param>
    /// <param name="thresholds">The airtimes up to which to send at cuts 0, 1, …; after the last of them it must send.</param>
    public static IEnumerable<Path> Paths(MeasuredInstance instance, IReadOnlyList<double> thresholds)
    {
        var (reached, time, energy) = (Rational.One, Rational.Zero, Rational.Zero);
        var edge = instance.Stages.Sum(stage => stage.EdgeTime);
        for (var cut = 0; cut < instance.Stages.Length && reached > 0; cut++)
        {
            var goesOn = Rational.Zero;
            foreach (var (airtime, probability) in instance.Law.States)
            {
                if (cut == thresholds.Count || airtime.ToDouble() <= thresholds[cut])
                {
                    var upload = instance.CutBits(cut) * airtime / instance.Bandwidth;
                    yield return new(
                        cut,
                        reached * probability,
                        time + upload + edge,
                        energy + (instance.TransmitPower * upload)
                    );
                }
                else
                {
                    goesOn += probability;
                }
            }

            var stage = instance.Stages[cut];
            reached *= goesOn;
            (time, energy, edge) = (time + stage.DeviceTime, energy + stage.DeviceEnergy, edge - stage.EdgeTime);
        }

        if (reached > 0)
        {
            yield return new(instance.Stages.Length, reached, time, energy);
        }
    }

    /// <summary>One way that an inference may go.</summary>
    /// <param name="Cut">Where it ends.</param>
    /// <param name="Probability">How likely it is.</param>
    /// <param name="Time">The latency [s].</param>
    /// <param name="Energy">The device's energy [J].</param>
    public sealed record Path(int Cut, Rational Probability, Rational Time, Rational Energy);
}
