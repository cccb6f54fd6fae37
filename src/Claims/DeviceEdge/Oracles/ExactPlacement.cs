using System.Collections.Immutable;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Verification.Exact;

namespace SplitProofs.Claims.DeviceEdge.Oracles;

/// <summary>Compares placements one by one in exact fractions.</summary>
public static class ExactPlacement
{
    /// <summary>The frame costs of N = 0..M placed stages, relative to the edge server's computing.</summary>
    /// <param name="instance">The problem.</param>
    /// <param name="expectedCost">The expected cost of an inference with N stages placed: a rule of <see cref="ExactWalk"/>.</param>
    public static ImmutableArray<Rational> FrameCosts(
        FiniteInstance instance,
        Func<FiniteInstance, int, Rational> expectedCost
    ) => FrameCosts(instance, [.. Enumerable.Range(0, instance.Stages + 1).Select(n => expectedCost(instance, n))]);

    /// <summary>The same for as many numbers of placed stages, from 0, as expected costs are given.</summary>
    public static ImmutableArray<Rational> FrameCosts(FiniteInstance instance, ImmutableArray<Rational> expected) =>
        [.. expected.Select((cost, placed) => instance.Placement.Take(placed).Sum() + (instance.Inferences * cost))];

    /// <summary>The number of placed stages of least frame cost, the smallest on a tie.</summary>
    public static int Best(ImmutableArray<Rational> frameCosts) => frameCosts.IndexOf(frameCosts.Min());

    /// <summary>Whether just one number of placed stages costs least.</summary>
    public static bool IsUnique(ImmutableArray<Rational> frameCosts) =>
        frameCosts.Count(cost => cost == frameCosts.Min()) == 1;
}
