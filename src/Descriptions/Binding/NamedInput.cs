using SplitProofs.Text.Faults;

namespace SplitProofs.Descriptions.Binding;

/// <summary>An input of the network. A single input may have no name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Tensor">The tensor.</param>
/// <param name="ShapeSpan">Where its shape is stated.</param>
internal sealed record NamedInput(string Name, Tensor Tensor, SourceSpan ShapeSpan);
