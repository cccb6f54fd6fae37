using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Claims.DeviceEdge.Domains;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Claims.DeviceEdge.Oracles;
using SplitProofs.Claims.DeviceEdge.Tolerances;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.DeviceEdge.Refutations;

/// <summary>F7, false: a worse channel never lowers the look-ahead cost.</summary>
public static class F7WorseChannelCostsMore
{
    /// <summary>The claim that the statement is false.</summary>
    public static Claim Claim { get; } =
        new Claim<ChannelChange>
        {
            Id = "device-edge/F7",
            Title = "A worse channel never lowers the look-ahead cost",
            Stance = Stance.IsFalse,
            Statement =
                "With every stage placed, the look-ahead rule costs no more over a channel whose airtimes are no longer. It "
                + "may cost more: the worse channel can drive it past a stage at which it would have stopped too early.",
            Formulas = [new Expression.Relation(Of("J", "M, better", "LA"), AtMost, Of("J", "M, worse", "LA"))],
            Setting = [Conditions.Model],
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "In every state, the better channel's airtime is at most the worse one's.",
                    Conditions.BetterInEachState
                ),
            ],
            Uses = ["R6"],
            Oracle = "The counterexample is recomputed from the definitions in exact fractions.",
            Tolerance = new Tolerance<ChannelChange>.Exact("the counterexample is recomputed in exact fractions"),
            Domain = ChannelChanges.Where("no exact ties", instance => !FiniteInstances.HasTie(instance)),
            Assertions = change =>
                [
                    new Assertion.AtMost(
                        OneStageLookAhead.ExpectedCosts(change.Better.ToProblem())[^1],
                        OneStageLookAhead.ExpectedCosts(change.Worse.ToProblem())[^1],
                        Scale.Of(change.Worse)
                    ),
                ],
            Mutants = [],
            Work = change =>
                new(
                    [
                        $"Over the better channel, {change.Better.Law}:",
                        .. WorkedLookAhead.Steps(change.Better),
                        $"Over the worse channel, {change.Worse.Law}:",
                        .. WorkedLookAhead.Steps(change.Worse),
                    ],
                    ExactWalk.LookAhead(change.Better, change.Better.Stages),
                    ExactWalk.LookAhead(change.Worse, change.Worse.Stages)
                ),
        };
}
