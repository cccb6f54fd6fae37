using System.Collections.Immutable;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Intervals;
using SplitProofs.Verification.Enclosures;

namespace SplitProofs.Claims.DeviceEdge.Enclosures.Statements;

/// <summary>R10 and R11: the answers of the closed forms are best placements, proved without logarithms.</summary>
internal static class BestOfGeometricGains
{
    private static readonly Interval _zero = Interval.Integer(0);
    private static readonly Interval _one = Interval.Integer(1);

    /// <summary>R10 for up to 16 layers.</summary>
    public static Enclosure OfEqualLayers { get; } =
        new()
        {
            Statement =
                "With M = 1 to 16 equal layers and two channel states, T_LA(N°) ≤ T_LA(N) for every N in 0..M−1, in units "
                + "with t = 1, K = 1 and 1 for the longer airtime.",
            Method =
                "N° is the n with K·t·g·p^(n−1) > φ ≥ K·t·g·p^n (the latter unless n = M − 1): no logarithm. For each n that a "
                + "part of the box allows, φ is narrowed to these bounds, and T_LA(N) − T_LA(n) is summed, stage by stage, from "
                + "φ − K·t·g·p^k, also as φ − K·t·g·p^n + K·t·g·p^n·(1 − p^(k−n)).",
            Parameters = PlacementParameters(),
            Differences = box => Placements(box, excess => excess, excess => excess, most: 15),
            Mutants =
            [
                new("one stage more", box => Placements(box, excess => excess, excess => excess, most: 15, change: 1)),
                new(
                    "one stage fewer",
                    box => Placements(box, excess => excess, excess => excess, most: 15, change: -1)
                ),
            ],
        };

    /// <summary>R11's candidate within a run.</summary>
    public static Enclosure InARun { get; } =
        new()
        {
            Statement =
                "In a run of up to 8 equal steps that is reached with any probability S, the candidate costs no more than any "
                + "other placement in the run; two channel states, in units with t_a = 1, K = 1 and 1 for the longer airtime.",
            Method =
                "As for R10, with K·S·t_a·g for K·t·g; the runs cover the chain, so that the best candidate is a best placement.",
            Parameters = [.. PlacementParameters(), new("S", Interval.Unit)],
            Differences = box => Placements(box, excess => box[^1] * excess, excess => box[^1] * excess, most: 8),
            Mutants =
            [
                new(
                    "every inference reaches the run",
                    box => Placements(box, excess => excess, excess => box[^1] * excess, most: 8, change: 0)
                ),
                new(
                    "one stage more",
                    box => Placements(box, excess => box[^1] * excess, excess => box[^1] * excess, most: 8, change: 1)
                ),
            ],
        };

    private static ImmutableArray<ParameterRange> PlacementParameters() =>
        [
            new("x_1", Interval.Of(0.125, 1)),
            new("s_1", Interval.Unit),
            new("δ", Interval.Of(-0.5, 1)),
            new("φ", Interval.Of(0, 1)),
        ];

    /// <summary>
    /// The formula's answer n is best, for every last = 0..<paramref name="most"/>. If there is a step beyond it, φ lies between the
    /// gains of steps n and n − 1; if not (n = last), φ is below the gain of step n − 1.
    /// </summary>
    /// <param name="box">x_1, s_1, δ and φ.</param>
    /// <param name="judged">The gain of the first step that the formula assumes.</param>
    /// <param name="gained">The gain of the first step.</param>
    /// <param name="most">The largest number of steps.</param>
    /// <param name="change">A number added to the formula's answer. A mutant's differences are not rearranged.</param>
    private static IEnumerable<EnclosedDifference> Placements(
        ImmutableArray<Interval> box,
        Func<Interval, Interval> judged,
        Func<Interval, Interval> gained,
        int most,
        int? change = null
    )
    {
        var law = new EnclosedLaw([box[0], _one], [box[1]]);
        var threshold = EqualLayers.Threshold(box[2], _one, law.Airtime);
        var (above, excess) = (law.Airtime.ProbabilityAbove(threshold), law.Airtime.ExpectedExcess(threshold));
        var (bounds, gains) = (Gains(judged(excess)), Gains(gained(excess)));
        foreach (var n in Enumerable.Range(0, most + 1))
        {
            foreach (var difference in Steps(n, Inside(n), most).Concat(Steps(n, Below(n), last: n)))
            {
                yield return difference;
            }
        }

        // The cases must cover every φ, because otherwise the statement would say nothing about some.
        var isCovered = Enumerable.Range(1, most).All(n => Inside(n - 1).Range.Lower <= Below(n).Range.Upper);
        yield return EnclosedDifference.Of(Interval.Integer(isCovered ? 0 : -1));

        Bound Below(int n) => n == 0 ? Bound.Everywhere : Bound.Below(bounds[n - 1], box[3]);

        Bound Inside(int n) => Below(n).And(Bound.AtLeast(bounds[n], box[3]));

        ImmutableArray<Interval> Gains(Interval first)
        {
            var gains = ImmutableArray.CreateBuilder<Interval>(most + 1);
            for (var k = 0; k <= most; k++)
            {
                gains.Add(first);
                first *= above;
            }

            return gains.MoveToImmutable();
        }

        IEnumerable<EnclosedDifference> Steps(int n, Bound bound, int last)
        {
            var price = Interval.Intersection(box[3], bound.Range);
            if (price.IsEmpty)
            {
                yield break;
            }

            // T(m) − T(placed) for every other m, summed stage by stage.
            var placed = Math.Clamp(n + (change ?? 0), 0, last);
            var (direct, rearranged, power) = (_zero, _zero, _one);
            for (var k = placed; k < last; k++)
            {
                direct += price - gains[k];
                rearranged += NotNegative(price - bounds[n]) + (gains[n] * (_one - power));
                power *= above;
                yield return Compared(direct, rearranged, bound);
            }

            (direct, rearranged, power) = (_zero, _zero, _one);
            for (var k = placed - 1; k >= 0; k--)
            {
                direct += gains[k] - price;
                rearranged += NotNegative(bounds[Math.Max(0, n - 1)] - price) + (gains[k] * (_one - power));
                power *= above;
                yield return Compared(direct, rearranged, bound);
            }
        }

        EnclosedDifference Compared(Interval direct, Interval rearranged, Bound bound) =>
            new(direct, change is null ? rearranged : direct, bound.IsMet);
    }

    private static Interval NotNegative(Interval value) => Interval.Maximum(_zero, value);

    /// <summary>The range of φ in which a case holds.</summary>
    /// <param name="Range">The range of φ.</param>
    /// <param name="IsMet">Whether the case holds throughout the part of the box.</param>
    private readonly record struct Bound(Interval Range, bool IsMet)
    {
        public static Bound Everywhere => new(Interval.Entire, IsMet: true);

        /// <summary>φ ≥ gain.</summary>
        public static Bound AtLeast(Interval gain, Interval price) =>
            new(Interval.Of(gain.Lower, double.PositiveInfinity), gain.IsCertainlyAtMost(price));

        /// <summary>φ &lt; gain.</summary>
        public static Bound Below(Interval gain, Interval price) =>
            new(Interval.Of(double.NegativeInfinity, gain.Upper), price.IsCertainlyLessThan(gain));

        public Bound And(Bound other) => new(Interval.Intersection(Range, other.Range), IsMet && other.IsMet);
    }
}
