using System.Collections.Immutable;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Intervals;

namespace SplitProofs.Claims.Enclosures;

/// <summary>Statements about any chain of three stages over a channel of three states: R7, R8, R17 and R19.</summary>
internal static class ChainEnclosures
{
    private const int States = 3;
    private const int Stages = 3;

    private static readonly Interval _zero = Interval.Integer(0);

    /// <summary>R7.</summary>
    public static Enclosure LookAheadStopsEarlier { get; } =
        new()
        {
            Statement = "For horizons N = 1, 2 and 3 of a chain of three stages, ξ_n ≤ ξ̂_n at each cut.",
            Method =
                "ξ̂_n − ξ_n = t_{n+1}·E[(X − ξ_{n+1})⁺]/t_n before the last cut (R1), where both are one expression.",
            Parameters = EnclosedChain.Parameters(States, Stages),
            Differences = box => Thresholds(Read(box), reversed: false),
            Mutants = [new("look-ahead stops later", box => Thresholds(Read(box), reversed: true))],
        };

    /// <summary>R8.</summary>
    public static Enclosure PlacingOneMorePays { get; } =
        new()
        {
            Statement = "J_LA(N) ≥ J_LA(N + 1) for N = 0, 1, 2 in a chain of three stages.",
            Method = "The difference of the two costs, walked cut by cut, and as S_N·t_N·E[(X − ξ̂_N)⁺].",
            Parameters = EnclosedChain.Parameters(States, Stages),
            Differences = box => Gains(Read(box), cut => cut),
            Mutants =
            [
                new(
                    "every stage is worth at least a tenth of its offload cost",
                    box =>
                    {
                        var chain = Read(box);
                        return Costs(chain)
                            .Select((gain, cut) => Difference.Of(gain - (Interval.Point(0.1) * chain.Offload(cut))));
                    }
                ),
                new("the threshold of the cut before", box => Gains(Read(box), cut => Math.Max(0, cut - 1))),
            ],
        };

    /// <summary>R17.</summary>
    public static Enclosure MyopiaNeverOverPlaces { get; } =
        new()
        {
            Statement = "J*(N) − J*(N + 1) ≥ J_LA(N) − J_LA(N + 1) for N = 0, 1, 2 in a chain of three stages.",
            Method =
                "From cut n on the difference is E[d(X)], where d is the same from cut n + 1 if X > ξ̂_n, and else "
                + "min(t_n·X, c) − min(t_n·X, c′) with the costs c ≥ c′ of going on to horizons N and N + 1; 0 at cut N.",
            Parameters = EnclosedChain.Parameters(States, Stages),
            Differences = box => Worths(Read(box), (optimal, myopic) => optimal - myopic, rearranged: true),
            Mutants =
            [
                new(
                    "a stage is worth no more to the optimal rule",
                    box => Worths(Read(box), (optimal, myopic) => myopic - optimal, rearranged: false)
                ),
            ],
        };

    /// <summary>R19.</summary>
    public static Enclosure StaticLookAheadLiesBetween { get; } =
        new()
        {
            Statement =
                "For horizons N = 1, 2 and 3 of a chain of three stages, ξ_n ≤ ξ_n^SLA ≤ ξ̂_n at each cut, and "
                + "J* ≤ J_SLA ≤ min(J_LA, best static split).",
            Method =
                "Each difference from the horizon back to the first cut, as an expectation or a least of terms that are "
                + "not negative if the one after is not.",
            Parameters = EnclosedChain.Parameters(States, Stages),
            Differences = box => Horizons(Read(box), StaticLookAhead),
            Mutants =
            [
                new(
                    "it costs no more than the optimal rule",
                    box =>
                        Horizons(
                            Read(box),
                            (chain, horizon) =>
                                [
                                    Difference.Of(
                                        chain.Optimal(horizon).Values[0]
                                            - chain.CostOf(horizon, StaticThreshold(chain, horizon))[0]
                                    ),
                                ]
                        )
                ),
                new(
                    "one-stage look-ahead costs no more than the best static split",
                    box =>
                        Horizons(
                            Read(box),
                            (chain, horizon) =>
                                [
                                    Difference.Of(
                                        BestStatic(chain, horizon) - chain.CostOf(horizon, chain.LookAheadThreshold)[0]
                                    ),
                                ]
                        )
                ),
            ],
        };

    private static EnclosedChain Read(ImmutableArray<Interval> box) => EnclosedChain.Read(box, States, Stages);

    private static IEnumerable<Difference> Horizons(
        EnclosedChain chain,
        Func<EnclosedChain, int, IEnumerable<Difference>> differences
    ) => Enumerable.Range(1, chain.Stages).SelectMany(horizon => differences(chain, horizon));

    private static IEnumerable<Difference> Thresholds(EnclosedChain chain, bool reversed) =>
        Horizons(
            chain,
            (_, horizon) =>
            {
                var thresholds = chain.Optimal(horizon).Thresholds;
                return Enumerable
                    .Range(0, horizon - 1)
                    .Select(cut =>
                    {
                        var direct = chain.LookAheadThreshold(cut) - thresholds[cut];
                        return reversed
                            ? Difference.Of(-direct)
                            : Difference.Of(
                                direct,
                                chain.Offload(cut + 1)
                                    * chain.Law.Airtime.ExpectedExcess(thresholds[cut + 1])
                                    / chain.Offload(cut)
                            );
                    });
            }
        );

    private static IEnumerable<Interval> Costs(EnclosedChain chain)
    {
        var costs = Enumerable
            .Range(0, chain.Stages + 1)
            .Select(horizon => chain.CostOf(horizon, chain.LookAheadThreshold)[0])
            .ToImmutableArray();
        return Enumerable.Range(0, chain.Stages).Select(cut => costs[cut] - costs[cut + 1]);
    }

    private static IEnumerable<Difference> Gains(EnclosedChain chain, Func<int, int> thresholdOf)
    {
        var reached = Interval.Integer(1);
        foreach (var (cut, gain) in Costs(chain).Index())
        {
            yield return Difference.Of(
                gain,
                PlacementGain.PerInference(
                    reached,
                    chain.Offload(cut),
                    chain.LookAheadThreshold(thresholdOf(cut)),
                    chain.Law.Airtime
                )
            );
            reached *= chain.Law.Airtime.ProbabilityAbove(chain.LookAheadThreshold(cut));
        }
    }

    private static IEnumerable<Difference> Worths(
        EnclosedChain chain,
        Func<Interval, Interval, Interval> compare,
        bool rearranged
    )
    {
        foreach (var (placed, myopic) in Costs(chain).Index())
        {
            var (fewer, more) = (chain.Optimal(placed).Values, chain.Optimal(placed + 1).Values);
            var direct = compare(fewer[0] - more[0], myopic);
            if (!rearranged)
            {
                yield return Difference.Of(direct);
                continue;
            }

            var beyond = _zero;
            for (var cut = placed - 1; cut >= 0; cut--)
            {
                var (later, offload) = (beyond, chain.Offload(cut));
                var (dearer, cheaper) = (chain.Extra(cut) + fewer[cut + 1], chain.Extra(cut) + more[cut + 1]);
                beyond = chain.Law.Expect(x =>
                    Interval.WhereAtMost(
                        x,
                        chain.LookAheadThreshold(cut),
                        Interval.Maximum(
                            _zero,
                            Interval.Minimum(offload * x, dearer) - Interval.Minimum(offload * x, cheaper)
                        ),
                        later
                    )
                );
            }

            yield return Difference.Of(direct, beyond);
        }
    }

    private static Func<int, Interval> StaticThreshold(EnclosedChain chain, int horizon)
    {
        var goingOn = chain.BestFixed(horizon);
        return cut => goingOn[cut] / chain.Offload(cut);
    }

    private static Interval BestStatic(EnclosedChain chain, int horizon) =>
        Interval.Minimum(chain.Forced(0), chain.BestFixed(horizon)[0]);

    private static IEnumerable<Difference> StaticLookAhead(EnclosedChain chain, int horizon)
    {
        var (law, goingOn) = (chain.Law, chain.BestFixed(horizon));
        var (values, thresholds) = chain.Optimal(horizon);
        var threshold = StaticThreshold(chain, horizon);
        var costs = chain.CostOf(horizon, threshold);
        var myopic = chain.CostOf(horizon, chain.LookAheadThreshold);

        // What static look-ahead overestimates of going on, and loses to the optimal rule; what the best static split and
        // one-stage look-ahead lose to it: 0 at the horizon.
        var (overestimate, loss, split, hasty) = (_zero, _zero, _zero, _zero);
        for (var cut = horizon - 1; cut >= 0; cut--)
        {
            var (offload, level, fixedCut) = (chain.Offload(cut), threshold(cut), goingOn[cut]);
            if (cut < horizon - 1)
            {
                var next = chain.Offload(cut + 1);
                var optimalNext = thresholds[cut + 1];
                overestimate = Interval.Minimum(
                    next * law.Airtime.ExpectedExcess(optimalNext),
                    overestimate + (next * law.ExpectPositive(x => optimalNext - x))
                );
                yield return Difference.Of(level - thresholds[cut], overestimate / offload);
                yield return Difference.Of(
                    chain.LookAheadThreshold(cut) - level,
                    Interval.Maximum(_zero, chain.Forced(cut + 1) - goingOn[cut + 1]) / offload
                );
            }

            var optimalGoingOn = chain.Extra(cut) + values[cut + 1];
            var (lossBeyond, splitBeyond, hastyBeyond) = (loss, split, hasty);
            loss = law.Expect(x =>
                Interval.WhereAtMost(
                    x,
                    level,
                    Interval.Maximum(_zero, (offload * x) - optimalGoingOn),
                    lossBeyond + Interval.Maximum(_zero, optimalGoingOn - (offload * x))
                )
            );
            hasty = law.Expect(x =>
                Interval.WhereAtMost(
                    x,
                    level,
                    _zero,
                    Interval.WhereAtMost(
                        x,
                        chain.LookAheadThreshold(cut),
                        Interval.Maximum(_zero, (offload * x) - fixedCut) + splitBeyond,
                        hastyBeyond
                    )
                )
            );
            split =
                Interval.Minimum(
                    law.ExpectPositive(x => (offload * x) - fixedCut),
                    law.ExpectPositive(x => fixedCut - (offload * x))
                ) + (law.Airtime.ProbabilityAbove(level) * splitBeyond);
        }

        yield return Difference.Of(costs[0] - values[0], loss);
        yield return Difference.Of(myopic[0] - costs[0], hasty);
        yield return Difference.Of(BestStatic(chain, horizon) - costs[0], split);
    }
}
