using System.Collections.Immutable;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Routing;
using SplitProofs.Claims.DeviceEdge.Domains;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Claims.DeviceEdge.Oracles;
using SplitProofs.Claims.DeviceEdge.Tolerances;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Readings;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.Papers.Jmsnas;

/// <summary>JMSNAS6: with one node beyond the fading link, the rule is the optimal rule of device and edge server.</summary>
public static class JMSNAS6TwoNodes
{
    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<FiniteInstance>
        {
            Id = "papers/jmsnas/JMSNAS6",
            Title = "Two nodes are the optimal rule",
            Stance = Stance.Holds,
            Statement =
                "With an edge server alone beyond the fading link, R is what the edge server still has to compute, and the rule in "
                + "front of the route is the optimal rule of R3. Its expected cost is J plus the cost of computing everything on the edge "
                + "server.",
            Formulas = [new Expression.Relation(Of("v", "0"), Equal, OptimalCost("N") + Of("R", "0"))],
            Tables = new FormulaTables<FiniteInstance>([
                instance =>
                    [
                        .. Enumerable
                            .Range(0, instance.Stages + 1)
                            .Select(placed =>
                                SymbolValues.Of(
                                    (new("v", "0"), Value(instance, placed)),
                                    (new("J", "N", "∗"), ExactWalk.Optimal(instance, placed)),
                                    (new("R", "0"), Beyond(instance.Stages, 0))
                                )
                            ),
                    ],
            ]),
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "The edge server's computing costs something.",
                    SmallFractions.Positive(Of("R", "0"))
                ),
            ],
            Uses = ["JMSNAS5", "device-edge/R3"],
            Oracle =
                "The optimal rule's cost by comparing sending and going on at each cut and state, in exact fractions, "
                + "for every number of placed stages.",
            Rounding = Rounding.IsFixed,
            Tolerance = new Tolerance<FiniteInstance>.Running(Roundings.OfCost, Roundings.CostReason),
            Domain = FiniteInstances.Short,
            Assertions = instance =>
                [.. Against(instance, done => Beyond(instance.Stages, done)), .. PrintedNumbers.Read(Claim!, instance)],
            Mutants =
            [
                new("the edge server's computing is left out", instance => Against(instance, _ => Rational.Zero)),
                new(
                    "the edge server computes one stage less",
                    instance => Against(instance, done => Beyond(instance.Stages, Math.Min(done + 1, instance.Stages)))
                ),
            ],
        };

    /// <summary>The edge server's cost of the stages after a cut, where stage m costs m/4.</summary>
    private static Rational Beyond(int stages, int done) => Enumerable.Range(done + 1, stages - done).Sum(EdgeOf);

    private static Rational EdgeOf(int stage) => Rational.Of(stage, 4);

    /// <summary>The cost of each stage on the device: its extra cost plus its cost on the edge server.</summary>
    private static ImmutableArray<Rational> Computing(FiniteInstance instance) =>
        [.. instance.Extra.Select((extra, n) => extra + EdgeOf(n + 1))];

    private static IEnumerable<Assertion> Against(FiniteInstance instance, Func<int, Rational> beyond)
    {
        for (var placed = 0; placed <= instance.Stages; placed++)
        {
            var costs = new TerminalCosts(
                [.. Computing(instance).Select(cost => cost.ToDouble())],
                [.. instance.Offload.Select(cost => cost.ToDouble())],
                [.. Enumerable.Range(0, instance.Stages + 1).Select(done => beyond(done).ToDouble())],
                placed
            );
            yield return new Assertion.Equal(
                StoppingBeforeRoute.Solve(costs, instance.Law.ToChannel()).ExpectedCost,
                (ExactWalk.Optimal(instance, placed) + Beyond(instance.Stages, 0)).ToDouble(),
                Scale.Of(instance)
            );
        }
    }

    /// <summary>The value of the rule in front of the route, from its definition.</summary>
    private static Rational Value(FiniteInstance instance, int placed)
    {
        var computing = Computing(instance);
        var value =
            placed == instance.Stages
                ? Rational.Zero
                : Beyond(instance.Stages, placed) + (instance.OffloadAt(placed) * instance.Law.Mean);
        for (var cut = placed - 1; cut >= 0; cut--)
        {
            var (goingOn, left, offload) = (
                computing[cut] + value,
                Beyond(instance.Stages, cut),
                instance.Offload[cut]
            );
            value = instance.Law.Expect(x => Rational.Min((offload * x) + left, goingOn));
        }

        return value;
    }
}
