using SplitProofs.Claims.Domains;
using SplitProofs.Claims.Exact;

namespace SplitProofs.Claims.Oracles;

/// <summary>An inference walked through as it happens: seconds and joules add up along each path of channel states.</summary>
public static class PhysicalWalk
{
    /// <summary>The time [s] of downloading the first stages, once per update.</summary>
    public static Rational DownloadTime(MeasuredInstance instance, int placedStages) =>
        instance.Stages.Take(placedStages).Sum(stage => stage.ParameterBits) / instance.DownlinkRate;

    /// <summary>The expected time [s] and device energy [J] of an inference that sends at cut n when the airtime is at most a threshold.</summary>
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

    /// <summary>Every way that an inference may go, with where it ends, its probability, time [s] and device energy [J].</summary>
    /// <param name="instance">The network and the scenario.</param>
    /// <param name="thresholds">The airtimes up to which to send at cuts 0, 1, …; after the last of them it must send.</param>
    public static IEnumerable<Path> Paths(MeasuredInstance instance, IReadOnlyList<double> thresholds)
    {
        return From(0, Rational.One, Rational.Zero, Rational.Zero);

        IEnumerable<Path> From(int cut, Rational reached, Rational time, Rational energy) =>
            cut == instance.Stages.Length
                ? [new(cut, reached, time, energy)]
                : instance.Law.States.SelectMany(state =>
                    cut == thresholds.Count || state.Airtime.ToDouble() <= thresholds[cut]
                        ? [Send(cut, state.Airtime, reached * state.Probability, time, energy)]
                        : From(
                            cut + 1,
                            reached * state.Probability,
                            time + instance.Stages[cut].DeviceTime,
                            energy + instance.Stages[cut].DeviceEnergy
                        )
                );

        Path Send(int cut, Rational airtime, Rational probability, Rational time, Rational energy)
        {
            var upload = instance.CutBits(cut) * airtime / instance.Bandwidth;
            var edge = instance.Stages.Skip(cut).Aggregate(Rational.Zero, (sum, stage) => sum + stage.EdgeTime);
            return new(cut, probability, time + upload + edge, energy + (instance.TransmitPower * upload));
        }
    }

    /// <summary>One way that an inference may go.</summary>
    /// <param name="Cut">Where it ends.</param>
    /// <param name="Probability">How likely it is.</param>
    /// <param name="Time">The latency [s].</param>
    /// <param name="Energy">The device's energy [J].</param>
    public sealed record Path(int Cut, Rational Probability, Rational Time, Rational Energy);
}
