using System.Collections.Immutable;

namespace SplitProofs.Onnx.Inference;

/// <summary>
/// A node that shares only some of its weights with other nodes. A description cannot say that; the weights are then counted with each
/// node.
/// </summary>
/// <param name="weights">The names of the weights that are shared.</param>
internal sealed class PartlySharedWeightsException(ImmutableArray<string> weights)
    : RefusedNodeException("it shares some of its weights with other nodes, and not all of them")
{
    /// <summary>The names of the weights that are shared.</summary>
    public ImmutableArray<string> Weights { get; } = weights;
}
