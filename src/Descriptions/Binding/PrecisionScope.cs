using SplitProofs.Descriptions.Algebra;

namespace SplitProofs.Descriptions.Binding;

/// <summary>
/// Layers for which one statement of the bits of features holds: the whole network, or the layers inside of one that sets
/// <c>feature_bits</c>, in one use of it.
/// </summary>
/// <param name="bits">The bits of each element that a layer leaves, if it does not say otherwise.</param>
/// <param name="around">The scope that this one is in; <see langword="null"/> for the whole network.</param>
internal sealed class PrecisionScope(Polynomial bits, PrecisionScope? around)
{
    public Polynomial Bits => bits;

    /// <summary>The scope of layers inside of one that may set bits of its own.</summary>
    public PrecisionScope Inside(Polynomial? own) => own is null ? this : new(own, this);

    /// <summary>Whether a tensor computed in <paramref name="other"/> was computed in this scope; inputs are in no scope.</summary>
    public bool Holds(PrecisionScope? other) => other is not null && (other == this || Holds(other.Outer));

    private PrecisionScope? Outer => around;
}
