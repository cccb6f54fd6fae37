using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Claims.DeviceEdge.Domains;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Claims.DeviceEdge.Oracles;
using SplitProofs.Claims.DeviceEdge.Tolerances;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.DeviceEdge.Results;

/// <summary>R22: a fixed latency of uploads.</summary>
public static class R22UploadLatency
{
    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<DelayedInstance>
        {
            Id = "device-edge/R22",
            Title = "A fixed latency of uploads",
            Stance = Stance.Holds,
            Statement =
                "Each upload takes a fixed time beside its airtime, the result's way back included, which costs ℓ. Then every rule "
                + "decides and costs as without it, with ℓ added to the edge server's computing and taken from the extra cost of the "
                + "last stage: an inference costs ℓ more while not every stage is placed, with the same thresholds, and only running "
                + "everything on the device saves it.",
            Formulas =
            [
                new Expression.Relation(Of("δ", "M", "ℓ"), Equal, Extra("M") - Of("ℓ")),
                new Expression.Relation(Of("C", "N", "ℓ"), Equal, Of("C", "N") + Of("ℓ")),
            ],
            Definitions = [1],
            Setting = [],
            Hypotheses =
            [
                new Hypothesis.InSymbols("The latency is not negative.", Conditions.NotNegative(Of("ℓ"))),
                new Hypothesis.InSymbols(
                    "Not every stage is placed, for the second formula.",
                    new Assumption(Conditions.NotAllPlaced, 2)
                ),
            ],
            Uses = ["R3", "R6", "R11", "R19"],
            Oracle =
                "The rules walked through in exact fractions, in all that it costs to end at a cut, from the profile itself: no δ, no t, "
                + "and the latency in each upload.",
            Rounding = Rounding.IsFixed,
            Tolerance = new Tolerance<DelayedInstance>.Running(
                instance =>
                    Roundings.OfCost(instance.Network.Stages.Length, instance.Network.Law.States.Length)
                    + 12
                    + instance.Network.Stages.Length,
                Roundings.CostReason
                    + "; δ, t and ℓ themselves take at most 12 from seconds, joules and bits, and a frame adds each φ"
            ),
            Domain = DelayedInstances.Domain,
            Assertions = instance =>
                [
                    .. Rules.SelectMany(rule => Costs(instance, rule, instance)),
                    .. Thresholds(instance),
                    .. ClosedForm(instance),
                ],
            Mutants =
            [
                new(
                    "there is no latency",
                    instance => Rules.SelectMany(rule => Costs(Without(instance), rule, instance))
                ),
                new(
                    "running everything on the device takes as long",
                    instance =>
                        Rules.SelectMany(rule => Costs(Without(instance), rule, instance, instance.Cost.ToDouble()))
                ),
                new(
                    "the result's way back is forgotten",
                    instance =>
                        Rules.SelectMany(rule => Costs(instance with { WayBack = Rational.Zero }, rule, instance))
                ),
            ],
        };

    private static (SplittingRule Rule, Func<DelayedInstance, int, Rational> Walk)[] Rules =>
        [
            (new SplittingRule.Optimal(), DelayedWalk.Optimal),
            (new SplittingRule.LookAhead(), DelayedWalk.LookAhead),
            (new SplittingRule.StaticLookAhead(), DelayedWalk.StaticLookAhead),
        ];

    private static DelayedInstance Without(DelayedInstance instance) =>
        instance with
        {
            Upload = Rational.Zero,
            WayBack = Rational.Zero,
        };

    private static IEnumerable<Assertion> Costs(
        DelayedInstance solved,
        (SplittingRule Rule, Func<DelayedInstance, int, Rational> Walk) rule,
        DelayedInstance instance,
        double more = 0
    )
    {
        var table = PlacementTable.Of(CoInference.Of(solved.Network.ToChain(), solved.ToScenario()).Problem, rule.Rule);
        return table.CostPerInference.Select(
            (cost, placed) => new Assertion.Equal(cost + more, rule.Walk(instance, placed).ToDouble(), Scale(instance))
        );
    }

    /// <summary>The thresholds are the same to the last bit as long as not every stage is placed.</summary>
    private static IEnumerable<Assertion> Thresholds(DelayedInstance instance)
    {
        var chain = instance.Network.ToChain();
        var with = CoInference.Of(chain, instance.ToScenario()).Problem;
        var without = CoInference.Of(chain, Without(instance).ToScenario()).Problem;
        return from rule in SplittingRule.All
            from placed in Enumerable.Range(0, chain.Count)
            from pair in rule.Thresholds(with, placed).Zip(rule.Thresholds(without, placed))
            select new Assertion.Equal(pair.First == pair.Second ? 1 : 0, 1, 1);
    }

    private static IEnumerable<Assertion> ClosedForm(DelayedInstance instance)
    {
        var (network, chain) = (instance.Network, instance.Network.ToChain());
        var exact = ExactPlacement.FrameCosts(network.Weighted, (_, placed) => DelayedWalk.LookAhead(instance, placed));
        yield return new Assertion.Equal(
            BlockwisePlacement.Of(BlockwiseProblem.Of(chain, instance.ToScenario())).FrameCost,
            exact.Min().ToDouble(),
            (network.Inferences * Scale(instance)) + network.Weighted.Placement.Sum().ToDouble()
        );
    }

    /// <summary>The largest cost of an inference: it computes every stage on both sides, and uploads once.</summary>
    private static double Scale(DelayedInstance instance)
    {
        var network = instance.Network;
        var longest = network.Law.States.Max(state => state.Airtime.ToDouble());
        var upload = Enumerable
            .Range(0, network.Stages.Length)
            .Max(cut => network.CutBits(cut) * longest / network.Bandwidth.ToDouble());
        var stages = network.Stages.Sum(s => s.DeviceTime + s.DeviceEnergy + s.EdgeTime).ToDouble();
        return (
                (network.TimeWeight + network.EnergyWeight).ToDouble()
                * (stages + ((1 + network.TransmitPower.ToDouble()) * upload))
            ) + instance.Cost.ToDouble();
    }
}
