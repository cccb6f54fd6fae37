using System.Collections.Immutable;
using SplitProofs.Onnx.Graphs;

namespace SplitProofs.Onnx.Inference;

/// <summary>What a rule says of an output.</summary>
/// <param name="Type">The type of its elements.</param>
/// <param name="Shape">Its extents.</param>
internal sealed record Outcome(ElementType Type, ImmutableArray<long> Shape)
{
    /// <summary>Its values, where they follow from what is known; they make it a constant.</summary>
    public ImmutableArray<double>? Values { get; init; }

    /// <summary>The weights that a constant still represents; <see langword="null"/> if it has its own.</summary>
    public StoredWeights? Carried { get; init; }

    /// <summary>A tensor of computed elements, or of weights of its own.</summary>
    public static ImmutableArray<Outcome> Of(ElementType type, params ImmutableArray<long> shape) =>
        [new(type, Extents.Require(shape))];

    /// <summary>The elements of an input in another shape or order, with their values if they are known.</summary>
    /// <param name="input">The input.</param>
    /// <param name="shape">The shape.</param>
    /// <param name="source">The number of the input's element from that of the output's; itself if it is left out.</param>
    public static Outcome Moved(TensorValue input, ImmutableArray<long> shape, Func<long, long>? source = null)
    {
        var elements = Extents.Product(shape.All(extent => extent > 0) ? Extents.Require(shape) : shape);
        return new(input.Type, shape)
        {
            Carried = input.Constant?.Weights,
            Values =
                input.HasValues && elements <= Reading.TensorReader.MostValues
                    ?
                    [
                        .. Indices(elements)
                            .Select(index => input.Constant!.Values[(int)(source?.Invoke(index) ?? index)]),
                    ]
                    : null,
        };
    }

    private static IEnumerable<long> Indices(long count)
    {
        for (var index = 0L; index < count; index++)
        {
            yield return index;
        }
    }
}
