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

/// <summary>R8: the exact worth of one more placed stage under the look-ahead rule.</summary>
public static class R8PlacementGain
{
    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<FiniteInstance>
        {
            Id = "device-edge/R8",
            Title = "Worth of one more placed stage",
            Stance = Stance.Holds,
            Statement =
                "Under the look-ahead rule, placing one stage more lowers the expected cost of an inference by the "
                + "probability of getting that far, times the offload cost there, times the expected excess of the airtime "
                + "over the threshold: never a loss. With nothing placed, an inference costs the mean of sending the input.",
            Formulas =
            [
                new Expression.Relation(
                    LookAheadCost("N") - LookAheadCost("N+1"),
                    Equal,
                    PlacementGain.PerInference(Of("S", "N"), Offload("N"), LookAheadThreshold("N"), X)
                ),
                new Expression.Relation(LookAheadCost("0"), Equal, Offload("0") * X.Mean),
            ],
            Tables = new FormulaTables<FiniteInstance>([HorizonTables.NotAll, HorizonTables.Nothing]),
            Setting = [Conditions.Model],
            Hypotheses = [new Hypothesis.InSymbols("The mean airtime is finite.", Conditions.FiniteMeanAirtime)],
            Uses = ["R1", "R6"],
            Oracle =
                "The look-ahead rule walked stage by stage in exact fractions for each horizon, and the two costs subtracted.",
            Rounding = Rounding.IsFixed,
            Tolerance = new Tolerance<FiniteInstance>.Running(Roundings.OfDifference, Roundings.DifferenceReason),
            Domain = FiniteInstances.Long,
            Assertions = instance =>
                Against(
                    instance,
                    step =>
                        PlacementGain
                            .PerInference(
                                new Number(step.Reached),
                                new(step.Offload),
                                new(step.Threshold),
                                step.Airtime
                            )
                            .Value
                ),
            Enclosures = [WorthOfAStage.Enclosure, ShrinkingGains.Enclosure],
            Mutants =
            [
                new(
                    "the next cut's offload cost",
                    instance => Against(instance, step => step.Reached * step.NextOffload * step.Excess)
                ),
                new("every inference gets that far", instance => Against(instance, step => step.Offload * step.Excess)),
                new(
                    "the probability of getting one cut further",
                    instance => Against(instance, step => step.Further * step.Offload * step.Excess)
                ),
            ],
        };

    private static IEnumerable<Assertion> Against(FiniteInstance instance, Func<Step, double> gain)
    {
        var problem = instance.ToProblem();
        var scale = Scale.Of(instance);
        var thresholds = OneStageLookAhead.Thresholds(problem);
        var costs = OneStageLookAhead.ExpectedCosts(problem);
        yield return new Assertion.Equal(costs[0], (instance.Offload[0] * instance.Law.Mean).ToDouble(), scale);
        for (var placed = 0; placed < instance.Stages; placed++)
        {
            var exact = (ExactWalk.LookAhead(instance, placed) - ExactWalk.LookAhead(instance, placed + 1)).ToDouble();
            var step = new Step(
                ExactWalk.LookAheadReaches(instance, placed).ToDouble(),
                ExactWalk.LookAheadReaches(instance, placed + 1).ToDouble(),
                problem.Costs.Offload[placed],
                problem.Costs.OffloadAt(placed + 1),
                thresholds[placed],
                new NumericAirtime(problem.Channel)
            );
            yield return new Assertion.AtMost(0, exact, scale);
            yield return new Assertion.Equal(costs[placed] - costs[placed + 1], exact, scale);
            yield return new Assertion.Equal(gain(step), exact, scale);
        }
    }

    private sealed record Step(
        double Reached,
        double Further,
        double Offload,
        double NextOffload,
        double Threshold,
        NumericAirtime Airtime
    )
    {
        public double Excess => Airtime.ExpectedExcess(new(Threshold)).Value;
    }
}
