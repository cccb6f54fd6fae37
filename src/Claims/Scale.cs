using SplitProofs.Claims.Domains;

namespace SplitProofs.Claims;

/// <summary>The magnitude of the terms that a cost is made of, to which errors are relative: costs are cancelling sums where some δ is negative.</summary>
internal static class Scale
{
    /// <summary>Every stage's extra cost and every cut's mean offload cost, in absolute value.</summary>
    public static double Of(FiniteInstance instance) =>
        instance.Extra.Sum(delta => Math.Abs(delta.ToDouble()))
        + (instance.Offload.Sum(t => t.ToDouble()) * instance.Law.Mean.ToDouble());
}
