using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Claims.DeviceEdge.Domains;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Claims.DeviceEdge.Oracles;
using SplitProofs.Claims.DeviceEdge.Oracles.Printed;
using SplitProofs.Claims.DeviceEdge.Tolerances;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.DeviceEdge.Results;

/// <summary>R4: a deeper horizon never costs more.</summary>
public static class R4DeeperHorizons
{
    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<FiniteInstance>
        {
            Id = "device-edge/R4",
            Title = "A deeper horizon never costs more",
            Stance = Stance.Holds,
            Statement =
                "The optimal rule's expected cost of one inference is non-increasing in the number of placed stages.",
            Formulas = [new Expression.Relation(OptimalCost("N+1"), AtMost, OptimalCost("N"))],
            Tables = new FormulaTables<FiniteInstance>([HorizonTables.NotAll]),
            Setting = [Conditions.Model],
            Hypotheses = [],
            Uses = ["R3"],
            Oracle =
                "The costs of neighbouring horizons, one from the solver and the other from a walk through the definition "
                + "in exact fractions, in both combinations.",
            Rounding = Rounding.IsFixed,
            Tolerance = new Tolerance<FiniteInstance>.Running(Roundings.OfCost, Roundings.CostReason),
            Domain = FiniteInstances.Long,
            Assertions = instance =>
                Neighbours(instance, (shallow, deep, scale) => new Assertion.AtMost(deep, shallow, scale)),
            Mutants =
            [
                new(
                    "a deeper horizon changes nothing",
                    instance =>
                        Neighbours(instance, (shallow, deep, scale) => new Assertion.Equal(deep, shallow, scale))
                ),
                new(
                    "a deeper horizon never costs less",
                    instance =>
                        Neighbours(instance, (shallow, deep, scale) => new Assertion.AtMost(shallow, deep, scale))
                ),
            ],
        };

    private static IEnumerable<Assertion> Neighbours(
        FiniteInstance instance,
        Func<double, double, double, Assertion> assertion
    )
    {
        var solved = BackwardInduction.ExpectedCosts(instance.ToProblem());
        for (var placed = 0; placed < instance.Stages; placed++)
        {
            var shallow = ExactWalk.Optimal(instance, placed).ToDouble();
            var deep = ExactWalk.Optimal(instance, placed + 1).ToDouble();
            yield return assertion(shallow, solved[placed + 1], Scale.Of(instance));
            yield return assertion(solved[placed], deep, Scale.Of(instance));
        }
    }
}
