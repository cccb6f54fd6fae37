using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Verification.Exact;

namespace SplitProofs.Claims.DeviceEdge.Oracles;

/// <summary>Walks the rules in absolute costs: they compare the total costs of ending at a cut, and use no δ and no t.</summary>
/// <param name="Law">The law of the airtime.</param>
/// <param name="Ending">The total cost of an inference that ends at a cut, given the airtime there.</param>
internal sealed record EndingWalk(FiniteLaw Law, Func<int, Rational, Rational> Ending)
{
    /// <summary>The expected cost of an inference under the optimal rule with a number of placed stages.</summary>
    public Rational Optimal(int placed)
    {
        var value = Mean(placed);
        for (var cut = placed - 1; cut >= 0; cut--)
        {
            var (here, goingOn) = (cut, value);
            value = Law.Expect(airtime => Rational.Min(Ending(here, airtime), goingOn));
        }

        return value;
    }

    /// <summary>The same under one-stage look-ahead, which compares ending here with ending one cut later.</summary>
    public Rational LookAhead(int placed) => Myopic(placed, cut => Mean(cut + 1));

    /// <summary>The same under static look-ahead, which compares ending here with ending at any fixed later cut.</summary>
    public Rational StaticLookAhead(int placed) =>
        Myopic(
            placed,
            cut =>
                Enumerable
                    .Range(cut + 1, placed - cut)
                    .Select(Mean)
                    .Aggregate((least, cost) => Rational.Min(least, cost))
        );

    private Rational Myopic(int placed, Func<int, Rational> comparison)
    {
        var value = Mean(placed);
        for (var cut = placed - 1; cut >= 0; cut--)
        {
            var (here, goingOn, later) = (cut, value, comparison(cut));
            value = Law.Expect(airtime => Ending(here, airtime) <= later ? Ending(here, airtime) : goingOn);
        }

        return value;
    }

    private Rational Mean(int cut) => Law.Expect(airtime => Ending(cut, airtime));
}
