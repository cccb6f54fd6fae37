using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using SplitProofs.Claims.DeviceEdge.FadingLaws;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Claims.DeviceEdge.Domains;

/// <summary>Random channels of every kind, and airtimes.</summary>
public static class AirtimeInstances
{
    // The exponents are half a hundredth of a decade off, so that no airtime equals 1/k, which a state may have.
    private static readonly Gen<double> _airtime = Gen.Frequency((9, Gen.Choose(-200, 200)), (1, Gen.Choose(200, 600)))
        .Select(n => Math.Pow(10, (n + 0.5) / 100.0));

    private static readonly Gen<CountedRates> _rates =
        from count in Gen.Choose(1, 5)
        from rates in Gen.Shuffle(Enumerable.Range(0, 9))
        from counts in Gen.ArrayOf(Gen.Choose(1, 4), count)
        let values = rates.Take(count).Zip(counts).ToImmutableArray()
        let largest = 2 * values.Max(value => value.First)
        from cutoff in Gen.Frequency(
            (1, Gen.Constant(0)),
            (1, Gen.Choose(0, largest)),
            (1, Gen.Elements(values.ToArray()).Select(value => 2 * value.First))
        )
        select new CountedRates(values, cutoff);

    private static readonly Gen<AirtimeLaw> _law = Gen.Frequency(
        (6, FadingDomains.Generator.Select(law => (AirtimeLaw)new AirtimeLaw.Fading(law))),
        (1, _rates.Select(rates => (AirtimeLaw)new AirtimeLaw.States(rates))),
        (1, _rates.Select(rates => (AirtimeLaw)new AirtimeLaw.Trace(rates)))
    );

    /// <summary>Channels of each family over a wide range.</summary>
    public static Domain<AirtimeInstance> Domain { get; } =
        new(
            $"{FadingDomains.Description}; and one in four a finite-state law or a trace of up to 5 ratios 2ᵏ − 1, k = 0 "
                + $"to 8, with or without a cut-off; airtimes 0.01 to 100 s·Hz/bit, some up to 10⁶ or at a state's own",
            from law in _law
            from first in _airtime
            from second in Gen.Frequency((19, _airtime), (1, Gen.Constant(first)), (5, AirtimeOfAState(law, first)))
            from weight in Gen.Choose(1, 9).Select(n => n / 10.0)
            select new AirtimeInstance(law, Math.Min(first, second), Math.Max(first, second), weight),
            Simpler,
            [
                .. FadingDomains.All.Select(domain => new Corner<AirtimeInstance>(
                    domain.Name,
                    instance => instance.Law is AirtimeLaw.Fading fading && domain.Has(fading.Law)
                )),
                new("finite states", instance => instance.Law is AirtimeLaw.States),
                new("a trace", instance => instance.Law is AirtimeLaw.Trace),
                new("one state", instance => Rates(instance.Law) is [_]),
                new("a state at SNR 0", instance => Rates(instance.Law).Any(value => value.Rate == 0)),
                new("an airtime exactly at a state's", HasTie),
                new("a cut-off exactly at a state, and states below it", HasStateAtCutoff),
                new(
                    "an infinite mean airtime",
                    instance => double.IsPositiveInfinity(instance.Law.ToChannel().MeanAirtime)
                ),
                new(
                    "a fading law of finite mean without a cut-off",
                    instance =>
                        instance.Law is AirtimeLaw.Fading { Law.Cutoff: 0 }
                        && double.IsFinite(instance.Law.ToChannel().MeanAirtime)
                ),
                new(
                    "a cut-off above the mean SNR",
                    instance => instance.Law is AirtimeLaw.Fading fading && fading.Law.Cutoff > fading.Law.Mean
                ),
                new(
                    "an airtime that the cut-off excludes",
                    instance =>
                        instance.Law is AirtimeLaw.Fading fading && instance.Low * Math.Log2(1 + fading.Law.Cutoff) > 1
                ),
                new("an airtime 1000 times another", instance => instance.High >= 1000 * instance.Low),
                new("an airtime beyond 10⁵", instance => instance.High >= 1e5),
                new("two equal airtimes, or nearly", instance => instance.High <= 1.03 * instance.Low),
            ]
        );

    /// <summary>The ratios of a law that its cut-off keeps, if there are finitely many; empty for fading.</summary>
    private static ImmutableArray<(int Rate, int Count)> Rates(AirtimeLaw law) =>
        law.Match<ImmutableArray<(int, int)>>(
            _ => [],
            states => [.. states.Rates.Kept],
            trace => [.. trace.Rates.Kept]
        );

    private static Gen<double> AirtimeOfAState(AirtimeLaw law, double otherwise)
    {
        var rates = Rates(law).Select(value => value.Rate).Where(rate => rate > 0).ToArray();
        return rates.Length == 0
            ? Gen.Constant(otherwise)
            : Gen.Elements(rates).Select(rate => Analytics.Channels.Airtime.OfSnr(CountedRates.Snr(rate)));
    }

    private static bool HasTie(AirtimeInstance instance) =>
        Rates(instance.Law).Any(value => Math.Abs((value.Rate * instance.High) - 1) < 1e-9);

    private static bool HasStateAtCutoff(AirtimeInstance instance) =>
        instance.Law.Match(_ => false, states => Has(states.Rates), trace => Has(trace.Rates));

    private static bool Has(CountedRates rates) =>
        rates.Values.Any(value => 2 * value.Rate == rates.HalvesCutOff)
        && rates.Values.Any(value => 2 * value.Rate < rates.HalvesCutOff);

    private static IEnumerable<AirtimeInstance> Simpler(AirtimeInstance instance)
    {
        foreach (var law in SimplerLaws(instance.Law))
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

    private static IEnumerable<AirtimeLaw> SimplerLaws(AirtimeLaw law) =>
        law.Match(
            fading => FadingDomains.Simpler(fading.Law).Select(simpler => (AirtimeLaw)new AirtimeLaw.Fading(simpler)),
            states => Simpler(states.Rates).Select(rates => (AirtimeLaw)new AirtimeLaw.States(rates)),
            trace => Simpler(trace.Rates).Select(rates => (AirtimeLaw)new AirtimeLaw.Trace(rates))
        );

    private static IEnumerable<CountedRates> Simpler(CountedRates rates)
    {
        if (rates.HalvesCutOff > 0)
        {
            yield return rates with
            {
                HalvesCutOff = 0,
            };
        }

        for (var n = 0; n < rates.Values.Length; n++)
        {
            var others = rates.Values.RemoveAt(n);
            if (others.Any(value => 2 * value.Rate >= rates.HalvesCutOff))
            {
                yield return rates with
                {
                    Values = others,
                };
            }

            if (rates.Values[n].Count > 1)
            {
                yield return rates with
                {
                    Values = rates.Values.SetItem(n, rates.Values[n] with { Count = 1 }),
                };
            }
        }
    }
}
