using SplitProofs.Claims.DeviceEdge.Instances;

namespace SplitProofs.Claims.DeviceEdge.Tolerances;

/// <summary>
/// The magnitude of the terms that a cost is made of, to which errors are relative: costs are cancelling sums where
/// some δ is negative. Under
/// any thresholds it bounds the sum of the terms' absolute values, for of all uploads together the mean airtime is at most μ:
/// E[X; X ≤ ξ] ≤ P(X ≤ ξ)·μ.
/// </summary>
internal static class Scale
{
    /// <summary>Every stage's extra cost in absolute value, and the largest mean offload cost.</summary>
    public static double Of(FiniteInstance instance) =>
        instance.Extra.Sum(delta => Math.Abs(delta.ToDouble()))
        + (instance.Offload.Max().ToDouble() * instance.Law.Mean.ToDouble());
}
