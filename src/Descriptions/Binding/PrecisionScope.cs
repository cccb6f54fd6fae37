using SplitProofs.Descriptions.Algebra;

namespace SplitProofs.Descriptions.Binding;

/// <summary>
/// Layers to which one statement of feature bits applies: the whole network, or the layers inside a layer that sets <c>feature_bits</c>,
/// for one use of that layer.
/// </summary>
/// <param name="bits">The bits of each element of a layer's result, unless the layer says otherwise.</param>
/// <param name="around">The scope that this one is in; <see langword="null"/> for the whole network.</param>
internal sealed class PrecisionScope(Polynomial bits, PrecisionScope? around)
{
    public Polynomial Bits => bits;

    /// <summary>The scope of the layers inside a layer that may set its own bits.</summary>
    public PrecisionScope Inside(Polynomial? own) => own is null ? this : new(own, this);

    /// <summary>Whether a tensor computed in <paramref name="other"/> was computed in this scope; inputs are in no scope.</summary>
    public bool Holds(PrecisionScope? other) => other is not null && (other == this || Holds(other.Outer));

    private PrecisionScope? Outer => around;
}
