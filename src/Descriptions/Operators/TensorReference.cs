using SplitProofs.Text.Faults;

namespace SplitProofs.Descriptions.Operators;

/// <summary>The name of a tensor, and its place in the description.</summary>
internal sealed record TensorReference(string Name, SourceSpan Span);
