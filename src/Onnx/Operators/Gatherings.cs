using System.Collections.Immutable;
using SplitProofs.Onnx.Conversion;
using SplitProofs.Onnx.Graphs;
using SplitProofs.Onnx.Inference;

namespace SplitProofs.Onnx.Operators;

/// <summary>Elements at given indices along an axis: of a table, as in an embedding, or of a tensor.</summary>
internal static class Gatherings
{
    public static ImmutableArray<OnnxOperator> All { get; } = [new("Gather", InferGather, CostGather, DescribeGather)];

    /// <summary>The result of a gather. If the indices of a table are constant, the whole table still counts as parameters.</summary>
    private static ImmutableArray<Outcome> InferGather(NodeUse use)
    {
        var (data, indices) = (use.Input(0), use.Input(1));
        var axis = Extents.Axis(use.Integer("axis", 0), data.Rank);
        ImmutableArray<long> shape = [.. data.Shape[..axis], .. indices.Shape, .. data.Shape[(axis + 1)..]];
        var elements = shape.Contains(0) ? 0 : Extents.Product(Extents.Require(shape));
        var values =
            data.HasValues && indices.HasValues && elements <= Reading.TensorReader.MostValues
                ? Gathered(data, indices, axis, (int)elements)
                : (ImmutableArray<double>?)null;
        return
        [
            new(data.Type, shape)
            {
                Values = values,
                Carried = axis == 0 && data.Rank == 2 && data.Type.IsReal() ? data.Constant?.Weights : null,
            },
        ];
    }

    private static ImmutableArray<double> Gathered(TensorValue data, TensorValue indices, int axis, int elements)
    {
        var (extent, inner) = (data.Shape[axis], Extents.Strides(data.Shape)[axis]);
        var count = indices.Elements;
        return
        [
            .. Enumerable
                .Range(0, elements)
                .Select(element =>
                {
                    var index = (long)indices.Constant!.Values[(int)(element / inner % count)];
                    var place = index < 0 ? index + extent : index;
                    return place >= 0 && place < extent
                        ? data.Constant!.Values[
                            (int)((element / inner / count * extent + place) * inner + element % inner)
                        ]
                        : throw new RefusedNodeException($"it takes element {index} of {extent}");
                }),
        ];
    }

    private static NodeCost CostGather(NodeUse use) =>
        use.Input(0).IsComputed ? NodeCost.Free : NodeCost.Free.With(use.Input(0));

    private static void DescribeGather(NodeUse use, Sketch sketch)
    {
        var (data, indices) = (use.Input(0), use.Input(1));
        var axis = Extents.Axis(use.Integer("axis", 0), data.Rank);
        if (!data.IsComputed)
        {
            if (axis != 0)
            {
                throw new RefusedNodeException("it takes computed places along another axis than the first");
            }

            var (entries, width) = (data.Shape[0], data.Elements / data.Shape[0]);
            sketch.Set(
                use.Node.Outputs[0],
                sketch.Apply(
                    "embedding",
                    sketch.In(use.InputName(1), indices.Elements),
                    [indices.Elements, width],
                    [("entries", Sketch.Text(entries)), ("width", Sketch.Text(width))],
                    weights: [data.Constant!.Weights]
                )
            );
            return;
        }

        if (indices.IsComputed)
        {
            throw new RefusedNodeException("it takes computed places of a computed tensor");
        }

        var taken = data.Shape.SetItem(axis, indices.Elements);
        var drop = axis > 0 && data.Shape[0] == 1 ? 1 : 0;
        if (axis == drop && indices.Elements == 1 && indices.HasValues && data.Rank > drop + 1)
        {
            var index = (long)indices.Constant!.Values[0];
            var place = index < 0 ? index + data.Shape[axis] : index;
            sketch.Set(
                use.Node.Outputs[0],
                data.Shape[axis] == 1
                    ? sketch[use.InputName(0)]
                    : sketch.Apply(
                        "select",
                        sketch.In(use.InputName(0), data.Shape[drop..]),
                        data.Shape[(drop + 1)..],
                        [("index", Sketch.Text(place))]
                    )
            );
            return;
        }

        if (indices.Elements > data.Shape[axis])
        {
            throw new RefusedNodeException("it takes more places than there are");
        }

        sketch.Set(use.Node.Outputs[0], Parts.CutTo(sketch, use.InputName(0), data.Shape, taken));
    }
}
