using SplitProofs.Text.Faults;

namespace SplitProofs.Descriptions.Operators;

/// <summary>The name of a tensor, and where it stands.</summary>
internal sealed record TensorReference(string Name, SourceSpan Span);
