using System.Collections.Immutable;
using SplitProofs.Analytics.Intervals;
using SplitProofs.Verification.Enclosures;

namespace SplitProofs.Claims.DeviceEdge.Enclosures.Statements;

/// <summary>R17 over equal layers: the worth of a stage to the optimal rule falls between two geometric rates.</summary>
internal static class RatesOfWorth
{
    private static readonly Interval _zero = Interval.Integer(0);

    /// <summary>R17 over equal layers.</summary>
    public static Enclosure Enclosure { get; } =
        new()
        {
            Statement =
                "With five equal layers and δ > 0, p^N·t·g ≤ J*(N) − J*(N + 1) ≤ P(X > r)^N·t·g for N = 0..3, for every "
                + "reservation airtime r, that is with δ = t·E[(r − X)⁺].",
            Method =
                "J*(N + 1) − J*(N + 2) is J*(N) − J*(N + 1) times the mean of P(X > ξ) over thresholds ξ from r to ξ̂, so "
                + "that its differences from p and P(X > r) are probabilities.",
            Parameters =
            [
                .. EnclosedLaw.Parameters(3, 0.25, 4),
                new("r", Interval.Of(0.25, 4)),
                new("t", Interval.Of(0.25, 4)),
            ],
            Differences = box => Rates(box, swapped: false),
            Mutants = [new("the two rates the other way round", box => Rates(box, swapped: true))],
        };

    private static IEnumerable<EnclosedDifference> Rates(ImmutableArray<Interval> box, bool swapped)
    {
        const int stages = 5;
        var (law, others) = EnclosedLaw.Read(box, states: 3);
        var (reservation, offload) = (others[0], others[1]);
        var extra = offload * law.ExpectPositive(x => reservation - x);
        var chain = EnclosedChain.OfEqualLayers(extra, offload, stages, law);
        var threshold = chain.LookAheadThreshold(0);
        var (fast, slow) = (law.Airtime.ProbabilityAbove(threshold), law.Airtime.ProbabilityAbove(reservation));
        var gain = offload * law.Airtime.ExpectedExcess(threshold);

        // The mean probability of going on, less the fast rate; and the slow rate, less that mean.
        var aboveFast = law.Expect(x => Interval.WhereAtMost(x, threshold, Interval.Unit, _zero));
        var belowSlow = law.Expect(x => Interval.WhereAtMost(x, reservation, _zero, Interval.Unit));
        var (least, most, overLeast, underMost) = (gain, gain, _zero, _zero);
        for (var placed = 0; placed + 2 <= stages; placed++)
        {
            gain = chain.Optimal(placed).Values[0] - chain.Optimal(placed + 1).Values[0];
            yield return swapped ? EnclosedDifference.Of(least - gain) : EnclosedDifference.Of(gain - least, overLeast);
            yield return swapped ? EnclosedDifference.Of(gain - most) : EnclosedDifference.Of(most - gain, underMost);
            var worth = Interval.Maximum(_zero, gain);
            overLeast = (aboveFast * worth) + (fast * overLeast);
            underMost = (belowSlow * worth) + (slow * underMost);
            (least, most) = (fast * least, slow * most);
        }
    }
}
