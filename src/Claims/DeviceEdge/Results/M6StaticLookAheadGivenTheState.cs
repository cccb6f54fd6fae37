using SplitProofs.Analytics.Channels.Memory;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Claims.DeviceEdge.Domains;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Claims.DeviceEdge.Oracles;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.DeviceEdge.Results;

/// <summary>M6: static look-ahead on a channel with memory.</summary>
public static class M6StaticLookAheadGivenTheState
{
    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<MarkovInstance>
        {
            Id = "device-edge/M6",
            Title = "Static look-ahead with conditional means",
            Stance = Stance.Holds,
            Statement =
                "On a channel with memory, static look-ahead sends in state s where that costs no more than going on to "
                + "any fixed later cut, "
                + "at the mean airtime there given this state. "
                + "It costs no less than the optimal rule, and no more than the best cut fixed beforehand.",
            Formulas =
            [
                new Expression.Relation(OptimalCost("N"), AtMost, Of("J", "N", "SLA")),
                new Expression.Relation(Of("J", "N", "SLA"), AtMost, Of("D", "m") + (Offload("m") * Of("μ", "m"))),
            ],
            Setting = [Conditions.ModelWithMemory, Conditions.ExtraCostsSpent, Conditions.MeanAirtimesAtCuts],
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "The mean airtimes are finite; the second inequality is for each m up to N.",
                    Conditions.FiniteMeanAirtime,
                    new Assumption(Condition.AtMost(Expression.Integer(0), Of("m")), 2),
                    new Assumption(Condition.AtMost(Of("m"), Of("N")), 2)
                ),
            ],
            Uses = ["M1"],
            Oracle = "The rule and every fixed cut, walked state by state in exact fractions, from their definitions.",
            Rounding = Rounding.IsFixed,
            Tolerance = new Tolerance<MarkovInstance>.Exact(
                "every number is a dyadic fraction of fewer than 53 bits; sums, products and comparisons are exact in a double"
            ),
            Domain = MarkovInstances.Domain,
            Assertions = Against,
            Mutants =
            [
                new("it is optimal", instance => Costs(instance, BackwardInduction.SendingStates)),
                new("it sees one stage only", instance => Costs(instance, OneStageLookAhead.SendingStates)),
                new(
                    "one-stage look-ahead too costs no more than the best fixed cut",
                    instance => Bounds(instance, OneStageLookAhead.SendingStates)
                ),
            ],
        };

    private static IEnumerable<Assertion> Against(MarkovInstance instance) =>
        [.. Costs(instance, StaticLookAhead.SendingStates), .. Bounds(instance, StaticLookAhead.SendingStates)];

    private static IEnumerable<Assertion> Costs(
        MarkovInstance instance,
        Func<SplittingCosts, MarkovChannel, int, SplittingDecisions.SendingStates> rule
    )
    {
        var (costs, channel) = (instance.ToCosts(), instance.ToChannel());
        for (var placed = 0; placed <= instance.Stages; placed++)
        {
            yield return new Assertion.Equal(
                rule(costs, channel, placed).ExpectedCost(costs),
                MarkovWalk.StaticLookAhead(instance, placed).ToDouble(),
                instance.Scale
            );
        }
    }

    private static IEnumerable<Assertion> Bounds(
        MarkovInstance instance,
        Func<SplittingCosts, MarkovChannel, int, SplittingDecisions.SendingStates> rule
    )
    {
        var (costs, channel) = (instance.ToCosts(), instance.ToChannel());
        for (var placed = 0; placed <= instance.Stages; placed++)
        {
            var cost = rule(costs, channel, placed).ExpectedCost(costs);
            yield return new Assertion.AtMost(
                BackwardInduction.SendingStates(costs, channel, placed).ExpectedCost(costs),
                cost,
                instance.Scale
            );
            yield return new Assertion.AtMost(
                cost,
                MarkovWalk.BestFixedCut(instance, placed).ToDouble(),
                instance.Scale
            );
        }
    }
}
