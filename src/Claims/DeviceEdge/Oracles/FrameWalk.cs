using System.Collections.Immutable;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Claims.DeviceEdge.Tolerances;
using SplitProofs.Verification.Exact;

namespace SplitProofs.Claims.DeviceEdge.Oracles;

/// <summary>The cost of a frame for every number of placed stages, from rules walked in exact fractions.</summary>
public static class FrameWalk
{
    /// <summary>T_LA(N) for N = 0..M, without the constant K·Σe.</summary>
    public static ImmutableArray<Rational> LookAhead(FiniteInstance instance) =>
        ExactPlacement.FrameCosts(instance, ExactWalk.LookAheadForward(instance).Costs);

    /// <summary>T*(N) for N = 0 up to a number of stages, without the constant K·Σe.</summary>
    public static ImmutableArray<Rational> Optimal(FiniteInstance instance, int last) =>
        ExactPlacement.FrameCosts(
            instance,
            [.. Enumerable.Range(0, last + 1).Select(placed => ExactWalk.Optimal(instance, placed))]
        );

    /// <summary>The magnitude of the terms of a frame cost.</summary>
    internal static double ScaleOf(FiniteInstance instance) =>
        instance.Placement.Sum(phi => phi.ToDouble()) + (instance.Inferences * Scale.Of(instance));
}
