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
    public static (Rational Time, Rational Energy) Expected(MeasuredInstance instance, IReadOnlyList<double> thresholds)
    {
        return From(0, Rational.Zero, Rational.Zero);

        (Rational Time, Rational Energy) From(int cut, Rational time, Rational energy)
        {
            if (cut == instance.Stages.Length)
            {
                return (time, energy);
            }

            var (expectedTime, expectedEnergy) = (Rational.Zero, Rational.Zero);
            foreach (var (airtime, probability) in instance.Law.States)
            {
                var (endTime, endEnergy) =
                    cut == thresholds.Count || airtime.ToDouble() <= thresholds[cut]
                        ? Send(cut, airtime, time, energy)
                        : From(
                            cut + 1,
                            time + instance.Stages[cut].DeviceTime,
                            energy + instance.Stages[cut].DeviceEnergy
                        );
                expectedTime += probability * endTime;
                expectedEnergy += probability * endEnergy;
            }

            return (expectedTime, expectedEnergy);
        }

        (Rational Time, Rational Energy) Send(int cut, Rational airtime, Rational time, Rational energy)
        {
            var upload = instance.CutBits(cut) * airtime / instance.Bandwidth;
            var edge = instance.Stages.Skip(cut).Aggregate(Rational.Zero, (sum, stage) => sum + stage.EdgeTime);
            return (time + upload + edge, energy + (instance.TransmitPower * upload));
        }
    }
}
