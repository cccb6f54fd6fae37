using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Claims.DeviceEdge.Domains;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Claims.DeviceEdge.Oracles;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.DeviceEdge.Refutations;

/// <summary>F6, false: a better channel never deepens the placement.</summary>
public static class F6BetterChannelPlacesLess
{
    /// <summary>The claim that the statement is false.</summary>
    public static Claim Claim { get; } =
        new Claim<ChannelChange>
        {
            Id = "device-edge/F6",
            Title = "A better channel never deepens the placement",
            Stance = Stance.IsFalse,
            Statement =
                "Where no airtime gets longer, the look-ahead rule's best placement does not grow. It may grow: in a good state "
                + "it pays to go on and look again.",
            Formulas = [new Expression.Relation(Of("N", "better", "∗"), AtMost, Of("N", "worse", "∗"))],
            Setting = [Conditions.Model],
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "In every state, the better channel's airtime is at most the worse one's.",
                    Conditions.BetterInEachState
                ),
            ],
            Uses = ["R6", "R8"],
            Oracle = "The counterexample is recomputed from the definitions in exact fractions.",
            Tolerance = new Tolerance<ChannelChange>.Exact("the counterexample is recomputed in exact fractions"),
            Domain = ChannelChanges.Where(
                "no exact ties, and one best placement",
                instance =>
                    !FiniteInstances.HasTie(instance)
                    && ExactPlacement.IsUnique(ExactPlacement.FrameCosts(instance, ExactWalk.LookAhead))
            ),
            Assertions = change => [new Assertion.AtMost(Best(change.Better), Best(change.Worse), change.Worse.Stages)],
            Mutants = [],
            Work = change =>
                new(
                    [.. Steps("worse", change.Worse), .. Steps("better", change.Better)],
                    ExactBest(change.Better),
                    ExactBest(change.Worse)
                ),
        };

    private static int Best(FiniteInstance instance)
    {
        PlacementTable.Of(instance.ToProblem(), new SplittingRule.LookAhead()).TryFindBest(out var placed);
        return placed;
    }

    private static int ExactBest(FiniteInstance instance) =>
        ExactPlacement.Best(ExactPlacement.FrameCosts(instance, ExactWalk.LookAhead));

    private static ImmutableArray<string> Steps(string channel, FiniteInstance instance)
    {
        var costs = ExactPlacement.FrameCosts(instance, ExactWalk.LookAhead);
        return
        [
            $"Over the {channel} channel, {instance.Law}:",
            .. WorkedLookAhead.Steps(instance),
            string.Create(
                CultureInfo.InvariantCulture,
                $"With 0 to {instance.Stages} placed, a frame costs {string.Join(", ", costs)}: "
                    + $"it is best to place {ExactPlacement.Best(costs)}."
            ),
        ];
    }
}
