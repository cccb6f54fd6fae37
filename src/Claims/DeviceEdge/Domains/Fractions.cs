using FsCheck;
using FsCheck.Fluent;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Verification.Exact;

namespace SplitProofs.Claims.DeviceEdge.Domains;

/// <summary>
/// Drawing and simplifying fractions with small dyadic denominators, which doubles hold exactly,
/// so that exact ties stay ties.
/// </summary>
internal static class Fractions
{
    /// <summary>Multiples of 1/4 between two integers.</summary>
    public static Gen<Rational> Quarters(int least, int most) =>
        Gen.Choose(4 * least, 4 * most).Select(quarters => Rational.Of(quarters, 4));

    /// <summary>Positive multiples of 1/4 up to an integer.</summary>
    public static Gen<Rational> PositiveQuarters(int most) =>
        Gen.Choose(1, 4 * most).Select(quarters => Rational.Of(quarters, 4));

    /// <summary>Extra costs δ: often 0, sometimes negative.</summary>
    public static Gen<Rational> Extra { get; } =
        Gen.Frequency((1, Gen.Constant(Rational.Zero)), (2, Quarters(-2, 0)), (6, Quarters(0, 4)));

    /// <summary>Placement costs φ: often 0.</summary>
    public static Gen<Rational> Placement { get; } =
        Gen.Frequency((1, Gen.Constant(Rational.Zero)), (3, Quarters(0, 4)));

    /// <summary>Laws of one to <paramref name="mostStates"/> states with probabilities in eighths.</summary>
    public static Gen<FiniteLaw> Law(int mostStates) =>
        from count in Gen.Choose(1, mostStates)
        from cuts in Gen.Shuffle(Enumerable.Range(1, 7))
        from airtimes in Gen.ArrayOf(PositiveQuarters(4), count)
        let bounds = cuts.Take(count - 1).Append(0).Append(8).Order().ToArray()
        select new FiniteLaw([
            .. airtimes.Select((airtime, n) => (airtime, Rational.Of(bounds[n + 1] - bounds[n], 8))),
        ]);

    /// <summary>Simpler fractions: a smaller sum of numerator and denominator.</summary>
    public static IEnumerable<Rational> Simpler(Rational value, bool positive = false)
    {
        IEnumerable<Rational> candidates =
        [
            Rational.Zero,
            Rational.One,
            Rational.Of((long)Math.Floor(value.ToDouble()), 1),
            Rational.Of((long)Math.Ceiling(value.ToDouble()), 1),
            value / 2,
            value - Rational.One,
            Rational.Zero - value,
        ];
        return candidates
            .Where(candidate => Complexity(candidate) < Complexity(value) && !(positive && candidate <= 0))
            .Distinct();
    }

    /// <summary>Simpler laws: without one state, or with a simpler airtime or even probabilities.</summary>
    public static IEnumerable<FiniteLaw> Simpler(FiniteLaw law)
    {
        var states = law.States;
        for (var dropped = 0; states.Length > 1 && dropped < states.Length; dropped++)
        {
            var heir = dropped == 0 ? 1 : 0;
            yield return new(
                states
                    .SetItem(heir, (states[heir].Airtime, states[heir].Probability + states[dropped].Probability))
                    .RemoveAt(dropped)
            );
        }

        for (var n = 0; n < states.Length; n++)
        {
            foreach (var airtime in Simpler(states[n].Airtime, positive: true))
            {
                yield return new(states.SetItem(n, (airtime, states[n].Probability)));
            }
        }

        if (states.Length == 2 && states[0].Probability != Rational.Of(1, 2))
        {
            yield return new([.. states.Select(state => (state.Airtime, Rational.Of(1, 2)))]);
        }
    }

    private static double Complexity(Rational value) =>
        (2 * Math.Abs((double)value.Numerator)) + (3 * (double)value.Denominator) + (value < 0 ? 1 : 0);
}
