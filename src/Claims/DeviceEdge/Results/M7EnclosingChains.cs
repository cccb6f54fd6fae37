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
                    "The grid of the oracle is for r < 0.99995 and a cut-off above 0.",
                    Conditions.SomeChange,
                    Conditions.Positive(Of("κ"))
                ),
            ],
            Uses = ["M1", "M5"],
            Oracle =
                "Backward induction on a fine grid of amplitudes of the continuous channel, with the density by a Bessel function; "
                + "no cells, no Marcum function.",
            Tolerance = new Tolerance<CorrelatedRayleigh>.Bound(
                _ => 6e-4,
                "the grid of the oracle has steps of a quarter of the spread of the next amplitude or less, and errs by at most 3e-4 of "
                    + "the mean cost of sending the input, compared with a grid four times as fine; twice that"
            ),
            Domain = new(
                "mean SNRs γ̄ of 0.1 to 1000; correlations r from 0 to 0.97, and of 0.99 to 0.9999; 2 to 12 cells, now and then 80; "
                    + "a cut-off of 0.02 to 4 means; six fixed stages with ever smaller features",
                from mean in FsCheck.Fluent.Gen.Elements(0.1, 1, 10, 1000)
                from correlation in FsCheck.Fluent.Gen.Frequency(
                    (1, FsCheck.Fluent.Gen.Constant(0.0)),
                    (12, FsCheck.Fluent.Gen.Choose(0, 97).Select(n => n / 100.0)),
                    (4, FsCheck.Fluent.Gen.Elements(0.99, 0.99, 0.999, 0.9999))
                )
                from states in FsCheck.Fluent.Gen.Frequency(
                    (30, FsCheck.Fluent.Gen.Choose(2, 12)),
                    (1, FsCheck.Fluent.Gen.Constant(80))
                )
                from cutoff in FsCheck.Fluent.Gen.Elements(0.02, 0.1, 0.5, 2, 4)
                select new CorrelatedRayleigh(mean, correlation, states, cutoff),
                Simpler,
                [
                    new("independent draws", instance => instance.Correlation == 0),
                    new("strong correlation", instance => instance.Correlation is > 0.7 and < 0.99),
                    new("a channel that hardly changes", instance => instance.Correlation >= 0.99),
                    new("a mean SNR below 1", instance => instance.Mean < 1),
                    new("many cells", instance => instance.States == 80),
                    new("both chains within 1 % of the optimal cost", IsTight),
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
                            new(instance.Mean),
                            instance.Correlation,
                            instance.States,
                            new(instance.Mean * instance.Cutoff)
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
        EnclosingChains.Of(new(instance.Mean), correlation, instance.States, new(instance.Mean * instance.Cutoff));

    private static IEnumerable<Assertion> Against(CorrelatedRayleigh instance, EnclosingChains chains)
    {
        var costs = Exact(instance);
        foreach (var (placed, (least, most)) in Bounds(instance, chains).Index())
        {
            yield return new Assertion.AtMost(least, costs[placed], costs[0]);
            yield return new Assertion.AtMost(costs[placed], most, costs[0]);
        }
    }

    /// <summary>Whether both bounds differ from the optimal cost by at most 1 % of it, with three stages placed.</summary>
    private static bool IsTight(CorrelatedRayleigh instance)
    {
        if (instance.States < 80)
        {
            return false;
        }

        var cost = Exact(instance)[1];
        var (least, most) = Bounds(instance, Enclosing(instance, instance.Correlation)).ElementAt(1);
        return most - cost <= 0.01 * cost && cost - least <= 0.01 * cost;
    }

    /// <summary>The bounds for each number of placed stages.</summary>
    private static IEnumerable<(double Least, double Most)> Bounds(CorrelatedRayleigh instance, EnclosingChains chains)
    {
        var problem = new SplittingCosts([.. Extra(instance)], [.. Offload], 0);
        return Placed.Select(placed =>
            chains.Bounds(chain => BackwardInduction.SendingStates(problem, chain, placed).ExpectedCost(problem))
        );
    }

    private static double[] Exact(CorrelatedRayleigh instance) =>
        CorrelatedRayleighWalk.Optimal(
            instance.Correlation,
            instance.Mean,
            instance.Cutoff,
            Extra(instance),
            Offload,
            Placed
        );

    /// <summary>Features shrink from stage to stage, so that waiting pays, and the errors of a wrong chain add up.</summary>
    private static double[] Offload => [1, 0.8, 0.64, 0.5, 0.4, 0.3];

    private static int[] Placed => [0, 3, 5];

    /// <summary>The extra cost of a stage: a small share of the cost of sending at the mean SNR.</summary>
    private static double[] Extra(CorrelatedRayleigh instance) =>
        [.. Enumerable.Repeat(0.01 / Math.Log2(1 + instance.Mean), Offload.Length)];
}
