using System.Collections.Immutable;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Intervals;

namespace SplitProofs.Claims.Enclosures;

/// <summary>Statements about equal layers: R8's geometric form, R10, R11 and R14.</summary>
internal static class EqualLayerEnclosures
{
    private static readonly Interval _zero = Interval.Integer(0);
    private static readonly Interval _one = Interval.Integer(1);

    /// <summary>R8 over equal layers.</summary>
    public static Enclosure GainsShrink { get; } =
        new()
        {
            Statement =
                "With four equal layers, each further placed stage is worth no more than the one before: "
                + "J_LA(N) − J_LA(N + 1) is non-increasing in N on 0..2.",
            Method = "Costs walked cut by cut, and p^N·t·g·(1 − p) with p = P(X > ξ̂) and g = E[(X − ξ̂)⁺].",
            Parameters = LayerParameters(states: 3),
            Differences = box => Shrinking(Layers(box, states: 3, stages: 4), box[^1], last: 2),
            Mutants =
            [
                new(
                    "the last stage, too, whose output is not sent",
                    box => Shrinking(Layers(box, states: 3, stages: 4), box[^1], last: 3)
                ),
            ],
        };

    /// <summary>R10 for up to 16 layers.</summary>
    public static Enclosure PlacementIsOptimal { get; } =
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
    public static Enclosure CandidateOfARunIsBest { get; } =
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

    /// <summary>R14 where the last output must be sent.</summary>
    public static Enclosure ThresholdsRise { get; } =
        new()
        {
            Statement = "With equal layers, ξ_n ≤ ξ_{n+1} for a horizon N = 4 < M, whatever the sign of δ.",
            Method =
                "v_N − v_{N−1} = t·E[(X − ξ̂)⁺], and by the mean-value theorem each earlier difference is the next one times a "
                + "derivative of v ↦ t·Ψ((δ + v)/t), which the dual reading over intervals encloses.",
            Parameters = LayerParameters(states: 3),
            Differences = box => Monotone(Layers(box, states: 3, stages: 5), box[^2], box[^1], rises: true),
            Mutants =
            [
                new(
                    "they fall",
                    box =>
                        Monotone(Layers(box, states: 3, stages: 5), box[^2], box[^1], rises: true)
                            .Select(difference => Difference.Of(-difference.Direct))
                ),
            ],
        };

    /// <summary>R14 where all stages are placed.</summary>
    public static Enclosure ThresholdsFall { get; } =
        new()
        {
            Statement = "With four equal layers, ξ_n ≥ ξ_{n+1} for the horizon N = M = 4 and δ ≥ 0.",
            Method =
                "v_{M−1} − v_M = t·Ψ(δ/t), and each earlier difference is the next one times a derivative, as above.",
            Parameters =
            [
                .. EnclosedLaw.Parameters(3, 0.25, 4),
                new("δ", Interval.Of(0, 4)),
                new("t", Interval.Of(0.25, 4)),
            ],
            Differences = box => Monotone(Layers(box, states: 3, stages: 4), box[^2], box[^1], rises: false),
            Mutants =
            [
                new(
                    "whatever the sign of δ",
                    box =>
                        Monotone(Layers(box, states: 3, stages: 4), box[^2], box[^1], rises: false)
                            .Select(difference => Difference.Of(difference.Direct))
                )
                {
                    Elsewhere = LayerParameters(states: 3),
                },
            ],
        };

    /// <summary>R17 over equal layers.</summary>
    public static Enclosure WorthFallsBetweenTwoRates { get; } =
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

    private static ImmutableArray<Parameter> LayerParameters(int states) =>
        [.. EnclosedLaw.Parameters(states, 0.25, 4), new("δ", Interval.Of(-2, 4)), new("t", Interval.Of(0.25, 4))];

    private static ImmutableArray<Parameter> PlacementParameters() =>
        [
            new("x1", Interval.Of(0.125, 1)),
            new("s1", Interval.Unit),
            new("δ", Interval.Of(-0.5, 1)),
            new("φ", Interval.Of(0, 1)),
        ];

    private static EnclosedChain Layers(ImmutableArray<Interval> box, int states, int stages)
    {
        var (law, costs) = EnclosedLaw.Read(box, states);
        return new([.. Enumerable.Repeat(costs[0], stages)], [.. Enumerable.Repeat(costs[1], stages)], law);
    }

    private static IEnumerable<Difference> Shrinking(EnclosedChain chain, Interval offload, int last)
    {
        var costs = Enumerable
            .Range(0, chain.Stages + 1)
            .Select(horizon => chain.CostOf(horizon, chain.LookAheadThreshold)[0])
            .ToImmutableArray();
        var threshold = chain.LookAheadThreshold(0);
        var above = chain.Law.Airtime.ProbabilityAbove(threshold);
        var gain = offload * chain.Law.Airtime.ExpectedExcess(threshold);
        for (var placed = 0; placed < last; placed++)
        {
            var direct = costs[placed] - costs[placed + 1] - (costs[placed + 1] - costs[placed + 2]);
            yield return placed + 2 < chain.Stages
                ? Difference.Of(direct, gain * (_one - above))
                : Difference.Of(direct);
            gain *= above;
        }
    }

    /// <summary>
    /// That the formula's answer n is best, for every last = 0..<paramref name="most"/>: with a step beyond it, φ lies
    /// between the gains of steps n and n − 1; without one (n = last), it is below that of step n − 1.
    /// </summary>
    /// <param name="box">x1, s1, δ and φ.</param>
    /// <param name="judged">What the formula takes the first step's gain for.</param>
    /// <param name="gained">What the first step gains.</param>
    /// <param name="most">The largest number of steps.</param>
    /// <param name="change">What is added to the formula's answer; a mutant's differences are not rearranged.</param>
    private static IEnumerable<Difference> Placements(
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
            var isBelow = n == 0 ? Bound.Everywhere : Bound.Below(bounds[n - 1], box[3]);
            var isAbove = Bound.AtLeast(bounds[n], box[3]);
            foreach (var difference in Steps(n, isBelow.And(isAbove), most).Concat(Steps(n, isBelow, last: n)))
            {
                yield return difference;
            }
        }

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

        IEnumerable<Difference> Steps(int n, Bound bound, int last)
        {
            var price = Interval.Intersection(box[3], bound.Range);
            if (price.IsEmpty)
            {
                yield break;
            }

            // T(m) − T(placed) for every other m, stage by stage away from it.
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

        Difference Compared(Interval direct, Interval rearranged, Bound bound) =>
            new(direct, change is null ? rearranged : direct, bound.IsMet);
    }

    private static Interval NotNegative(Interval value) => Interval.Maximum(_zero, value);

    /// <summary>Bounds on φ under which a case holds.</summary>
    /// <param name="Range">Where φ may lie.</param>
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

    private static IEnumerable<Difference> Monotone(EnclosedChain chain, Interval extra, Interval offload, bool rises)
    {
        const int horizon = 4;
        var (values, thresholds) = chain.Optimal(horizon);
        var change = rises
            ? offload * chain.Law.Airtime.ExpectedExcess(chain.LookAheadThreshold(0))
            : offload * chain.Law.Airtime.ExpectedMinimum(extra / offload);
        for (var cut = horizon - 2; cut >= 0; cut--)
        {
            // change is |v_{cut+2} − v_{cut+1}|.
            var direct = rises ? thresholds[cut + 1] - thresholds[cut] : thresholds[cut] - thresholds[cut + 1];
            yield return Difference.Of(direct, change / offload);
            var between = Interval.Hull(values[cut + 1], values[cut + 2]);
            change *= EqualLayerStep
                .Value(
                    Dual<Interval>.Constant(extra),
                    Dual<Interval>.Constant(offload),
                    Dual<Interval>.Variable(between),
                    chain.Law.Differentiated
                )
                .Slope;
        }
    }

    private static IEnumerable<Difference> Rates(ImmutableArray<Interval> box, bool swapped)
    {
        const int stages = 5;
        var (law, others) = EnclosedLaw.Read(box, states: 3);
        var (reservation, offload) = (others[0], others[1]);
        var extra = offload * law.ExpectPositive(x => reservation - x);
        var chain = new EnclosedChain(
            [.. Enumerable.Repeat(extra, stages)],
            [.. Enumerable.Repeat(offload, stages)],
            law
        );
        var threshold = chain.LookAheadThreshold(0);
        var (fast, slow) = (law.Airtime.ProbabilityAbove(threshold), law.Airtime.ProbabilityAbove(reservation));
        var gain = offload * law.Airtime.ExpectedExcess(threshold);

        // How far the mean probability of going on lies above the fast rate, and below the slow one.
        var aboveFast = law.Expect(x => Interval.WhereAtMost(x, threshold, Interval.Unit, _zero));
        var belowSlow = law.Expect(x => Interval.WhereAtMost(x, reservation, _zero, Interval.Unit));
        var (least, most, overLeast, underMost) = (gain, gain, _zero, _zero);
        for (var placed = 0; placed + 2 <= stages; placed++)
        {
            gain = chain.Optimal(placed).Values[0] - chain.Optimal(placed + 1).Values[0];
            yield return swapped ? Difference.Of(least - gain) : Difference.Of(gain - least, overLeast);
            yield return swapped ? Difference.Of(gain - most) : Difference.Of(most - gain, underMost);
            var worth = Interval.Maximum(_zero, gain);
            overLeast = (aboveFast * worth) + (fast * overLeast);
            underMost = (belowSlow * worth) + (slow * underMost);
            (least, most) = (fast * least, slow * most);
        }
    }
}
