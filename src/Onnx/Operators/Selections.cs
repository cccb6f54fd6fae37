using System.Collections.Immutable;
using SplitProofs.Onnx.Conversion;
using SplitProofs.Onnx.Graphs;
using SplitProofs.Onnx.Inference;

namespace SplitProofs.Onnx.Operators;

/// <summary>Selections and running sums along an axis, and triangles of matrices.</summary>
internal static class Selections
{
    public static ImmutableArray<OnnxOperator> All { get; } =
    [
        new("TopK", InferTopK, use => NodeCost.Each(use.Input(0), 1), DescribeTopK),
        new("CumSum", Same, use => NodeCost.Each(use.Output, 1), DescribeCumulative),
        new("Trilu", Same, _ => NodeCost.Free, (use, sketch) => sketch.Alias(0, 0)),
        new("NonZero", RefuseNonZero, _ => NodeCost.Free, (_, _) => { }),
    ];

    private static ImmutableArray<Outcome> Same(NodeUse use) => [new(use.Input(0).Type, use.Input(0).Shape)];

    private static ImmutableArray<Outcome> RefuseNonZero(NodeUse use) =>
        throw new RefusedNodeException("the size of its result depends on the data");

    private static (int Axis, long Count) Chosen(NodeUse use)
    {
        var input = use.Input(0);
        var axis = Extents.Axis(use.Integer("axis", -1), input.Rank);
        var count = use.Attribute("k")?.Integer ?? use.Values(1).FirstOrDefault();
        return count >= 1 && count <= input.Shape[axis]
            ? (axis, count)
            : throw new RefusedNodeException($"it takes {count} of {input.Shape[axis]}");
    }

    private static ImmutableArray<Outcome> InferTopK(NodeUse use)
    {
        var (axis, count) = Chosen(use);
        var shape = use.Input(0).Shape.SetItem(axis, count);
        return [new(use.Input(0).Type, shape), new(ElementType.Int64, shape)];
    }

    private static void DescribeTopK(NodeUse use, Sketch sketch)
    {
        var (axis, count) = Chosen(use);
        var shape = use.Input(0).Shape;
        var drop = axis > 0 && shape[0] == 1 ? 1 : 0;
        var tensor = sketch.In(use.InputName(0), shape[drop..]);
        var ranked = sketch.Apply("elementwise", tensor, tensor.Shape, [("operations", "1")], remark: "TopK");
        for (var output = 0; output < use.Node.Outputs.Length; output++)
        {
            if (use.Leaves(output))
            {
                sketch.Set(use.Node.Outputs[output], count == shape[axis] ? ranked : Part(ranked));
            }
        }

        SketchTensor Part(SketchTensor whole) =>
            sketch.Apply(
                "slice",
                whole,
                whole.Shape.SetItem(axis - drop, count),
                [("size", Sketch.Text(count)), ("axis", axis == drop ? null : Sketch.Text(axis - drop))]
            );
    }

    private static void DescribeCumulative(NodeUse use, Sketch sketch)
    {
        var tensor = sketch[use.InputName(0)];
        sketch.Set(
            use.Node.Outputs[0],
            sketch.Apply("elementwise", tensor, tensor.Shape, [("operations", "1")], remark: "CumSum")
        );
    }
}
