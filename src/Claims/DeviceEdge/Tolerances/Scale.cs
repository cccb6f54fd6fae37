using SplitProofs.Claims.DeviceEdge.Instances;

namespace SplitProofs.Claims.DeviceEdge.Tolerances;

/// <summary>
/// The magnitude of the terms of a cost, to which errors are relative, because the sum of a cost may cancel if some δ is negative. Under
/// any thresholds it bounds the sum of the terms' absolute values: since E[X; X ≤ ξ] ≤ P(X ≤ ξ)·μ, all uploads together take at most μ on
/// average.
/// </summary>
internal static class Scale
{
    /// <summary>Every stage's extra cost in absolute value, and the largest mean offload cost.</summary>
    public static double Of(FiniteInstance instance) =>
        instance.Extra.Sum(delta => Math.Abs(delta.ToDouble()))
        + (instance.Offload.Max().ToDouble() * instance.Law.Mean.ToDouble());
}
