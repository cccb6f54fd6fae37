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

/// <summary>M1: the optimal rule on a channel with memory.</summary>
public static class M1BackwardInductionOverStates
{
    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<MarkovInstance>
        {
            Id = "device-edge/M1",
            Title = "Backward induction over the channel's state",
            Stance = Stance.Holds,
            Statement =
                "Where the channel's state is a Markov chain, the least expected cost is found from the last cut to the first, for each "
                + "state: the cheaper of sending now and of the next stage with w, the mean of v over the next state given "
                + "this one. On a tie it sends. No rule that remembers more than the state does better.",
            Formulas =
            [
                new Expression.Relation(
                    Of("v", "n,s"),
                    Equal,
                    Expression.Minimum(Offload("n") * Of("x", "s"), Extra("n+1") + Of("w", "n,s"))
                ),
            ],
            Setting = [Conditions.ModelWithMemory],
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "The state changes once a stage, and is seen before each decision.",
                    new Condition.ForAll(
                        "n",
                        Expression.Integer(0),
                        Of("N") - Expression.Integer(1),
                        Conditions.EachState(
                            "s",
                            Conditions.SumOverStates("z", Of("P", "s,z") * Of("v", "n+1,z"), Of("w", "n,s"))
                        )
                    )
                ),
                new Hypothesis.InSymbols(
                    "The values at the last cut are those of sending there, and 0 after the last stage; "
                        + "the cost is the mean of v at cut 0 over the first state.",
                    Conditions.ValuesAtTheLastCut,
                    Conditions.SumOverStates("s", Of("π", "s") * Of("v", "0,s"), OptimalCost("N"))
                ),
            ],
            Oracle =
                "Every stopping rule, one decision for each history of channel states, walked through in exact dyadic numbers.",
            Rounding = Rounding.IsFixed,
            Tolerance = new Tolerance<MarkovInstance>.Exact(
                "every number is a dyadic fraction of fewer than 53 bits; sums, products and comparisons are exact in a double"
            ),
            Domain = MarkovInstances.Domain,
            Assertions = instance =>
                [
                    .. CostsWithMemory.Against(instance, MarkovWalk.LeastOverAllRules, BackwardInduction.SendingStates),
                    .. Decisions(instance),
                ],
            Mutants =
            [
                new(
                    "one-stage look-ahead",
                    instance =>
                        CostsWithMemory.Against(instance, MarkovWalk.LeastOverAllRules, OneStageLookAhead.SendingStates)
                ),
                new(
                    "draws are independent, of the first state's law",
                    instance =>
                        CostsWithMemory.Against(
                            instance,
                            MarkovWalk.LeastOverAllRules,
                            (costs, channel, placed) =>
                                BackwardInduction.SendingStates(
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
                    "a stage more may be placed",
                    instance =>
                        CostsWithMemory.Against(
                            instance,
                            MarkovWalk.LeastOverAllRules,
                            (costs, channel, placed) =>
                                BackwardInduction.SendingStates(costs, channel, Math.Min(placed + 1, costs.Stages))
                        )
                ),
            ],
        };

    /// <summary>Each decision, including ties, and where inferences stop under these decisions.</summary>
    private static IEnumerable<Assertion> Decisions(MarkovInstance instance)
    {
        for (var placed = 0; placed <= instance.Stages; placed++)
        {
            var rule = BackwardInduction.SendingStates(instance.ToCosts(), instance.ToChannel(), placed);
            for (var cut = 0; cut < placed; cut++)
            {
                for (var state = 0; state < instance.States; state++)
                {
                    yield return new Assertion.Equal(
                        rule.Sends(cut, state) ? 1 : 0,
                        MarkovWalk.OptimalSends(instance, placed, cut, state) ? 1 : 0,
                        1
                    );
                }
            }

            foreach (
                var (found, exact) in rule.StopLaw()
                    .Select(law => law.Sum())
                    .Zip(MarkovWalk.Stops(instance, placed, rule.Sends))
            )
            {
                yield return new Assertion.Equal(found, exact.ToDouble(), 1);
            }
        }
    }
}
