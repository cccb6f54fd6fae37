using System.Collections.Immutable;
using SplitProofs.Onnx.Conversion;
using SplitProofs.Onnx.Inference;

namespace SplitProofs.Onnx.Operators;

/// <summary>
/// Images and sequences in another size. The nearest element is copied at no cost. Other modes take the products and sums of the elements
/// around: 3 operations for two elements, 7 for four, 15 for eight, and 31 for the sixteen of a cubic interpolation.
/// </summary>
internal static class Resizings
{
    public static ImmutableArray<OnnxOperator> All { get; } =
    [new("Resize", Infer, Cost, Describe), new("Upsample", Infer, Cost, Describe)];

    private static ImmutableArray<Outcome> Infer(NodeUse use)
    {
        var input = use.Input(0);
        var isOld = use.Node.Operator == "Upsample" || use.Count == 2;
        var axes = use.Integers("axes") is { IsEmpty: false } given
            ? given.Select(axis => Extents.Axis(axis, input.Rank)).ToArray()
            : [.. Enumerable.Range(0, input.Rank)];
        var scales =
            use.Attribute("scales")?.Reals
            ?? (use.Optional(isOld ? 1 : 2) is { Elements: > 0 } ? use.Known(isOld ? 1 : 2) : []);
        var sizes = use.Optional(3) is { Elements: > 0 } ? use.Known(3) : [];
        if ((sizes.IsEmpty ? scales : sizes).Length != axes.Length)
        {
            throw new RefusedNodeException($"it has neither sizes nor scales for the shape {input.Form}");
        }

        var shape = input.Shape.ToArray();
        for (var index = 0; index < axes.Length; index++)
        {
            var extent = sizes.IsEmpty ? Math.Floor(shape[axes[index]] * scales[index]) : sizes[index];
            shape[axes[index]] = extent is >= 1 and < 1L << 48
                ? (long)extent
                : throw new RefusedNodeException($"it makes an axis of {extent}");
        }

        return Outcome.Of(input.Type, [.. shape]);
    }

    private static int Operations(NodeUse use)
    {
        var axes = use.Input(0).Shape.Zip(use.Output.Shape).Count(pair => pair.First != pair.Second);
        return use.Text("mode", "nearest") switch
        {
            "nearest" => 0,
            "linear" or "bilinear" => axes == 0 ? 0 : (1 << (axes + 1)) - 1,
            "cubic" => axes == 0 ? 0
            : axes == 1 ? 7
            : 31,
            var mode => throw new RefusedNodeException($"its mode is {mode}"),
        };
    }

    private static NodeCost Cost(NodeUse use) => NodeCost.Each(use.Output, Operations(use));

    private static void Describe(NodeUse use, Sketch sketch)
    {
        var (from, to, operations) = (use.Input(0).Shape, use.Output.Shape, Operations(use));
        if (from.SequenceEqual(to))
        {
            sketch.Alias(0, 0);
            return;
        }

        var isImage = from.Length == 4 && from[0] == 1 && to[0] == 1 && from[1] == to[1];
        var isWhole = isImage && to[2] % from[2] == 0 && to[3] % from[3] == 0;
        if (isWhole && operations is 0 or 7)
        {
            sketch.Set(
                use.Node.Outputs[0],
                sketch.Apply(
                    "upsample",
                    sketch.In(use.InputName(0), from[1..]),
                    to[1..],
                    [
                        ("scale", Sketch.Window([to[2] / from[2], to[3] / from[3]])),
                        ("mode", operations == 7 ? "bilinear" : null),
                    ]
                )
            );
            return;
        }

        var resized = Enlargements.Enlarged(sketch, use.InputName(0), from, to, isBorder: false);
        sketch.Set(
            use.Node.Outputs[0],
            operations == 0
                ? resized
                : sketch.Apply(
                    "elementwise",
                    resized,
                    resized.Shape,
                    [("operations", Sketch.Text(operations))],
                    remark: use.Node.Operator
                )
        );
    }
}
