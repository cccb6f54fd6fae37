using System.Collections.Immutable;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Intervals;
using SplitProofs.Verification.Enclosures;

namespace SplitProofs.Claims.DeviceEdge.Enclosures;

/// <summary>
/// The law of a finite-state airtime with symbolic airtimes and probabilities. The probabilities are given by shares: the
/// first state has share s_1, the second one s_2 of what is left, and so on. So every point of a box of shares is a law,
/// and every law is such a point.
/// </summary>
/// <param name="airtimes">The airtimes of the states.</param>
/// <param name="shares">The shares of all states but the last, from 0 to 1.</param>
internal sealed class EnclosedLaw(ImmutableArray<Interval> airtimes, ImmutableArray<Interval> shares)
{
    /// <summary>The functionals over intervals.</summary>
    public FiniteStateAirtime<Interval> Airtime { get; } = new(airtimes, values => Expectation(shares, values));

    /// <summary>The functionals and their derivatives over intervals, at fixed airtimes and probabilities.</summary>
    public FiniteStateAirtime<Dual<Interval>> Differentiated { get; } =
        new(
            [.. airtimes.Select(Dual<Interval>.Constant)],
            values =>
                new(
                    Expectation(shares, [.. values.Select(value => value.Value)]),
                    Expectation(shares, [.. values.Select(value => value.Slope)])
                )
        );

    /// <summary>The mean airtime, μ.</summary>
    public Interval Mean => Airtime.Mean;

    /// <summary>The parameters of a law: airtimes in units that the caller chooses, and shares.</summary>
    public static ImmutableArray<ParameterRange> Parameters(int states, double shortest, double longest) =>
        [
            .. Enumerable.Range(1, states).Select(n => new ParameterRange($"x_{n}", Interval.Of(shortest, longest))),
            .. Enumerable.Range(1, states - 1).Select(n => new ParameterRange($"s_{n}", Interval.Unit)),
        ];

    /// <summary>The law from the first values of a box, and the values after it.</summary>
    public static (EnclosedLaw Law, ImmutableArray<Interval> Others) Read(ImmutableArray<Interval> box, int states) =>
        (new(box[..states], box[states..((2 * states) - 1)]), box[((2 * states) - 1)..]);

    /// <summary>The expectation of a function of the airtime.</summary>
    public Interval Expect(Func<Interval, Interval> function) => Expectation(shares, [.. airtimes.Select(function)]);

    /// <summary>E[max(0, f(X))].</summary>
    public Interval ExpectPositive(Func<Interval, Interval> function) =>
        Expect(x => Interval.Maximum(Interval.Integer(0), function(x)));

    private static Interval Expectation(ImmutableArray<Interval> shares, ImmutableArray<Interval> values)
    {
        var rest = values[^1];
        for (var n = shares.Length - 1; n >= 0; n--)
        {
            rest = Mix(shares[n], values[n], rest);
        }

        return rest;
    }

    /// <summary>s·a + (1 − s)·b. It is linear in s, so its extremes are at the ends of s; that s occurs twice does not widen
    /// it.</summary>
    private static Interval Mix(Interval share, Interval first, Interval second)
    {
        var lower = At(first.Lower <= second.Lower ? share.Upper : share.Lower, first.Lower, second.Lower).Lower;
        var upper = At(first.Upper >= second.Upper ? share.Upper : share.Lower, first.Upper, second.Upper).Upper;
        return Interval.Of(lower, upper);

        static Interval At(double share, double first, double second)
        {
            var of = Interval.Point(share);
            return (of * Interval.Point(first)) + ((Interval.Integer(1) - of) * Interval.Point(second));
        }
    }
}
