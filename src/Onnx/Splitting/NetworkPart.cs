using System.Collections.Immutable;

namespace SplitProofs.Onnx.Splitting;

/// <summary>The stages between two cuts, as a network by themselves.</summary>
/// <param name="From">The number of stages before it.</param>
/// <param name="To">The number of stages before its end: the cut after it.</param>
/// <param name="Inputs">The tensors that it takes.</param>
/// <param name="Outputs">The tensors that it leaves: those that later stages take, and results of the whole network.</param>
/// <param name="Nodes">The places of its nodes, in an order of computation.</param>
internal sealed record NetworkPart(
    int From,
    int To,
    ImmutableArray<GraphTensor> Inputs,
    ImmutableArray<GraphTensor> Outputs,
    ImmutableArray<int> Nodes
);
