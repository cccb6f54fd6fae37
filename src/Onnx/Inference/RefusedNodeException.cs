namespace SplitProofs.Onnx.Inference;

/// <summary>
/// A node that cannot be described. It is thrown by an operator's rule, and caught where that is applied to the node; all nodes
/// are then reported together.
/// </summary>
/// <param name="cause">Why, as a clause about the node.</param>
internal class RefusedNodeException(string cause) : Exception(cause);
