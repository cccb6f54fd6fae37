using System.Collections.Immutable;
using SplitProofs.Onnx.Graphs;

namespace SplitProofs.Onnx.Inference;

/// <summary>The weights that a constant represents. Two constants with the same name of weights share them.</summary>
/// <param name="Name">The name under which they are shared.</param>
/// <param name="Elements">The number of elements.</param>
/// <param name="Type">The type in which they are stored.</param>
internal sealed record StoredWeights(string Name, long Elements, ElementType Type);

/// <summary>What is known about a tensor that does not depend on the input.</summary>
/// <param name="Weights">The weights that it represents.</param>
/// <param name="Values">Its values in row-major order; empty where they are not known.</param>
internal sealed record ConstantTensor(StoredWeights Weights, ImmutableArray<double> Values);
