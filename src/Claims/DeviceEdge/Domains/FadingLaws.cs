using FsCheck;
using FsCheck.Fluent;
using SplitProofs.Claims.DeviceEdge.Instances;

namespace SplitProofs.Claims.DeviceEdge.Domains;

/// <summary>Random fading laws.</summary>
internal static class FadingLaws
{
    /// <summary>The laws in words.</summary>
    public const string Description =
        "Rayleigh, Nakagami (m = 0.5 to 8, often 0.95, 1, 1.05 or 2), Rician (K = 0.25 to 10) and log-normal (σ = 1 to 12 dB) "
        + "laws, mean or median SNR −10 to 40 dB, cut-off −20 to 15 dB or none (at most 20 dB above the mean, less 10 dB for each "
        + "tenfold m or 1 + K above 1, and at most 5 σ above the median)";

    public static Gen<FadingLaw> Generator { get; } =
        from mean in Gen.Choose(-20, 80).Select(n => n / 2.0)
        from above in Gen.Frequency(
            (1, Gen.Constant(double.NegativeInfinity)),
            (3, Gen.Choose(-40, 20).Select(n => (double)n))
        )
        from law in Gen.Frequency<FadingLaw>(
            (2, Gen.Constant<FadingLaw>(new FadingLaw.Rayleigh(mean, Cutoff(mean, above, 20)))),
            (
                2,
                from shape in Gen.Frequency(
                    (3, Gen.Choose(2, 32).Select(n => n / 4.0)),
                    (1, Gen.Elements(0.95, 1.0, 1.05, 2.0))
                )
                select (FadingLaw)new FadingLaw.Nakagami(mean, shape, Cutoff(mean, above, Deepest(shape)))
            ),
            (
                2,
                from lineOfSight in Gen.Choose(1, 40).Select(n => n / 4.0)
                select (FadingLaw)new FadingLaw.Rician(mean, lineOfSight, Cutoff(mean, above, Deepest(1 + lineOfSight)))
            ),
            (
                2,
                from deviation in Gen.Choose(1, 12).Select(n => (double)n)
                select (FadingLaw)
                    new FadingLaw.LogNormal(mean, deviation, Cutoff(mean, above, Math.Min(20, 5 * deviation)))
            )
        )
        select law;

    /// <summary>Simpler laws: Rayleigh in place of another, a mean of 10 dB, a cut-off of 0 dB.</summary>
    public static IEnumerable<FadingLaw> Simpler(FadingLaw law)
    {
        if (law is not FadingLaw.Rayleigh)
        {
            yield return new FadingLaw.Rayleigh(law.MeanDecibels, law.CutoffDecibels);
        }

        if (law.MeanDecibels != 10)
        {
            yield return law with
            {
                MeanDecibels = 10,
            };
        }

        if (law.CutoffDecibels is not (0 or double.NegativeInfinity))
        {
            yield return law with
            {
                CutoffDecibels = 0,
            };
        }
    }

    /// <summary>How far above the mean a cut-off may lie [dB] for the oracle's tails not to underflow.</summary>
    private static double Deepest(double sharpness) => 20 - (10 * Math.Log10(Math.Max(1, sharpness)));

    private static double Cutoff(double mean, double above, double deepest) =>
        double.IsNegativeInfinity(above)
            ? above
            : Math.Clamp(mean + Math.Min(above, deepest), -20, Math.Max(-20, Math.Min(15, mean + deepest)));
}
