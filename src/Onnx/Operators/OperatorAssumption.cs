namespace SplitProofs.Onnx.Operators;

/// <summary>What a user assumes about an operator.</summary>
/// <param name="Operator">Its name, with its domain before it unless that is the standard's.</param>
/// <param name="IsElementWise">
/// Whether it takes one operation per element of its first input; otherwise it costs nothing. Either way it keeps the shape of that
/// input.
/// </param>
internal sealed record OperatorAssumption(string Operator, bool IsElementWise);
