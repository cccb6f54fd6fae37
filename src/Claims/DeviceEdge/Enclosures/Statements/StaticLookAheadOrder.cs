using System.Collections.Immutable;
using SplitProofs.Analytics.Intervals;
using SplitProofs.Verification.Enclosures;

namespace SplitProofs.Claims.DeviceEdge.Enclosures.Statements;

/// <summary>R19: static look-ahead lies between the optimal rule, one-stage look-ahead and the best static split.</summary>
internal static class StaticLookAheadOrder
{
    private static readonly Interval _zero = Interval.Integer(0);

    /// <summary>R19.</summary>
    public static Enclosure Enclosure { get; } =
        new()
        {
            Statement =
                "For horizons N = 1, 2 and 3 of a chain of three stages, static look-ahead's threshold at each cut lies between ξ_n "
                + "and ξ̂_n, and J* ≤ J_SLA ≤ min(J_LA, best static split).",
            Method =
                "Each difference from the horizon back to the first cut, as an expectation or a least of terms that are "
                + "not negative if the one after is not.",
            Parameters = EnclosedChain.Parameters,
            Differences = box => EachHorizon(box, StaticLookAhead),
            Mutants =
            [
                new(
                    "it costs no more than the optimal rule",
                    box =>
                        EachHorizon(
                            box,
                            (chain, horizon) =>
                                [
                                    EnclosedDifference.Of(
                                        chain.Optimal(horizon).Values[0]
                                            - chain.CostOf(horizon, StaticThreshold(chain, horizon))[0]
                                    ),
                                ]
                        )
                ),
                new(
                    "one-stage look-ahead costs no more than the best static split",
                    box =>
                        EachHorizon(
                            box,
                            (chain, horizon) =>
                                [
                                    EnclosedDifference.Of(
                                        chain.BestStatic(horizon) - chain.CostOf(horizon, chain.LookAheadThreshold)[0]
                                    ),
                                ]
                        )
                ),
            ],
        };

    private static IEnumerable<EnclosedDifference> EachHorizon(
        ImmutableArray<Interval> box,
        Func<EnclosedChain, int, IEnumerable<EnclosedDifference>> differences
    )
    {
        var chain = EnclosedChain.Read(box);
        return chain.Horizons.SelectMany(horizon => differences(chain, horizon));
    }

    private static Func<int, Interval> StaticThreshold(EnclosedChain chain, int horizon)
    {
        var goingOn = chain.BestFixed(horizon);
        return cut => goingOn[cut] / chain.Offload(cut);
    }

    private static IEnumerable<EnclosedDifference> StaticLookAhead(EnclosedChain chain, int horizon)
    {
        var (law, goingOn) = (chain.Law, chain.BestFixed(horizon));
        var (values, thresholds) = chain.Optimal(horizon);
        var threshold = StaticThreshold(chain, horizon);
        var costs = chain.CostOf(horizon, threshold);
        var myopic = chain.CostOf(horizon, chain.LookAheadThreshold);

        // What static look-ahead overestimates of the cost of going on, and what it loses to the optimal rule; then what the best static
        // split and one-stage look-ahead lose to static look-ahead. All are 0 at the horizon.
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
                yield return EnclosedDifference.Of(level - thresholds[cut], overestimate / offload);
                yield return EnclosedDifference.Of(
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

        yield return EnclosedDifference.Of(costs[0] - values[0], loss);
        yield return EnclosedDifference.Of(myopic[0] - costs[0], hasty);
        yield return EnclosedDifference.Of(chain.BestStatic(horizon) - costs[0], split);
    }
}
