using System.Collections.Immutable;
using FsCheck.Fluent;
using SplitProofs.Claims.DeviceEdge.Domains;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Claims.Library;

/// <summary>Random values for the symbols of every formula.</summary>
public static class ReadingInstances
{
    private static readonly ImmutableArray<string> _positive = ["t", "u", "v", "r"];

    /// <summary>Small dyadic fractions, so that guards meet exact ties, over one to three states.</summary>
    public static Domain<ReadingInstance> Domain { get; } =
        new(
            "values as multiples of 1/4 (δ also negative), probabilities as multiples of 1/8, counts up to 12, K up to "
                + "200, 1 to 3 channel states; differentiated by each symbol and by an airtime",
            from law in Fractions.Law(3)
            from extra in Fractions.Extra
            from positive in Gen.ArrayOf(Fractions.PositiveQuarters(4), _positive.Length)
            from others in Gen.ArrayOf(Fractions.Quarters(-1, 4), 2)
            from placement in Fractions.Placement
            from reached in Gen.Choose(0, 8)
            from inferences in Gen.Elements(1, 2, 5, 20, 200)
            from count in Gen.Choose(0, 12)
            from variable in Gen.Elements("δ", "t", "u", "v", "r", "c", "z", "S", "φ", ReadingInstance.FirstAirtime)
            select new ReadingInstance(
                ImmutableSortedDictionary.CreateRange(
                    StringComparer.Ordinal,
                    new KeyValuePair<string, Rational>[]
                    {
                        new("δ", extra),
                        new("c", others[0]),
                        new("z", others[1]),
                        new("φ", placement),
                        new("S", Rational.Of(reached, 8)),
                        new("K", inferences),
                        new("N", count),
                    }.Concat(_positive.Zip(positive, KeyValuePair.Create))
                ),
                law,
                variable
            ),
            Simpler,
            [
                new("a negative δ", instance => instance.Values["δ"] < 0),
                new("no stage at all", instance => instance.Values["N"] == 0),
                new("φ = 0", instance => instance.Values["φ"] == 0),
                new("one state", instance => instance.Law.States.Length == 1),
                new(
                    "an airtime exactly at a threshold",
                    instance => instance.Law.States.Any(state => state.Airtime == instance.Values["r"])
                ),
            ]
        );

    private static IEnumerable<ReadingInstance> Simpler(ReadingInstance instance) =>
        Fractions
            .Simpler(instance.Law)
            .Select(law => instance with { Law = law })
            .Concat(
                instance.Values.SelectMany(value =>
                    Fractions
                        .Simpler(value.Value, positive: _positive.Contains(value.Key) || value.Key == "K")
                        .Where(simpler => simpler >= 0 && (simpler.Denominator.IsOne || value.Key is not ("N" or "K")))
                        .Select(simpler => instance with { Values = instance.Values.SetItem(value.Key, simpler) })
                )
            );
}
