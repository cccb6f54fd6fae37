using FsCheck;
using FsCheck.Fluent;

namespace SplitProofs.Claims.Domains;

/// <summary>Random fading channels.</summary>
public static class FadingInstances
{
    private static readonly Gen<double> _airtime = Gen.Choose(-200, 200).Select(n => Math.Pow(10, n / 100.0));

    /// <summary>Rayleigh and Nakagami channels over a wide range.</summary>
    public static Domain<FadingInstance> Domain { get; } =
        new(
            "Rayleigh and Nakagami (m = 0.5 to 8), mean SNR −10 to 40 dB, cut-off −20 to 15 dB (at most 20 dB above the mean, less 10 dB for each tenfold m above 1) or none, airtimes 0.01 to 100 s·Hz/bit",
            from mean in Gen.Choose(-20, 80).Select(n => n / 2.0)
            from shape in Gen.Frequency((1, Gen.Constant(1.0)), (2, Gen.Choose(2, 32).Select(n => n / 4.0)))
            from cutoff in Gen.Frequency(
                (1, Gen.Constant(double.NegativeInfinity)),
                (3, Gen.Choose(-40, 20).Select(n => Math.Clamp(mean + Math.Min(n, Deepest(shape)), -20, 15)))
            )
            from first in _airtime
            from second in _airtime
            from weight in Gen.Choose(1, 9).Select(n => n / 10.0)
            select new FadingInstance(mean, shape, cutoff, Math.Min(first, second), Math.Max(first, second), weight),
            Simpler,
            [
                new("Rayleigh", instance => instance.Shape == 1),
                new("an infinite mean airtime", instance => instance.Cutoff == 0 && instance.Shape <= 1),
                new("a finite mean without a cut-off", instance => instance.Cutoff == 0 && instance.Shape > 1),
                new("a cut-off above the mean SNR", instance => instance.Cutoff > instance.Mean),
                new(
                    "an airtime that the cut-off excludes",
                    instance => instance.Low * Math.Log2(1 + instance.Cutoff) > 1
                ),
            ]
        );

    /// <summary>How far above the mean a cut-off may lie [dB] for the oracle's incomplete gamma functions not to underflow.</summary>
    private static double Deepest(double shape) => 20 - (10 * Math.Log10(Math.Max(1, shape)));

    private static IEnumerable<FadingInstance> Simpler(FadingInstance instance)
    {
        if (instance.Shape != 1)
        {
            yield return instance with
            {
                Shape = 1,
            };
        }

        if (instance.MeanDecibels < 10)
        {
            yield return instance with
            {
                MeanDecibels = 10,
            };
        }

        if (instance.CutoffDecibels is not (0 or double.NegativeInfinity))
        {
            yield return instance with
            {
                CutoffDecibels = 0,
            };
        }

        if (instance.Low != 0.1 && instance.High >= 0.1)
        {
            yield return instance with
            {
                Low = 0.1,
            };
        }

        if (instance.High != 1 && instance.Low <= 1)
        {
            yield return instance with
            {
                High = 1,
            };
        }

        if (instance.Weight != 0.5)
        {
            yield return instance with
            {
                Weight = 0.5,
            };
        }
    }
}
