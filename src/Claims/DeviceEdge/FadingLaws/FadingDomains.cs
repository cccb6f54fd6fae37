using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace SplitProofs.Claims.DeviceEdge.FadingLaws;

/// <summary>Random fading laws of every family.</summary>
internal static class FadingDomains
{
    /// <summary>Every family, in the order in which texts and tables name them.</summary>
    public static ImmutableArray<FadingDomain> All { get; } =
    [FadingLaw.Rayleigh.Domain, FadingLaw.Nakagami.Domain, FadingLaw.Rician.Domain, FadingLaw.LogNormal.Domain];

    /// <summary>The families by name: “Rayleigh, Nakagami, Rician or log-normal”.</summary>
    public static string Names { get; } = Listed(All.Select(domain => domain.Name), " or ");

    /// <summary>How the oracle computes each family's distribution function, in words.</summary>
    public static string Distributions { get; } =
        Listed(
            All.GroupBy(domain => domain.Distribution, domain => domain.Name)
                .Select(names => $"{names.Key} ({string.Join(", ", names)})"),
            ", and "
        );

    /// <summary>The laws in words.</summary>
    public static string Description { get; } =
        $"{Listed(All.Select(domain => Spaced(domain.Name, domain.Parameters)), " and ")} "
        + "laws, mean or median SNR −10 to 40 dB, cut-off −20 to 15 dB or none (at most 20 dB above the mean, less 10 dB for each "
        + $"tenfold {Listed(Stated(domain => domain.Sharpness), " or ")} above 1, "
        + $"and {Listed(Stated(domain => domain.CutoffLimit), " and ")})";

    /// <summary>
    /// Draws a law. The families are equally likely. Other weights, even equal ones, would draw other instances.
    /// </summary>
    public static Gen<FadingLaw> Generator { get; } =
        from mean in Gen.Choose(-20, 80).Select(n => n / 2.0)
        from above in Gen.Frequency(
            (1, Gen.Constant(double.NegativeInfinity)),
            (3, Gen.Choose(-40, 20).Select(n => (double)n))
        )
        from law in Gen.Frequency<FadingLaw>([.. All.Select(domain => (2, domain.Generator(mean)))])
        select law with
        {
            CutoffDecibels = Cutoff(mean, above, law.HighestCutoff),
        };

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

    private static double Cutoff(double mean, double above, double highest) =>
        double.IsNegativeInfinity(above)
            ? above
            : Math.Clamp(mean + Math.Min(above, highest), -20, Math.Max(-20, Math.Min(15, mean + highest)));

    private static IEnumerable<string> Stated(Func<FadingDomain, string> words) =>
        All.Select(words).Where(word => word.Length > 0);

    private static string Spaced(string name, string parameters) =>
        parameters.Length == 0 ? name : $"{name} {parameters}";

    private static string Listed(IEnumerable<string> items, string beforeLast)
    {
        var all = items.ToImmutableArray();
        return $"{string.Join(", ", all[..^1])}{(all.Length > 1 ? beforeLast : "")}{all[^1]}";
    }
}
