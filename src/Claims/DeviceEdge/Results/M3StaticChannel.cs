using SplitProofs.Analytics.Channels.Memory;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Claims.DeviceEdge.Domains;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Claims.DeviceEdge.Oracles;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.DeviceEdge.Results;

/// <summary>M3: on a channel that keeps its state, the optimal rule is the best split for the channel seen.</summary>
public static class M3StaticChannel
{
    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<MarkovInstance>
        {
            Id = "device-edge/M3",
            Title = "A static channel has its best split",
            Stance = Stance.Holds,
            Statement =
                "Where the channel keeps its first state, the optimal rule costs in each state s what the best cut does in "
                + "it: waiting shows nothing new.",
            Formulas =
            [
                new Expression.Relation(
                    Of("v", "n,s"),
                    Equal,
                    Expression.Minimum(Offload("n") * Of("x", "s"), Extra("n+1") + Of("v", "n+1,s"))
                ),
            ],
            Setting = [Conditions.ModelWithMemory, Conditions.ValuesAtTheLastCut],
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "The transitions are the identity.",
                    Conditions.EachState("s", Condition.Equal(Of("P", "s,s"), Expression.Integer(1)))
                ),
            ],
            Uses = ["M1"],
            Oracle =
                "For each state the cost of every cut in exact fractions, the least of them taken, and the mean over the states.",
            Rounding = Rounding.IsFixed,
            Tolerance = new Tolerance<MarkovInstance>.Exact(
                "every number is a dyadic fraction of fewer than 53 bits; sums, products and comparisons are exact in a double"
            ),
            Domain = MarkovInstances.Static,
            Assertions = instance =>
                Against(instance, BackwardInduction.SendingStates, MarkovWalk.BestSplitGivenTheState),
            Mutants =
            [
                new(
                    "one-stage look-ahead finds it too",
                    instance => Against(instance, OneStageLookAhead.SendingStates, MarkovWalk.BestSplitGivenTheState)
                ),
                new(
                    "the best split on average",
                    instance =>
                        Against(
                            instance,
                            BackwardInduction.SendingStates,
                            (all, placed) =>
                                MarkovWalk.BestSplitGivenTheState(
                                    all with
                                    {
                                        Airtimes = [Mean(all)],
                                        Initial = [Rational.One],
                                        Transitions =
                                        [
                                            [Rational.One],
                                        ],
                                    },
                                    placed
                                )
                        )
                ),
            ],
        };

    private static IEnumerable<Assertion> Against(
        MarkovInstance instance,
        Func<Analytics.Stopping.SplittingCosts, MarkovChannel, int, SplittingDecisions.SendingStates> rule,
        Func<MarkovInstance, int, Rational> expected
    )
    {
        var (costs, channel) = (instance.ToCosts(), instance.ToChannel());
        for (var placed = 0; placed <= instance.Stages; placed++)
        {
            yield return new Assertion.Equal(
                rule(costs, channel, placed).ExpectedCost(costs),
                expected(instance, placed).ToDouble(),
                instance.Scale
            );
        }
    }

    private static Rational Mean(MarkovInstance instance) =>
        instance
            .Airtimes.Zip(instance.Initial, (airtime, probability) => probability * airtime)
            .Aggregate((sum, term) => sum + term);
}
