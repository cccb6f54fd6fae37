using FsCheck.Fluent;
using SplitProofs.Analytics.Channels.Memory;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Claims.DeviceEdge.Oracles;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.DeviceEdge.Results;

/// <summary>M7: chains that enclose Rayleigh fading with memory.</summary>
public static class M7EnclosingChains
{
    private const double Mean = 10;

    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<CorrelatedRayleigh>
        {
            Id = "device-edge/M7",
            Title = "Chains that enclose Gauss-Markov Rayleigh fading",
            Stance = Stance.Holds,
            Statement =
                "On Gauss-Markov Rayleigh fading the optimal rule costs no more than on the chain that is always at the "
                + "lower end of its cell, "
                + "and no less than on the one at the upper end, whatever the cells: "
                + "the optimal cost from any cut on never rises with the signal-to-noise ratio there.",
            Formulas =
            [
                new Analytics.Formulas.Expression.Relation(Of("J", "N", "+"), AtMost, OptimalCost("N")),
                new Analytics.Formulas.Expression.Relation(OptimalCost("N"), AtMost, Of("J", "N", "−")),
            ],
            Setting = [Conditions.SomeState],
            Hypotheses =
            [
                new Hypothesis.InWordsOnly(
                    "The rule is the optimal one.",
                    "over the continuous channel the rule is a recursion over densities, for which the claim has no symbols"
                ),
                new Hypothesis.InSymbols(
                    "The grid of the oracle is for r² ≤ 0.7 and a cut-off above 0.",
                    Conditions.CorrelationSquaredAtMost(tenths: 7),
                    Conditions.Positive(Of("κ"))
                ),
            ],
            Uses = ["M1", "M5"],
            Oracle =
                "Backward induction on a fine grid of the continuous channel, with the density by the expansion of Hille "
                + "and Hardy; no cells, no Marcum function.",
            Tolerance = new Tolerance<CorrelatedRayleigh>.Bound(
                _ => 2e-3,
                "the grid of the oracle has 120 points, and errs by less than 2e-3 of the mean cost of sending the input; "
                    + "the bounds differ by more"
            ),
            Domain = new(
                "correlations r from 0 to 0.83; 2 to 40 cells; a cut-off of 0.05 to 2 means; three fixed stages",
                from correlation in FsCheck.Fluent.Gen.Choose(0, 83).Select(n => n / 100.0)
                from states in FsCheck.Fluent.Gen.Choose(2, 40)
                from cutoff in FsCheck.Fluent.Gen.Elements(0.05, 0.1, 0.5, 2)
                select new CorrelatedRayleigh(correlation, states, cutoff),
                Simpler,
                [
                    new("independent draws", instance => instance.Correlation == 0),
                    new("strong correlation", instance => instance.Correlation > 0.7),
                    new("few cells", instance => instance.States <= 4),
                ]
            ),
            Assertions = instance => Against(instance, Enclosing(instance, instance.Correlation)),
            Mutants =
            [
                new(
                    "the ends exchanged",
                    instance =>
                    {
                        var chains = Enclosing(instance, instance.Correlation);
                        return Against(instance, new(chains.Worse, chains.Better));
                    }
                ),
                new(
                    "cells in place of their ends",
                    instance =>
                    {
                        var cells = GaussMarkovRayleigh.Discretise(
                            new(Mean),
                            instance.Correlation,
                            instance.States,
                            new(Mean * instance.Cutoff)
                        );
                        return Against(instance, new(cells, cells));
                    }
                ),
                new("draws are independent", instance => Against(instance, Enclosing(instance, correlation: 0))),
            ],
        };

    private static IEnumerable<CorrelatedRayleigh> Simpler(CorrelatedRayleigh instance)
    {
        if (instance.States > 2)
        {
            yield return instance with
            {
                States = instance.States - 1,
            };
        }
    }

    private static EnclosingChains Enclosing(CorrelatedRayleigh instance, double correlation) =>
        EnclosingChains.Of(new(Mean), correlation, instance.States, new(Mean * instance.Cutoff));

    private static IEnumerable<Assertion> Against(CorrelatedRayleigh instance, EnclosingChains chains)
    {
        double[] extra = [0.01, 0.01, 0.01];
        double[] offload = [1, 1, 1];
        var costs = CorrelatedRayleighWalk.Optimal(
            instance.Correlation * instance.Correlation,
            Mean,
            instance.Cutoff,
            extra,
            offload
        );
        var problem = new SplittingCosts([.. extra], [.. offload], 0);
        for (var placed = 0; placed <= 3; placed++)
        {
            var (least, most) = chains.Bounds(chain =>
                BackwardInduction.SendingStates(problem, chain, placed).ExpectedCost(problem)
            );
            yield return new Assertion.AtMost(least, costs[placed], 1);
            yield return new Assertion.AtMost(costs[placed], most, 1);
        }
    }
}
