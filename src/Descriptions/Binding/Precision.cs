using SplitProofs.Descriptions.Algebra;

namespace SplitProofs.Descriptions.Binding;

/// <summary>Bits per number: of the trainable parameters, and of the tensors that a cut sends.</summary>
internal sealed record Precision(Polynomial Parameters, Polynomial Features);
