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

/// <summary>R7: wherever the optimal rule sends, the look-ahead rule sends too.</summary>
public static class R7LookAheadStopsEarlier
{
    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<FiniteInstance>
        {
            Id = "device-edge/R7",
            Title = "Look-ahead stops no later than optimal",
            Stance = Stance.Holds,
            Statement =
                "Each optimal threshold is at most the look-ahead threshold of the same cut, with equality one stage before "
                + "the horizon.",
            Formulas =
            [
                new Expression.Relation(Threshold("n"), AtMost, LookAheadThreshold("n")),
                new Expression.Relation(Threshold("N−1"), Equal, LookAheadThreshold("N−1")),
            ],
            Tables = new FormulaTables<FiniteInstance>([HorizonTables.Cuts, HorizonTables.SomePlaced]),
            Setting = [Conditions.Model],
            Hypotheses = [],
            Uses = ["R3", "R6"],
            Oracle =
                "The exact cost of going on, from a walk through the definition in fractions, set against the solver's "
                + "thresholds on either side.",
            Rounding = Rounding.IsFixed,
            Tolerance = new Tolerance<FiniteInstance>.Running(
                Roundings.OfCost,
                "a threshold is a cost divided by t: S + 3 roundings a stage (δ, ÷ t, probability, S channel states, × t) "
                    + "and S + 4 at its ends"
            ),
            Domain = FiniteInstances.Domain,
            Assertions = instance =>
                Compare(
                    instance,
                    equalAt: placed => placed - 1,
                    (optimal, lookAhead, scale) => new Assertion.AtMost(optimal, lookAhead, scale)
                ),
            Enclosures = [ThresholdOrder.Enclosure],
            Mutants =
            [
                new(
                    "look-ahead stops later",
                    instance =>
                        Compare(
                            instance,
                            placed => placed - 1,
                            (optimal, lookAhead, scale) => new Assertion.AtMost(lookAhead, optimal, scale)
                        )
                ),
                new(
                    "equality two stages before the horizon",
                    instance =>
                        Compare(
                            instance,
                            placed => placed - 2,
                            (optimal, lookAhead, scale) => new Assertion.AtMost(optimal, lookAhead, scale)
                        )
                ),
            ],
        };

    private static IEnumerable<Assertion> Compare(
        FiniteInstance instance,
        Func<int, int> equalAt,
        Func<double, double, double, Assertion> ordered
    )
    {
        var problem = instance.ToProblem();
        var lookAhead = OneStageLookAhead.Thresholds(problem);
        for (var placed = 1; placed <= instance.Stages; placed++)
        {
            var optimal = BackwardInduction.Solve(problem, placed).Thresholds;
            for (var cut = 0; cut < placed; cut++)
            {
                var exact = (ExactWalk.OptimalGoingOn(instance, cut, placed) / instance.Offload[cut]).ToDouble();
                var myopic = (ExactWalk.OptimalGoingOn(instance, cut, cut + 1) / instance.Offload[cut]).ToDouble();
                var scale = Scale.Of(instance) / instance.Offload[cut].ToDouble();
                yield return ordered(optimal[cut], myopic, scale);
                yield return ordered(exact, lookAhead[cut], scale);
                if (cut == equalAt(placed))
                {
                    yield return new Assertion.Equal(optimal[cut], lookAhead[cut], scale);
                }
            }
        }
    }
}
