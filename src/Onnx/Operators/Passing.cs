using System.Collections.Immutable;
using SplitProofs.Onnx.Graphs;
using SplitProofs.Onnx.Inference;

namespace SplitProofs.Onnx.Operators;

/// <summary>
/// Operators that keep the elements of their first input in the same order, at no cost: they change the shape or the type.
/// </summary>
internal static class Passing
{
    public static ImmutableArray<OnnxOperator> All { get; } =
    [
        Of("Identity", use => use.Input(0).Shape),
        Of("Reshape", Reshaped),
        Of("Flatten", Flattened),
        Of("Squeeze", Squeezed),
        Of("Unsqueeze", Unsqueezed),
        Of("Dropout", use => use.Input(0).Shape),
        new(
            "Cast",
            use => Converted(use, (ElementType)use.Integer("to", 0)),
            _ => NodeCost.Free,
            (use, sketch) => sketch.Alias(0, 0)
        ),
        new(
            "CastLike",
            use => Converted(use, use.Input(1).Type),
            _ => NodeCost.Free,
            (use, sketch) => sketch.Alias(0, 0)
        ),
    ];

    /// <summary>An operator that changes only the shape.</summary>
    public static OnnxOperator Of(string name, Func<NodeUse, ImmutableArray<long>> shape) =>
        new(
            name,
            use => [Outcome.Moved(use.Input(0), Same(use, shape(use)))],
            _ => NodeCost.Free,
            (use, sketch) => sketch.Alias(0, 0)
        );

    private static ImmutableArray<long> Same(NodeUse use, ImmutableArray<long> shape) =>
        Extents.Product(shape) == use.Input(0).Elements
            ? shape
            : throw new RefusedNodeException($"it makes [{string.Join(", ", shape)}] of the shape {use.Input(0).Form}");

    private static ImmutableArray<long> Reshaped(NodeUse use)
    {
        var (input, asked) = (use.Input(0), use.IntegersOrInput("shape", 1));
        var copiesZero = !use.Flag("allowzero", false);
        long[] shape =
        [
            .. asked.Select(
                (extent, axis) => extent == 0 && copiesZero && axis < input.Rank ? input.Shape[axis] : extent
            ),
        ];
        var open = Array.IndexOf(shape, -1);
        if (open >= 0)
        {
            var others = shape
                .Where((_, axis) => axis != open)
                .Aggregate((Int128)1, (product, extent) => product * extent);
            if (others <= 0 || input.Elements % others != 0)
            {
                throw new RefusedNodeException($"it makes [{string.Join(", ", shape)}] of the shape {input.Form}");
            }

            shape[open] = (long)(input.Elements / others);
        }

        return input.Elements == 0 ? [.. shape] : Extents.Require([.. shape]);
    }

    private static ImmutableArray<long> Flattened(NodeUse use)
    {
        var input = use.Input(0);
        var given = use.Integer("axis", 1);
        var axis = given == input.Rank ? input.Rank : Extents.Axis(given, Math.Max(input.Rank, 1));
        return [Extents.Product(input.Shape.Take(axis)), Extents.Product(input.Shape.Skip(axis))];
    }

    private static ImmutableArray<long> Squeezed(NodeUse use)
    {
        var input = use.Input(0);
        var axes = use.IntegersOrInput("axes", 1).Select(axis => Extents.Axis(axis, input.Rank)).ToArray();
        return axes.Any(axis => input.Shape[axis] != 1)
            ? throw new RefusedNodeException($"it takes an axis away that is not 1, of the shape {input.Form}")
            : [.. input.Shape.Where((extent, axis) => axes.Length == 0 ? extent != 1 : !axes.Contains(axis))];
    }

    private static ImmutableArray<long> Unsqueezed(NodeUse use)
    {
        var input = use.Input(0);
        var given = use.IntegersOrInput("axes", 1);
        var rank = input.Rank + given.Length;
        var axes = given.Select(axis => Extents.Axis(axis, rank)).Distinct().ToArray();
        if (axes.Length < given.Length || rank > 32)
        {
            throw new RefusedNodeException("it adds an axis twice, or too many");
        }

        var rest = new Queue<long>(input.Shape);
        return [.. Enumerable.Range(0, rank).Select(axis => axes.Contains(axis) ? 1 : rest.Dequeue())];
    }

    private static ImmutableArray<Outcome> Converted(NodeUse use, ElementType type)
    {
        var moved = Outcome.Moved(use.Input(0), use.Input(0).Shape);
        return
        [
            moved with
            {
                Type = type,
                Values = type.IsReal() || moved.Values is not { } values ? moved.Values : Whole(values, type),
            },
        ];
    }

    private static ImmutableArray<double> Whole(ImmutableArray<double> values, ElementType type) =>
        type == ElementType.Bool
            ? [.. values.Select(value => value != 0 ? 1.0 : 0)]
            : [.. values.Select(Math.Truncate)];
}
