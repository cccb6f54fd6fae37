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

/// <summary>M4: one-stage look-ahead on a channel with memory.</summary>
public static class M4ConditionalLookAhead
{
    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<MarkovInstance>
        {
            Id = "device-edge/M4",
            Title = "Look-ahead with the conditional mean",
            Stance = Stance.Holds,
            Statement =
                "On a channel with memory, one-stage look-ahead sends in state s where that costs no more than the next stage and "
                + "sending after it, at the mean airtime μ given this state. "
                + "It costs no less than the optimal rule, and sends wherever that does; "
                + "with one stage placed both are the same.",
            Formulas =
            [
                new Expression.Relation(
                    Offload("n") * Of("x", "s"),
                    AtMost,
                    Extra("n+1") + (Offload("n+1") * Of("μ", "s"))
                ),
                new Expression.Relation(OptimalCost("N"), AtMost, LookAheadCost("N")),
                new Expression.Relation(OptimalCost("1"), Equal, LookAheadCost("1")),
            ],
            Definitions = [1],
            Setting =
            [
                Conditions.ModelWithMemory,
                Conditions.EachState("s", Conditions.SumOverStates("z", Of("P", "s,z") * Of("x", "z"), Of("μ", "s"))),
            ],
            Hypotheses = [new Hypothesis.InSymbols("The mean airtimes are finite.", Conditions.FiniteMeanAirtime)],
            Uses = ["M1"],
            Oracle = "The rule walked state by state in exact fractions, from its definition.",
            Rounding = Rounding.IsFixed,
            Tolerance = new Tolerance<MarkovInstance>.Exact(
                "every number is a dyadic fraction of fewer than 53 bits; sums, products and comparisons are exact in a double"
            ),
            Domain = MarkovInstances.Domain,
            Assertions = Against,
            Mutants =
            [
                new(
                    "the mean before the state is seen",
                    instance =>
                        CostsWithMemory.Against(
                            instance,
                            MarkovWalk.LookAhead,
                            (costs, channel, placed) =>
                                OneStageLookAhead.SendingStates(
                                    costs,
                                    MarkovChannel.Starting(
                                        channel.Airtimes,
                                        channel.Initial,
                                        [.. channel.Airtimes.Select(_ => channel.Initial)]
                                    ),
                                    placed
                                )
                        )
                ),
                new(
                    "it is optimal",
                    instance => CostsWithMemory.Against(instance, MarkovWalk.LookAhead, BackwardInduction.SendingStates)
                ),
            ],
        };

    private static IEnumerable<Assertion> Against(MarkovInstance instance)
    {
        var (costs, channel) = (instance.ToCosts(), instance.ToChannel());
        foreach (
            var assertion in CostsWithMemory.Against(instance, MarkovWalk.LookAhead, OneStageLookAhead.SendingStates)
        )
        {
            yield return assertion;
        }

        for (var placed = 0; placed <= instance.Stages; placed++)
        {
            var (optimal, lookAhead) = (
                BackwardInduction.SendingStates(costs, channel, placed),
                OneStageLookAhead.SendingStates(costs, channel, placed)
            );
            var (least, more) = (optimal.ExpectedCost(costs), lookAhead.ExpectedCost(costs));
            yield return placed == 1
                ? new Assertion.Equal(least, more, instance.Scale)
                : new Assertion.AtMost(least, more, instance.Scale);
            for (var cut = 0; cut < placed; cut++)
            {
                for (var state = 0; state < instance.States; state++)
                {
                    yield return new Assertion.AtMost(
                        optimal.Sends(cut, state) ? 1 : 0,
                        lookAhead.Sends(cut, state) ? 1 : 0,
                        1
                    );
                }
            }
        }
    }
}
