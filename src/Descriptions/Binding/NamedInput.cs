using SplitProofs.Text.Faults;

namespace SplitProofs.Descriptions.Binding;

/// <summary>The inputs of a network by name, in their order; the only one may have none.</summary>
/// <param name="Name">The name.</param>
/// <param name="Tensor">The tensor.</param>
/// <param name="ShapeSpan">Where its shape is stated.</param>
internal sealed record NamedInput(string Name, Tensor Tensor, SourceSpan ShapeSpan);
