using System.Collections.Immutable;
using SplitProofs.Onnx.Graphs;

namespace SplitProofs.Onnx.Tracing;

/// <summary>An input of the network whose extents are all known.</summary>
internal sealed record NetworkInput(string Name, ElementType Type, ImmutableArray<long> Shape);
