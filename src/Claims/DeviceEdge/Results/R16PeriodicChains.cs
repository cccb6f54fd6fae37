using System.Collections.Immutable;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Claims.DeviceEdge.Domains;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Claims.DeviceEdge.Oracles;
using SplitProofs.Claims.DeviceEdge.Oracles.Printed;
using SplitProofs.Claims.DeviceEdge.Tolerances;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.DeviceEdge.Results;

/// <summary>R16: the placement of a block that repeats under the look-ahead rule, in closed form.</summary>
public static class R16PeriodicChains
{
    private static readonly Expression _rho = Of("ρ");

    private static readonly Condition _repeats = new Condition.All([
        OneBlockOn(1, Extra("m+P"), Extra("m")),
        OneBlockOn(1, Of("φ", "m+P"), Of("φ", "m")),
        OneBlockOn(0, Offload("m+P"), Offload("m")),
    ]);

    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<PeriodicInstance>
        {
            Id = "device-edge/R16",
            Title = "Periodic chains in closed form",
            Stance = Stance.Holds,
            Statement =
                "A block of P stages repeats. Among the placements N = j + kP < M with the same j, the frame costs of the "
                + "look-ahead and of the optimal rule are convex in k. Under look-ahead each further period is worth ρ "
                + "times the one before, where ρ is the probability of getting through a block, and k is best there; the "
                + "best placement is the best of these P candidates and M. With a memory bound, only what fits counts. Under "
                + "look-ahead other stages may come before and after the blocks, each a run of R11; the worth of a period then has "
                + "the probability of reaching the blocks as a factor.",
            Formulas =
            [
                new Expression.Relation(
                    Of("k"),
                    Equal,
                    PeriodicStages.PlacedPeriods(Of("Γ", "j"), _rho, Of("φ", "block"), Of("K"), Of("k", "max"))
                ),
                new Expression.Relation(Of("Γ", "j"), Equal, LookAheadCost("j") - LookAheadCost("j+P")),
                new Expression.Relation(Of("S", "N+P"), Equal, _rho * Of("S", "N")),
                new Expression.Relation(
                    LookAheadCost("j+k P"),
                    Equal,
                    PeriodicStages.ExpectedCost(Of("Λ"), _rho, Of("k"), LookAheadCost("j"))
                ),
            ],
            Definitions = [2],
            Tables = new FormulaTables<FiniteInstance>([
                RepetitionTables.BestPeriods,
                RepetitionTables.Periods,
                RepetitionTables.Passing,
                RepetitionTables.WithinPeriods,
            ]),
            Setting = [Conditions.Model],
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "Every block has the same extra costs, placement costs and offload costs, and its input the size of its output.",
                    _repeats
                ),
                new Hypothesis.InSymbols(
                    "Convexity of the optimal rule's cost: no stages before or after.",
                    new Condition.Exists(
                        "b",
                        Expression.Integer(1),
                        Of("M"),
                        Condition.Equal(Of("M"), Of("b") * Of("P"))
                    )
                ),
                new Hypothesis.InSymbols("The mean airtime is finite.", Conditions.FiniteMeanAirtime),
            ],
            Uses = ["R3", "R6", "R8", "R11"],
            Oracle =
                "Both rules walked stage by stage in exact fractions for every N of the blocks written out, and the frame "
                + "costs compared one by one. Costs are compared, not N: several N may tie.",
            Tolerance = new Tolerance<PeriodicInstance>.Running(
                instance => Roundings.OfFrame(instance.WrittenOut),
                "as for the difference of two costs, S + 3 roundings a stage for each and S + 4 at its ends, then K and "
                    + "each φ; where the logarithms' own last bits move N by one, the two frame costs differ by no more"
            ),
            Domain = PeriodicInstances.Domain,
            Assertions = instance =>
                [
                    .. Reached(instance, rule => rule.Passed),
                    .. Costs(instance, placed => placed / instance.Period),
                    .. Convexity(
                        instance,
                        FrameWalk.LookAhead(instance.Repeated),
                        instance.Period,
                        instance.Repeated.Stages - 1
                    ),
                    .. Convexity(
                        instance,
                        FrameWalk.Optimal(instance.Repeated, Walked(instance, 1)),
                        instance.Period,
                        Walked(instance, 1)
                    ),
                    .. Candidates(instance, PeriodicStages.PlacedPeriods),
                    .. Placement(instance, closed => closed.PlacedStages),
                ],
            Mutants =
            [
                new(
                    "ρ is the probability of getting through one stage",
                    instance => Reached(instance, rule => Math.Pow(rule.Passed, 1.0 / instance.Period))
                ),
                new(
                    "one block fewer in front",
                    instance => Costs(instance, placed => Math.Max(0, (placed / instance.Period) - 1))
                ),
                new(
                    "look-ahead is convex in N itself",
                    instance =>
                        Convexity(instance, FrameWalk.LookAhead(instance.Repeated), 1, instance.Repeated.Stages - 1)
                ),
                new(
                    "the optimal rule is convex up to M",
                    instance =>
                        Convexity(
                            instance,
                            FrameWalk.Optimal(instance.Repeated, Walked(instance, 0)),
                            instance.Period,
                            Walked(instance, 0)
                        )
                ),
                new(
                    "ρ = 0 is no case of its own",
                    instance =>
                        Candidates(
                            instance,
                            (gain, ratio, placement, inferences, last) =>
                                GeometricGains.Steps(inferences * gain, ratio, placement, last)
                        )
                ),
                new("only whole blocks are tried", instance => Placement(instance, closed => closed.Candidates[0])),
                new(
                    "the placement cost of a period is not charged",
                    instance =>
                        Candidates(
                            instance,
                            (gain, ratio, _, inferences, last) =>
                                PeriodicStages.PlacedPeriods(gain, ratio, new(0), inferences, last)
                        )
                ),
            ],
        };

    private static IEnumerable<Assertion> Reached(PeriodicInstance instance, Func<LookAheadPeriod, double> passed)
    {
        var ratio = passed(Period(instance));
        var reached = ExactWalk.LookAheadForward(instance.Repeated).Reached;
        for (var cut = 0; cut + instance.Period < instance.Repeated.Stages; cut++)
        {
            yield return new Assertion.Equal(
                ratio * reached[cut].ToDouble(),
                reached[cut + instance.Period].ToDouble(),
                1
            );
        }
    }

    private static IEnumerable<Assertion> Costs(PeriodicInstance instance, Func<int, int> periods)
    {
        var (rule, stages) = (Period(instance), instance.Repeated);
        var (exact, scale) = (ExactWalk.LookAheadForward(stages).Costs, Scale.Of(stages));
        for (var placed = 0; placed < stages.Stages; placed++)
        {
            var cost = PeriodicStages.ExpectedCost<Number>(
                new(rule.ExpectedlyPaid),
                new(rule.Passed),
                new(periods(placed)),
                new(rule.FirstCosts[placed % instance.Period])
            );
            yield return new Assertion.Equal(cost.Value, exact[placed].ToDouble(), scale);
        }

        for (var placed = 0; placed < instance.Period && placed + instance.Period < stages.Stages; placed++)
        {
            yield return new Assertion.Equal(
                rule.Gains[placed],
                (exact[placed] - exact[placed + instance.Period]).ToDouble(),
                scale
            );
        }
    }

    /// <summary>
    /// The largest horizon to which the optimal rule is walked: all stages of the repeated blocks or one less, but at
    /// most 24, because each horizon is walked anew.
    /// </summary>
    private static int Walked(PeriodicInstance instance, int less) => Math.Min(24, instance.Repeated.Stages - less);

    private static LookAheadPeriod Period(PeriodicInstance instance) =>
        LookAheadPeriod.Of(instance.RepeatedStages, new(instance.Pattern.Law.ToChannel()));

    private static IEnumerable<Assertion> Convexity(
        PeriodicInstance instance,
        ImmutableArray<Rational> costs,
        int step,
        int last
    )
    {
        var scale = FrameWalk.ScaleOf(instance.Repeated);
        for (var placed = step; placed + step <= last; placed++)
        {
            yield return new Assertion.AtMost(
                (costs[placed] + costs[placed]).ToDouble(),
                (costs[placed - step] + costs[placed + step]).ToDouble(),
                scale
            );
        }
    }

    private static IEnumerable<Assertion> Candidates(
        PeriodicInstance instance,
        Func<Number, Number, Number, Number, Number, Number> periods
    )
    {
        var rule = Period(instance);
        var costs = FrameWalk.LookAhead(instance.Repeated);
        var block = instance.RepeatedStages.Stages.Sum(stage => stage.Placement);
        var limit = Math.Min(instance.HorizonLimit, instance.Repeated.Stages - 1);
        for (var first = 0; first < instance.Period && first <= limit; first++)
        {
            var last = (limit - first) / instance.Period;
            var best = (int)
                periods(
                    new(rule.Gains[first]),
                    new(rule.Passed),
                    new(block),
                    new(instance.Pattern.Inferences),
                    new(last)
                ).Value;
            yield return new Assertion.Equal(
                costs[first + (best * instance.Period)].ToDouble(),
                Enumerable.Range(0, last + 1).Min(k => costs[first + (k * instance.Period)]).ToDouble(),
                FrameWalk.ScaleOf(instance.Repeated)
            );
        }
    }

    private static IEnumerable<Assertion> Placement(
        PeriodicInstance instance,
        Func<BlockwisePlacement, int> placedStages
    )
    {
        var closed = BlockwisePlacement.Of(instance.ToProblem());
        var costs = FrameWalk.LookAhead(instance.WrittenOut);
        var least = costs[..(instance.HorizonLimit + 1)].Min().ToDouble();
        var scale = FrameWalk.ScaleOf(instance.WrittenOut);
        yield return new Assertion.Equal(costs[placedStages(closed)].ToDouble(), least, scale);
        yield return new Assertion.Equal(closed.FrameCost, least, scale);
    }

    /// <summary>The cost at each place m, from a first one on, equals the cost at the same place one block later.</summary>
    private static Condition.ForAll OneBlockOn(int first, Expression further, Expression here) =>
        new(
            "m",
            Expression.Integer(first),
            Of("M") - Of("P") - Expression.Integer(1 - first),
            Condition.Equal(further, here)
        );
}
