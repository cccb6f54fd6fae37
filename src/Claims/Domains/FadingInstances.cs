using FsCheck;
using FsCheck.Fluent;

namespace SplitProofs.Claims.Domains;

/// <summary>Random fading channels and airtimes.</summary>
public static class FadingInstances
{
    private static readonly Gen<double> _airtime = Gen.Choose(-200, 200).Select(n => Math.Pow(10, n / 100.0));

    /// <summary>Channels of each family over a wide range.</summary>
    public static Domain<FadingInstance> Domain { get; } =
        new(
            $"{FadingLaws.Description}; airtimes 0.01 to 100 s·Hz/bit",
            from law in FadingLaws.Generator
            from first in _airtime
            from second in Gen.Frequency((19, _airtime), (1, Gen.Constant(first)))
            from weight in Gen.Choose(1, 9).Select(n => n / 10.0)
            select new FadingInstance(law, Math.Min(first, second), Math.Max(first, second), weight),
            Simpler,
            [
                new("Rayleigh", instance => instance.Law is FadingLaw.Rayleigh),
                new("Nakagami", instance => instance.Law is FadingLaw.Nakagami),
                new("Rician", instance => instance.Law is FadingLaw.Rician),
                new("log-normal", instance => instance.Law is FadingLaw.LogNormal),
                new(
                    "an infinite mean airtime",
                    instance => double.IsPositiveInfinity(instance.Law.ToChannel().MeanAirtime)
                ),
                new(
                    "a finite mean without a cut-off",
                    instance => instance.Law.Cutoff == 0 && double.IsFinite(instance.Law.ToChannel().MeanAirtime)
                ),
                new("a cut-off above the mean SNR", instance => instance.Law.Cutoff > instance.Law.Mean),
                new(
                    "an airtime that the cut-off excludes",
                    instance => instance.Low * Math.Log2(1 + instance.Law.Cutoff) > 1
                ),
                new("an airtime 1000 times another", instance => instance.High >= 1000 * instance.Low),
                new("two equal airtimes, or nearly", instance => instance.High <= 1.03 * instance.Low),
            ]
        );

    private static IEnumerable<FadingInstance> Simpler(FadingInstance instance)
    {
        foreach (var law in FadingLaws.Simpler(instance.Law))
        {
            yield return instance with
            {
                Law = law,
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
