namespace SplitProofs.Onnx.Tracing;

/// <summary>A node that cannot be described.</summary>
/// <param name="Node">How messages name it.</param>
/// <param name="Operator">Its operator, with the domain.</param>
/// <param name="Cause">Why: a clause about the node.</param>
internal sealed record RefusedNode(string Node, string Operator, string Cause);
