namespace SplitProofs.Onnx.Operators;

/// <summary>What a user says of an operator that is not known.</summary>
/// <param name="Operator">Its name, with the domain before it if that is not the standard's.</param>
/// <param name="IsElementWise">
/// Whether it takes an operation for each element of its first input; otherwise it costs nothing. It keeps that input's shape.
/// </param>
internal sealed record OperatorAssumption(string Operator, bool IsElementWise);
