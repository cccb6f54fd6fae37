namespace SplitProofs.Onnx.Inference;

/// <summary>
/// A node that cannot be described. An operator's rule throws it, and it is caught where the rule is applied to the node; all nodes are
/// then reported together.
/// </summary>
/// <param name="cause">Why, as a clause about the node.</param>
internal class RefusedNodeException(string cause) : Exception(cause);
