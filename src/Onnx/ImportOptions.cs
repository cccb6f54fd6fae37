using System.Collections.Immutable;

namespace SplitProofs.Onnx;

/// <summary>What a user states about a file.</summary>
/// <param name="Shapes">The extents of inputs, by their names.</param>
/// <param name="Assumptions">What to assume about operators: <c>elementwise:OP</c> or <c>shape:OP</c>.</param>
public sealed record ImportOptions(
    ImmutableDictionary<string, ImmutableArray<long>> Shapes,
    ImmutableArray<string> Assumptions
)
{
    /// <summary>Nothing beyond what the file states.</summary>
    public static ImportOptions None { get; } = new(ImmutableDictionary<string, ImmutableArray<long>>.Empty, []);
}
