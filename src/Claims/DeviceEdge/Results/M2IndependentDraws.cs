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

/// <summary>M2: independent draws are the case of equal rows.</summary>
public static class M2IndependentDraws
{
    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<MarkovInstance>
        {
            Id = "device-edge/M2",
            Title = "Equal rows make independent draws",
            Stance = Stance.Holds,
            Statement =
                "Where every row of transitions is the law of the first state, both rules cost what they do over independent draws "
                + "(R3, R6), and each rule sends in the states whose airtime is at most its own threshold.",
            Formulas =
            [
                new Expression.Relation(Of("v", "n"), Equal, OptimalStep.Value(Offload("n"), Threshold("n"), X)),
            ],
            Setting =
            [
                Conditions.ModelWithMemory,
                Condition.Equal(Of("v", "N"), Offload("N") * X.Mean),
                new Condition.ForAll(
                    "n",
                    Expression.Integer(0),
                    Of("N") - Expression.Integer(1),
                    Condition.Equal(Offload("n") * Threshold("n"), Extra("n+1") + Of("v", "n+1"))
                ),
            ],
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "All rows are the law of the first state.",
                    Conditions.EachState("s", Conditions.EachState("z", Condition.Equal(Of("P", "s,z"), Of("π", "z"))))
                ),
            ],
            Uses = ["M1", "R3", "R6"],
            Oracle =
                "Both rules walked stage by stage over independent draws in exact fractions; "
                + "for the decisions, the thresholds of R3 and R6.",
            Rounding = Rounding.IsFixed,
            Tolerance = new Tolerance<MarkovInstance>.Exact(
                "every number is a dyadic fraction of fewer than 53 bits; sums, products and comparisons are exact in a double"
            ),
            Domain = MarkovInstances.Independent,
            Assertions = instance => [.. Costs(instance, instance.ToChannel()), .. Decisions(instance)],
            Mutants =
            [
                new("the first state stays", instance => Costs(instance, Kept(instance))),
                new(
                    "the states in another order from the second cut on",
                    instance => Costs(instance, Turned(instance))
                ),
            ],
        };

    private static IEnumerable<Assertion> Costs(MarkovInstance instance, MarkovChannel channel)
    {
        var (costs, independent) = (instance.ToCosts(), ToFinite(instance));
        for (var placed = 0; placed <= instance.Stages; placed++)
        {
            yield return new Assertion.Equal(
                BackwardInduction.SendingStates(costs, channel, placed).ExpectedCost(costs),
                ExactWalk.Optimal(independent, placed).ToDouble(),
                instance.Scale
            );
            yield return new Assertion.Equal(
                OneStageLookAhead.SendingStates(costs, channel, placed).ExpectedCost(costs),
                ExactWalk.LookAhead(independent, placed).ToDouble(),
                instance.Scale
            );
        }
    }

    private static IEnumerable<Assertion> Decisions(MarkovInstance instance)
    {
        var (costs, channel) = (instance.ToCosts(), instance.ToChannel());
        var problem = ToFinite(instance).ToProblem();
        for (var placed = 0; placed <= instance.Stages; placed++)
        {
            var optimal = BackwardInduction.SendingStates(costs, channel, placed);
            var lookAhead = OneStageLookAhead.SendingStates(costs, channel, placed);
            var thresholds = new SplittingRule.Optimal().Thresholds(problem, placed);
            var lookAheadThresholds = new SplittingRule.LookAhead().Thresholds(problem, placed);
            for (var cut = 0; cut < placed; cut++)
            {
                for (var state = 0; state < instance.States; state++)
                {
                    var airtime = channel.Airtimes[state];
                    // At an exact tie both decisions cost the same, and the two solvers may round it to different sides.
                    if (Math.Abs(airtime - thresholds[cut]) > 1e-9)
                    {
                        yield return Same(optimal.Sends(cut, state), airtime <= thresholds[cut]);
                    }

                    if (Math.Abs(airtime - lookAheadThresholds[cut]) > 1e-9)
                    {
                        yield return Same(lookAhead.Sends(cut, state), airtime <= lookAheadThresholds[cut]);
                    }
                }
            }
        }
    }

    private static Assertion.Equal Same(bool left, bool right) => new(left ? 1 : 0, right ? 1 : 0, 1);

    private static FiniteInstance ToFinite(MarkovInstance instance) =>
        new(
            instance.Extra,
            instance.Offload,
            [.. instance.Extra.Select(_ => Rational.Zero)],
            1,
            new([.. instance.Airtimes.Zip(instance.Initial).Where(state => state.Second > 0)])
        );

    private static MarkovChannel Kept(MarkovInstance instance)
    {
        var channel = instance.ToChannel();
        return MarkovChannel.Starting(
            channel.Airtimes,
            channel.Initial,
            [
                .. Enumerable
                    .Range(0, channel.States)
                    .Select(state => channel.Initial.Select((_, other) => other == state ? 1.0 : 0).ToArray())
                    .Select(System.Collections.Immutable.ImmutableArray.Create),
            ]
        );
    }

    private static MarkovChannel Turned(MarkovInstance instance)
    {
        var channel = instance.ToChannel();
        return MarkovChannel.Starting(
            channel.Airtimes,
            channel.Initial,
            [
                .. channel.Airtimes.Select(_ =>
                    System.Collections.Immutable.ImmutableArray.CreateRange(channel.Initial.Reverse())
                ),
            ]
        );
    }
}
