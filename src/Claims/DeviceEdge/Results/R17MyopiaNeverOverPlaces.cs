using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Claims.DeviceEdge.Domains;
using SplitProofs.Claims.DeviceEdge.Enclosures.Statements;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Claims.DeviceEdge.Oracles;
using SplitProofs.Claims.DeviceEdge.Oracles.Printed;
using SplitProofs.Claims.DeviceEdge.Tolerances;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.DeviceEdge.Results;

/// <summary>R17: the look-ahead rule places no more than the optimal one, and equal layers bracket the latter.</summary>
public static class R17MyopiaNeverOverPlaces
{
    private static readonly Expression _worth = Of("t") * X.ExpectedExcess(LookAheadThreshold(""));
    private static readonly Expression _last = Of("M") - Expression.Integer(1);

    private static readonly Domain<ChainWithLayers> _domain = ChainWithLayers.Of(
        FiniteInstances.Domain,
        EqualLayerInstances.FewPositiveExtra
    );

    private static readonly Condition _best = Smallest("∗", Of("M"));

    private static readonly Condition _bestBelowAll = Smallest("∘", Of("M") - Expression.Integer(1));

    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<ChainWithLayers>
        {
            Id = "device-edge/R17",
            Title = "Myopia never places too much",
            Stance = Stance.Holds,
            Statement =
                "One more placed stage is worth at least as much to the optimal rule as to look-ahead, so that look-ahead's best "
                + "placement is no deeper. With equal layers that are costlier on the device, the worth falls between two geometric "
                + "rates, and closed forms bracket the optimal rule's best placement below M. The solver takes the smallest N whose "
                + "frame cost, with what the edge server computes in any case, is within 1e-12 of the least.",
            Formulas =
            [
                new Expression.Relation(
                    LookAheadCost("N") - LookAheadCost("N+1"),
                    AtMost,
                    OptimalCost("N") - OptimalCost("N+1")
                ),
                new Expression.Relation(Of("N", "LA", "∗"), AtMost, Of("N", "opt", "∗")),
                new Expression.Relation(
                    ReservationAirtime.Gap(LookAheadThreshold(""), Of("N"), _worth, X),
                    AtMost,
                    OptimalCost("N") - OptimalCost("N+1")
                ),
                new Expression.Relation(
                    OptimalCost("N") - OptimalCost("N+1"),
                    AtMost,
                    ReservationAirtime.Gap(Of("r"), Of("N"), _worth, X)
                ),
                new Expression.Relation(Of("N", "LA", "∘"), AtMost, Of("N", "opt", "∘")),
                new Expression.Relation(
                    Of("N", "opt", "∘"),
                    AtMost,
                    MyopiaBracket.MostPlacedStages(Of("δ"), Of("t"), Of("φ"), Of("K"), _last, Of("r"), X)
                ),
            ],
            Tables = new FormulaTables<FiniteInstance>([
                HorizonTables.NotAll,
                EqualLayerTables.Best,
                EqualLayerTables.Costlier(HorizonTables.AllButTwo),
                EqualLayerTables.Costlier(HorizonTables.AllButTwo),
                EqualLayerTables.Costlier(EqualLayerTables.BestBelow),
                EqualLayerTables.Costlier(EqualLayerTables.BestBelow),
            ]),
            Setting = [Conditions.Model],
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "All but the first two inequalities: equal layers with δ > 0, N ≤ M − 2, and r as in R13.",
                    new Assumption(Conditions.EqualLayers, 3, 4, 5, 6),
                    new Assumption(Conditions.CostlyLayers, 3, 4, 5, 6),
                    new Assumption(Conditions.AllButTwoPlaced, 3, 4),
                    new Assumption(Condition.Equal(ReservationAirtime.Saving(Of("r"), X), Of("δ") / Of("t")), 4, 6)
                ),
                new Hypothesis.InSymbols(
                    "N* is the smallest best placement, N° the smallest best below M.",
                    new Assumption(_best, 2),
                    new Assumption(_bestBelowAll, 5, 6)
                ),
                new Hypothesis.InSymbols("The mean airtime is finite.", Conditions.FiniteMeanAirtime),
            ],
            Uses = ["R4", "R7", "R8", "R10", "R13"],
            Oracle =
                "Both rules walked stage by stage in exact fractions and all placements compared; each inequality has the "
                + "solver on one side and the walk on the other, in both combinations.",
            Tolerance = new Tolerance<ChainWithLayers>.Running(
                instance =>
                    Math.Max(
                        Roundings.OfDifference(instance.Chain),
                        Roundings.OfDifference(instance.Layers) + instance.Layers.Stages
                    ),
                Roundings.DifferenceReason
                    + "; the power of a probability errs by no more than one rounding a stage; placements are compared as whole numbers"
            ),
            Domain = _domain with
            {
                Corners =
                [
                    .. _domain.Corners,
                    new(
                        "the slow rate is within 1 % of a third layer's worth",
                        instance => IsNear(instance, slow: true)
                    ),
                    new(
                        "the fast rate is within 1 % of a third layer's worth",
                        instance => IsNear(instance, slow: false)
                    ),
                    new("both ends of the bracket are the best placement, between its limits", IsSharp),
                    new("the best placement is the upper end of the bracket, and not the lower", IsAtUpperEnd),
                ],
            },
            Assertions = instance =>
                [
                    .. Gains(instance.Chain, (myopic, optimal, scale) => new Assertion.AtMost(myopic, optimal, scale)),
                    .. Placements(
                        instance.Chain,
                        instance.Chain.ToProblem(),
                        (myopic, optimal, scale) => new Assertion.AtMost(myopic, optimal, scale)
                    ),
                    .. Rates(instance.Layers, layers => Reservation.Airtime(layers)),
                    .. Bracket(instance.Layers, layers => Reservation.Airtime(layers)),
                    .. Solved(instance.Layers),
                    .. Most(instance.Layers, MostPlaced),
                ],
            Enclosures = [WorthToEitherRule.Enclosure, RatesOfWorth.Enclosure],
            Mutants =
            [
                new(
                    "a stage is worth the same to both rules",
                    instance =>
                        Gains(instance.Chain, (myopic, optimal, scale) => new Assertion.Equal(myopic, optimal, scale))
                ),
                new(
                    "look-ahead places at least as much",
                    instance =>
                        Placements(
                            instance.Chain,
                            instance.Chain.ToProblem(),
                            (myopic, optimal, scale) => new Assertion.AtMost(optimal, myopic, scale)
                        )
                ),
                new("both rates are the look-ahead rule's", instance => Rates(instance.Layers, Threshold)),
                new(
                    "the look-ahead rule's closed form bounds the optimal placement",
                    instance => Bracket(instance.Layers, Threshold)
                ),
                new(
                    "the excess over r in place of that over ξ̂",
                    instance => Most(instance.Layers, MostPlacedByReservation)
                ),
            ],
        };

    private static IEnumerable<Assertion> Gains(
        FiniteInstance instance,
        Func<double, double, double, Assertion> ordered
    )
    {
        var problem = instance.ToProblem();
        var lookAhead = OneStageLookAhead.ExpectedCosts(problem);
        var optimal = BackwardInduction.ExpectedCosts(problem);
        for (var placed = 0; placed < instance.Stages; placed++)
        {
            yield return ordered(
                lookAhead[placed] - lookAhead[placed + 1],
                (ExactWalk.Optimal(instance, placed) - ExactWalk.Optimal(instance, placed + 1)).ToDouble(),
                Scale.Of(instance)
            );
            yield return ordered(
                (ExactWalk.LookAhead(instance, placed) - ExactWalk.LookAhead(instance, placed + 1)).ToDouble(),
                optimal[placed] - optimal[placed + 1],
                Scale.Of(instance)
            );
        }
    }

    private static IEnumerable<Assertion> Placements(
        FiniteInstance instance,
        StoppingProblem problem,
        Func<double, double, double, Assertion> ordered
    )
    {
        yield return ordered(
            Best(problem, new SplittingRule.LookAhead()),
            ExactBest(instance, problem, ExactWalk.Optimal),
            instance.Stages
        );
        yield return ordered(
            ExactBest(instance, problem, ExactWalk.LookAhead),
            Best(problem, new SplittingRule.Optimal()),
            instance.Stages
        );
    }

    private static IEnumerable<Assertion> Rates(EqualLayerInstance instance, Func<EqualLayerInstance, Rational> slowest)
    {
        var (writtenOut, airtime) = (instance.WrittenOut, new NumericAirtime(instance.Law.ToChannel()));
        var solved = BackwardInduction.ExpectedCosts(instance.ToProblem().ToStoppingProblem());
        var threshold = new Number(Threshold(instance).ToDouble());
        var worth = new Number(instance.Offload.ToDouble()) * airtime.ExpectedExcess(threshold);
        for (var placed = 0; placed + 2 <= instance.Stages; placed++)
        {
            var fast = ReservationAirtime.Gap(threshold, new(placed), worth, airtime).Value;
            var slow = ReservationAirtime
                .Gap(new Number(slowest(instance).ToDouble()), new(placed), worth, airtime)
                .Value;
            var exact = (ExactWalk.Optimal(writtenOut, placed) - ExactWalk.Optimal(writtenOut, placed + 1)).ToDouble();
            foreach (var gain in new[] { exact, solved[placed] - solved[placed + 1] })
            {
                yield return new Assertion.AtMost(fast, gain, Scale.Of(writtenOut));
                yield return new Assertion.AtMost(gain, slow, Scale.Of(writtenOut));
            }
        }
    }

    private static IEnumerable<Assertion> Bracket(
        EqualLayerInstance instance,
        Func<EqualLayerInstance, Rational> slowest
    )
    {
        var last = Math.Min(instance.HorizonLimit, instance.Stages - 1);
        var problem = (instance with { HorizonLimit = last }).ToProblem().ToStoppingProblem();
        var most = MyopiaBracket
            .MostPlacedStages(
                new Number(instance.Extra.ToDouble()),
                new(instance.Offload.ToDouble()),
                new(instance.Placement.ToDouble()),
                new(instance.Inferences),
                new(last),
                new(slowest(instance).ToDouble()),
                new NumericAirtime(problem.Channel)
            )
            .Value;
        return
        [
            .. Placements(
                instance.WrittenOut,
                problem,
                (myopic, optimal, scale) => new Assertion.AtMost(myopic, optimal, scale)
            ),
            new Assertion.AtMost(Best(problem, new SplittingRule.Optimal()), most, instance.Stages),
            new Assertion.AtMost(ExactBest(instance.WrittenOut, problem, ExactWalk.Optimal), most, instance.Stages),
        ];
    }

    /// <summary>
    /// The largest number of stages is the first n with K·t·g·P(X > r)^n ≤ φ, which bounds the worth of one more stage. It is found
    /// without logarithms.
    /// </summary>
    private static IEnumerable<Assertion> Most(EqualLayerInstance instance, Func<EqualLayerInstance, int> most)
    {
        var last = Math.Min(instance.HorizonLimit, instance.Stages - 1);
        var (reservation, threshold) = (Reservation.Airtime(instance), Threshold(instance));
        var goesOn = instance.Law.Expect(x => x > reservation ? Rational.One : Rational.Zero);
        var worth =
            instance.Inferences
            * instance.Offload
            * instance.Law.Expect(x => x > threshold ? x - threshold : Rational.Zero);
        OptimalPlacementBracket.TryFind(instance.ToProblem(), out var bracket);
        return
        [
            .. Least(most(instance)),
            // The solver's r is the nearest double below, which an airtime equal to r would exceed.
            .. instance.Law.States.All(state => state.Airtime != reservation) ? Least(bracket!.Most) : [],
        ];

        // At a tie of both sides, the last bit of the logarithms decides.
        IEnumerable<Assertion> Least(int placed)
        {
            var (price, scale) = (
                instance.Placement.ToDouble(),
                instance.Placement > 0 ? instance.Placement.ToDouble() : 1
            );
            if (placed < last)
            {
                yield return new Assertion.AtMost(WorthAfter(placed), price, scale);
            }

            if (placed > 0)
            {
                yield return new Assertion.AtMost(price, WorthAfter(placed - 1), scale);
            }
        }

        double WorthAfter(int placed) =>
            Enumerable.Repeat(goesOn, placed).Aggregate(worth, (product, factor) => product * factor).ToDouble();
    }

    /// <summary>The formula's largest number of stages, with the reservation airtime found exactly.</summary>
    private static int MostPlaced(EqualLayerInstance instance) =>
        (int)
            MyopiaBracket
                .MostPlacedStages(
                    new Number(instance.Extra.ToDouble()),
                    new(instance.Offload.ToDouble()),
                    new(instance.Placement.ToDouble()),
                    new(instance.Inferences),
                    new(Math.Min(instance.HorizonLimit, instance.Stages - 1)),
                    new(Reservation.Airtime(instance).ToDouble()),
                    new NumericAirtime(instance.Law.ToChannel())
                )
                .Value;

    /// <summary>The same with the excess over r in place of that over ξ̂.</summary>
    private static int MostPlacedByReservation(EqualLayerInstance instance)
    {
        var (airtime, reservation) = (
            new NumericAirtime(instance.Law.ToChannel()),
            new Number(Reservation.Airtime(instance).ToDouble())
        );
        var worth = (instance.Inferences * instance.Offload).ToDouble();
        return (int)
            GeometricGains
                .Steps(
                    new Number(worth) * airtime.ExpectedExcess(reservation),
                    airtime.ProbabilityAbove(reservation),
                    new(instance.Placement.ToDouble()),
                    new(Math.Min(instance.HorizonLimit, instance.Stages - 1))
                )
                .Value;
    }

    /// <summary>The solver's bracket, for which it finds the reservation airtime itself.</summary>
    private static IEnumerable<Assertion> Solved(EqualLayerInstance instance)
    {
        var (bracket, best, _) = Bracketed(instance);
        yield return new Assertion.AtMost(bracket.Least, best, instance.Stages);
        yield return new Assertion.AtMost(best, bracket.Most, instance.Stages);
    }

    /// <summary>
    /// Whether a rate below 1 is within 1 % of what a third layer is worth to the optimal rule, walked in exact fractions.
    /// </summary>
    private static bool IsNear(ChainWithLayers instance, bool slow)
    {
        var layers = instance.Layers;
        if (layers.Stages < 4)
        {
            return false;
        }

        var airtime = new NumericAirtime(layers.Law.ToChannel());
        var threshold = new Number(Threshold(layers).ToDouble());
        var decisive = slow ? new Number(Reservation.Airtime(layers).ToDouble()) : threshold;
        var rate = airtime.ProbabilityAbove(decisive).Value;
        var worth = new Number(layers.Offload.ToDouble()) * airtime.ExpectedExcess(threshold);
        var bound = ReservationAirtime.Gap(decisive, new(2), worth, airtime).Value;
        var gain = (ExactWalk.Optimal(layers.WrittenOut, 2) - ExactWalk.Optimal(layers.WrittenOut, 3)).ToDouble();
        return rate is > 0 and < 1 && gain > 0 && Math.Abs(bound - gain) <= 0.01 * gain;
    }

    private static bool IsSharp(ChainWithLayers instance) =>
        Bracketed(instance.Layers) is var (bracket, best, last)
        && bracket.Least == best
        && bracket.Most == best
        && best > 0
        && best < last;

    private static bool IsAtUpperEnd(ChainWithLayers instance) =>
        Bracketed(instance.Layers) is var (bracket, best, last)
        && bracket.Least < best
        && bracket.Most == best
        && best < last;

    /// <summary>
    /// The solver's bracket, the optimal rule's best placement below M in exact fractions, and the largest placement allowed.
    /// </summary>
    private static (OptimalPlacementBracket Bracket, int Best, int Last) Bracketed(EqualLayerInstance instance)
    {
        OptimalPlacementBracket.TryFind(instance.ToProblem(), out var bracket);
        var last = Math.Min(instance.HorizonLimit, instance.Stages - 1);
        var best = ExactPlacement.Best(ExactPlacement.FrameCosts(instance.WrittenOut, ExactWalk.Optimal)[..(last + 1)]);
        return (bracket!, best, last);
    }

    /// <summary>The numbers of placed stages of both rules are the smallest best ones up to a limit.</summary>
    private static Condition Smallest(string mark, Expression last) =>
        new Condition.All([
            Conditions.SmallestBest(Of("N", "LA", mark), letter => Of("T", letter, "LA"), last),
            Conditions.SmallestBest(Of("N", "opt", mark), letter => Of("T", letter, "∗"), last),
        ]);

    private static Rational Threshold(EqualLayerInstance instance) =>
        instance.Law.Mean + (instance.Extra / instance.Offload);

    private static int Best(StoppingProblem problem, SplittingRule rule)
    {
        PlacementTable.Of(problem, rule).TryFindBest(out var placed);
        return placed;
    }

    private static int ExactBest(
        FiniteInstance instance,
        StoppingProblem problem,
        Func<FiniteInstance, int, Rational> expectedCost
    ) => ExactPlacement.Best(ExactPlacement.FrameCosts(instance, expectedCost)[..(problem.HorizonLimit + 1)]);
}
