namespace SplitProofs.Descriptions.Binding;

/// <summary>The inputs of a network by name, in their order; the only one may have none.</summary>
internal sealed record NamedInput(string Name, Tensor Tensor);
