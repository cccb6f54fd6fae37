using SplitProofs.Analytics.Formulas;
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

/// <summary>R13: equal layers cost nearly what an endless chain of them costs, which a reservation airtime decides.</summary>
public static class R13ReservationAirtime
{
    private static readonly Expression _endless = Of("v", superscript: "∗");
    private static readonly Expression _gap = (Of("t") * X.Mean) - _endless;

    private static readonly BoundsOfGap _bounds = new(
        Slow: bound => bound.Gap(bound.Threshold, bound.Placed),
        Fast: bound => bound.Gap(bound.Reservation, bound.Placed),
        AllBelow: 1
    );

    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<EqualLayerInstance>
        {
            Id = "device-edge/R13",
            Title = "Reservation airtime",
            Stance = Stance.Holds,
            Statement =
                "With equal layers that are costlier on the device, an endless chain costs v*. It sends at airtimes up to r, at which "
                + "the saving of waiting pays for a layer. Under the optimal rule a placement of N layers comes "
                + "near that cost geometrically from above, between two rates; all M layers come near it from below.",
            Formulas =
            [
                new Expression.Relation(ReservationAirtime.Saving(Of("r"), X), Equal, Of("δ") / Of("t")),
                new Expression.Relation(_endless, Equal, ReservationAirtime.EndlessCost(Of("δ"), Of("t"), Of("r"))),
                new Expression.Relation(
                    ReservationAirtime.Gap(EqualLayers.Threshold(Of("δ"), Of("t"), X), Of("N"), _gap, X),
                    AtMost,
                    OptimalCost("N") - _endless
                ),
                new Expression.Relation(
                    OptimalCost("N") - _endless,
                    AtMost,
                    ReservationAirtime.Gap(Of("r"), Of("N"), _gap, X)
                ),
                new Expression.Relation(OptimalCost("M"), AtMost, _endless),
                new Expression.Relation(
                    _endless - OptimalCost("M"),
                    AtMost,
                    ReservationAirtime.Gap(Of("δ") / Of("t"), Of("M"), _endless, X)
                ),
            ],
            Definitions = [1, 2],
            Tables = new FormulaTables<FiniteInstance>([
                EqualLayerTables.Costlier(HorizonTables.Nothing),
                EqualLayerTables.Costlier(HorizonTables.Nothing),
                EqualLayerTables.Costlier(HorizonTables.NotAll),
                EqualLayerTables.Costlier(HorizonTables.NotAll),
                EqualLayerTables.Costlier(HorizonTables.Nothing),
                EqualLayerTables.Costlier(HorizonTables.Nothing),
            ]),
            Setting = [Conditions.Model],
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "All layers have the same output and the same extra cost δ > 0, and the raw input has the size of an output.",
                    Conditions.SameExtraCostAndOutput,
                    Conditions.CostlyLayers
                ),
                new Hypothesis.InSymbols(
                    "N < M in the third and fourth formula.",
                    new Assumption(Conditions.NotAllPlaced, 3, 4)
                ),
                new Hypothesis.InSymbols("The mean airtime is finite.", Conditions.FiniteMeanAirtime),
            ],
            Uses = ["R3", "R12"],
            Oracle =
                "The optimal rule walked stage by stage in exact fractions for every N, and r found exactly, interval by "
                + "interval between the airtimes; the bounds are compared with the walk and with the solver.",
            Tolerance = new Tolerance<EqualLayerInstance>.Running(
                instance => Roundings.OfDifference(instance) + instance.Stages,
                "two costs are subtracted, of S + 3 roundings a stage and S + 4 at their ends each; "
                    + "the power of a probability errs by no more than one rounding a stage"
            ),
            Domain = EqualLayerInstances.PositiveExtra with
            {
                Corners =
                [
                    .. EqualLayerInstances.PositiveExtra.Corners,
                    new("the slow rate is within 1 % of the gap of a layer or more", IsNearSlowRate),
                    new("the fast rate is within 1 % of the gap of a layer or more", IsNearFastRate),
                    new("all M layers come within 1 % of their bound", IsNearBelow),
                ],
            },
            Assertions = instance => Bounds(instance, _bounds),
            Mutants =
            [
                new(
                    "the two rates the other way round",
                    instance => Bounds(instance, _bounds with { Slow = _bounds.Fast, Fast = _bounds.Slow })
                ),
                new(
                    "a layer more in the power",
                    instance =>
                        Bounds(
                            instance,
                            _bounds with
                            {
                                Fast = bound => bound.Gap(bound.Reservation, bound.Placed + 1),
                            }
                        )
                ),
                new(
                    "all M layers cost at least as much as the endless chain",
                    instance => Bounds(instance, _bounds with { AllBelow = -1 })
                ),
            ],
        };

    private static IEnumerable<Assertion> Bounds(EqualLayerInstance instance, BoundsOfGap bounds)
    {
        var writtenOut = instance.WrittenOut;
        var solved = BackwardInduction.ExpectedCosts(instance.ToProblem().ToStoppingProblem());
        var airtime = new NumericAirtime(instance.Law.ToChannel());
        var (extra, offload) = (new Number(instance.Extra.ToDouble()), new Number(instance.Offload.ToDouble()));
        var reservation = new Number(Reservation.Airtime(instance).ToDouble());
        var endless = ReservationAirtime.EndlessCost(extra, offload, reservation).Value;
        var scale = Scale.Of(writtenOut) + (offload * reservation).Value;
        yield return new Assertion.Equal(
            ReservationAirtime.Saving(reservation, airtime).Value,
            (extra / offload).Value,
            reservation.Value
        );
        for (var placed = 0; placed <= instance.Stages; placed++)
        {
            var exact = ExactWalk.Optimal(writtenOut, placed).ToDouble();
            foreach (var cost in new[] { exact, solved[placed] })
            {
                if (placed < instance.Stages)
                {
                    var bound = new Bound(
                        EqualLayers.Threshold(extra, offload, airtime),
                        reservation,
                        placed,
                        (offload * airtime.Mean) - new Number(endless),
                        airtime
                    );
                    yield return new Assertion.AtMost(bounds.Slow(bound), cost - endless, scale);
                    yield return new Assertion.AtMost(cost - endless, bounds.Fast(bound), scale);
                }
                else
                {
                    var bound = new Bound(extra / offload, reservation, placed, new(endless), airtime);
                    var below = bounds.AllBelow * (endless - cost);
                    yield return new Assertion.AtMost(0, below, scale);
                    yield return new Assertion.AtMost(below, bounds.Slow(bound), scale);
                }
            }
        }
    }

    /// <summary>Whether P(X &gt; r)^N·gap exceeds a positive gap by at most 1 %.</summary>
    private static bool IsNearSlowRate(EqualLayerInstance instance) =>
        IsNear(instance, (gap, _, reservation) => gap(reservation));

    /// <summary>Whether p^N·gap falls short of a positive gap by at most 1 %.</summary>
    private static bool IsNearFastRate(EqualLayerInstance instance) =>
        IsNear(instance, (gap, threshold, _) => gap(threshold));

    private static bool IsNear(
        EqualLayerInstance instance,
        Func<Func<Rational, double>, Rational, Rational, double> bound
    )
    {
        if (instance.Stages < 3)
        {
            return false;
        }

        var airtime = new NumericAirtime(instance.Law.ToChannel());
        var endless = Reservation.EndlessCost(instance);
        var first = (ExactWalk.Optimal(instance.WrittenOut, 0) - endless).ToDouble();
        var gap = (ExactWalk.Optimal(instance.WrittenOut, 2) - endless).ToDouble();
        var bounded = bound(
            threshold => ReservationAirtime.Gap(new(threshold.ToDouble()), new(2), new Number(first), airtime).Value,
            instance.Law.Mean + (instance.Extra / instance.Offload),
            Reservation.Airtime(instance)
        );
        return gap > 0 && Math.Abs(bounded - gap) <= 0.01 * gap;
    }

    /// <summary>Whether P(X &gt; δ/t)^M·v* is at most 1 % above v* minus the cost of all M layers.</summary>
    private static bool IsNearBelow(EqualLayerInstance instance)
    {
        if (instance.Stages > 10)
        {
            return false;
        }

        var endless = Reservation.EndlessCost(instance);
        var below = (endless - ExactWalk.Optimal(instance.WrittenOut, instance.Stages)).ToDouble();
        var bound = ReservationAirtime.Gap(
            new Number((instance.Extra / instance.Offload).ToDouble()),
            new(instance.Stages),
            new(endless.ToDouble()),
            new NumericAirtime(instance.Law.ToChannel())
        );
        return below > 0 && bound.Value <= 1.01 * below;
    }

    private sealed record BoundsOfGap(Func<Bound, double> Slow, Func<Bound, double> Fast, int AllBelow);

    private sealed record Bound(
        Number Threshold,
        Number Reservation,
        int Placed,
        Number FirstGap,
        NumericAirtime Airtime
    )
    {
        public double Gap(Number threshold, int stages) =>
            ReservationAirtime.Gap(threshold, new(stages), FirstGap, Airtime).Value;
    }
}
