using SplitProofs.Descriptions.Algebra;

namespace SplitProofs.Descriptions.Binding;

/// <summary>What surrounds layers while their costs are computed.</summary>
/// <param name="Named">The tensors that they can use by name.</param>
/// <param name="Live">The tensors that are needed after them, besides their own result.</param>
/// <param name="Features">The rules for the bits of their results.</param>
internal sealed record Surroundings(IReadOnlyDictionary<string, Tensor> Named, TensorSet Live, PrecisionScope Features)
{
    /// <summary>The same for the contents of a layer that may set the bits of features.</summary>
    public Surroundings Inside(Polynomial? featureBits) => this with { Features = Features.Inside(featureBits) };
}
