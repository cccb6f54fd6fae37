using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Claims.DeviceEdge.Domains;
using SplitProofs.Claims.DeviceEdge.Enclosures.Statements;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Claims.DeviceEdge.Oracles;
using SplitProofs.Claims.DeviceEdge.Oracles.Printed;
using SplitProofs.Claims.DeviceEdge.Tolerances;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.DeviceEdge.Results;

/// <summary>R14: over equal layers, the optimal thresholds are monotone from cut to cut.</summary>
public static class R14MonotoneThresholds
{
    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<EqualLayerInstance>
        {
            Id = "device-edge/R14",
            Title = "Monotone thresholds over equal layers",
            Stance = Stance.Holds,
            Statement =
                "With equal layers, the optimal rule grows readier to send from cut to cut where the last output must be sent "
                + "(N < M), whatever the sign of δ; where all stages are placed and none is cheaper on the device, it grows "
                + "less ready.",
            Formulas =
            [
                new Expression.Relation(Threshold("n"), AtMost, Threshold("n+1")),
                new Expression.Relation(Threshold("n"), AtLeast, Threshold("n+1")),
            ],
            Tables = new FormulaTables<FiniteInstance>([
                EqualLayerTables.Equal(EqualLayerTables.NextToAnother),
                EqualLayerTables.Equal(EqualLayerTables.NextToAnotherOfAll),
            ]),
            Setting = [Conditions.Model],
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "All layers have the same extra cost and output, and the raw input has the size of an output.",
                    Conditions.SameExtraCostAndOutput
                ),
                new Hypothesis.InSymbols(
                    "The first formula is for N < M, the second for N = M and δ ≥ 0.",
                    new Assumption(Conditions.NotAllPlaced, 1),
                    new Assumption(Condition.Equal(Of("N"), Of("M")), 2),
                    new Assumption(Condition.AtMost(Expression.Integer(0), Of("δ")), 2)
                ),
                new Hypothesis.InSymbols(
                    "The mean airtime is finite, or N = M.",
                    Conditions.FiniteMeanAirtimeUnlessAllPlaced
                ),
            ],
            Uses = ["R3", "R12"],
            Oracle =
                "The exact cost of going on, from a walk through the definition in fractions, against the solver's threshold "
                + "at the next cut, and the other way round.",
            Rounding = Rounding.IsFixed,
            Tolerance = new Tolerance<EqualLayerInstance>.Running(
                instance => Roundings.OfCost(StagesThatAddUp(instance), instance.Law.States.Length),
                Roundings.CostReason
                    + "; of very many layers only those add up where the rule goes on in every state, and eight more, for "
                    + "elsewhere a layer passes on at most 7/8 of an error"
            ),
            Domain = EqualLayerInstances.Domain with
            {
                Corners =
                [
                    .. EqualLayerInstances.Domain.Corners,
                    new("δ = 0", instance => instance.Extra == 0 && instance.Stages > 1),
                ],
            },
            Assertions = instance =>
                Steps(
                    instance,
                    (earlier, later, all, scale) =>
                        !all ? new Assertion.AtMost(earlier, later, scale)
                        : instance.Extra >= 0 ? new Assertion.AtMost(later, earlier, scale)
                        : new Assertion.AtMost(0, 0, scale)
                ),
            Enclosures = [MonotoneThresholds.Rising, MonotoneThresholds.Falling],
            Mutants =
            [
                new(
                    "all stages placed changes nothing",
                    instance =>
                        Steps(instance, (earlier, later, _, scale) => new Assertion.AtMost(earlier, later, scale))
                ),
                new(
                    "less ready where the last output must be sent, too",
                    instance =>
                        Steps(instance, (earlier, later, _, scale) => new Assertion.AtMost(later, earlier, scale))
                ),
                new(
                    "less ready with all stages placed, whatever the sign of δ",
                    instance =>
                        Steps(
                            instance,
                            (earlier, later, all, scale) =>
                                all
                                    ? new Assertion.AtMost(later, earlier, scale)
                                    : new Assertion.AtMost(earlier, later, scale)
                        )
                ),
            ],
        };

    private static IEnumerable<Assertion> Steps(
        EqualLayerInstance instance,
        Func<double, double, bool, double, Assertion> ordered
    )
    {
        var problem = instance.ToProblem().ToStoppingProblem();
        // If no stage is cheaper on the device, no value exceeds t·μ.
        var cost =
            instance.Extra >= 0
                ? (instance.Extra + (instance.Offload * instance.Law.Mean)).ToDouble()
                : Scale.Of(instance.WrittenOut);
        var scale = cost / instance.Offload.ToDouble();
        foreach (var placed in Horizons(instance.Stages))
        {
            var solved = BackwardInduction.Solve(problem, placed).Thresholds;
            for (var cut = 0; cut + 1 < placed; cut++)
            {
                yield return ordered(solved[cut], Exact(cut + 1), placed == instance.Stages, scale);
                yield return ordered(Exact(cut), solved[cut + 1], placed == instance.Stages, scale);
            }

            double Exact(int cut) =>
                (ExactWalk.OptimalGoingOn(instance.WrittenOut, cut, placed) / instance.Offload).ToDouble();
        }
    }

    /// <summary>
    /// The number of layers whose errors add up. If some state sends, an error is passed on times P(X &gt; ξ) ≤ 7/8, so that all errors
    /// together are at most eight times the error of one layer. No state sends as long as the value, which grows by δ per layer, is below
    /// t times the shortest airtime, or perhaps anywhere if δ &lt; 0.
    /// </summary>
    private static int StagesThatAddUp(EqualLayerInstance instance)
    {
        var shortest = instance.Offload * instance.Law.States.Min(state => state.Airtime);
        var more =
            instance.Extra < 0 ? instance.Stages
            : instance.Extra == 0 ? 0
            : Math.Ceiling((shortest / instance.Extra).ToDouble());
        return (int)Math.Min(instance.Stages, 8 + more);
    }

    /// <summary>
    /// Every horizon with two thresholds. With very many layers, only the first few and the last two, because the walk is slow.
    /// </summary>
    private static IEnumerable<int> Horizons(int stages) =>
        Enumerable.Range(2, Math.Max(0, stages - 1)).Where(placed => placed <= 10 || placed >= stages - 1);
}
