using System.Collections.Immutable;

namespace SplitProofs.Onnx.Inference;

/// <summary>What a node costs, counted from the graph.</summary>
/// <param name="Macs">Multiply-accumulates.</param>
/// <param name="ElementWise">All other operations.</param>
internal sealed record NodeCost(Int128 Macs, Int128 ElementWise)
{
    /// <summary>The trainable parameters that it uses.</summary>
    public ImmutableArray<StoredWeights> Parameters { get; init; } = [];

    /// <summary>A node that only moves elements.</summary>
    public static NodeCost Free { get; } = new(0, 0);

    /// <summary>A given number of operations per element.</summary>
    public static NodeCost Each(TensorValue value, long operations) => new(0, (Int128)value.Elements * operations);

    /// <summary>The same cost with parameters: those of the given constants.</summary>
    public NodeCost With(params IEnumerable<TensorValue?> parameters) =>
        this with
        {
            Parameters =
            [
                .. Parameters,
                .. parameters.Select(value => value?.Constant?.Weights).OfType<StoredWeights>(),
            ],
        };
}
