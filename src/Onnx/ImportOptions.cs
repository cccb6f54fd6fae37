using System.Collections.Immutable;

namespace SplitProofs.Onnx;

/// <summary>What a user says of a file.</summary>
/// <param name="Shapes">The extents of inputs, by their names.</param>
/// <param name="Assumptions">What to assume of operators: <c>elementwise:OP</c> or <c>shape:OP</c>.</param>
public sealed record ImportOptions(
    ImmutableDictionary<string, ImmutableArray<long>> Shapes,
    ImmutableArray<string> Assumptions
)
{
    /// <summary>Nothing but what the file says.</summary>
    public static ImportOptions None { get; } = new(ImmutableDictionary<string, ImmutableArray<long>>.Empty, []);
}
