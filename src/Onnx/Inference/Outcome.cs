using System.Collections.Immutable;
using SplitProofs.Onnx.Graphs;

namespace SplitProofs.Onnx.Inference;

/// <summary>What a rule finds about an output.</summary>
/// <param name="Type">The type of its elements.</param>
/// <param name="Shape">Its extents.</param>
internal sealed record Outcome(ElementType Type, ImmutableArray<long> Shape)
{
    /// <summary>Its values, if they follow from what is known; the output is then constant.</summary>
    public ImmutableArray<double>? Values { get; init; }

    /// <summary>The weights that a constant output still represents; <see langword="null"/> if it has weights of its own.</summary>
    public StoredWeights? Carried { get; init; }

    /// <summary>A tensor of computed elements, or of weights of its own.</summary>
    public static ImmutableArray<Outcome> Of(ElementType type, params ImmutableArray<long> shape) =>
        [new(type, Extents.Require(shape))];

    /// <summary>The elements of an input in another shape or order, with their values if they are known.</summary>
    /// <param name="input">The input.</param>
    /// <param name="shape">The shape.</param>
    /// <param name="source">
    /// The index of an element in the input, given its index in the output; the same index if this is left out.
    /// </param>
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
