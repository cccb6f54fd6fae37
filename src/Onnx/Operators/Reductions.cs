using System.Collections.Immutable;
using SplitProofs.Onnx.Conversion;
using SplitProofs.Onnx.Graphs;
using SplitProofs.Onnx.Inference;

namespace SplitProofs.Onnx.Operators;

/// <summary>Operators that combine all elements along some axes into one: some operations per input element.</summary>
internal static class Reductions
{
    private const string Mean = "ReduceMean";

    public static ImmutableArray<OnnxOperator> All { get; } =
    [
        Of(Mean, 1, values => values.Average()),
        Of("ReduceSum", 1, values => values.Sum()),
        Of("ReduceMax", 1, values => values.Max()),
        Of("ReduceMin", 1, values => values.Min()),
        Of("ReduceProd", 1, values => values.Aggregate(1.0, (product, value) => product * value)),
        Of("ReduceL1", 2),
        Of("ReduceL2", 2),
        Of("ReduceSumSquare", 2),
        new("ArgMax", InferPlace, use => Cost(use, 1), (use, sketch) => Describe(use, sketch, 1)),
        new("ArgMin", InferPlace, use => Cost(use, 1), (use, sketch) => Describe(use, sketch, 1)),
    ];

    private static OnnxOperator Of(string name, int operations, Func<IEnumerable<double>, double>? fold = null) =>
        new(
            name,
            use => Infer(use, fold),
            use => Cost(use, operations),
            (use, sketch) => Describe(use, sketch, operations)
        );

    private static int[] Axes(NodeUse use)
    {
        var rank = use.Input(0).Rank;
        if (use.Node.Operator.StartsWith("Arg", StringComparison.Ordinal))
        {
            return [Extents.Axis(use.Integer("axis", 0), rank)];
        }

        var given = use.IntegersOrInput("axes", 1);
        return given.IsEmpty
            ? use.Flag("noop_with_empty_axes", false)
                ? []
                : [.. Enumerable.Range(0, rank)]
            : [.. given.Select(axis => Extents.Axis(axis, rank)).Distinct().Order()];
    }

    private static ImmutableArray<long> Shape(NodeUse use)
    {
        var axes = Axes(use);
        var keeps = use.Flag("keepdims", true);
        return
        [
            .. use.Input(0)
                .Shape.Select((extent, axis) => axes.Contains(axis) ? (keeps ? 1 : 0) : extent)
                .Where((extent, axis) => keeps || !axes.Contains(axis)),
        ];
    }

    private static ImmutableArray<Outcome> Infer(NodeUse use, Func<IEnumerable<double>, double>? fold)
    {
        var input = use.Input(0);
        var isWhole = Axes(use).Length == input.Rank;
        return
        [
            new(input.Type, Shape(use))
            {
                Values =
                    fold is not null && isWhole && input.HasValues && input.Elements > 0
                        ? [fold(input.Constant!.Values)]
                        : null,
            },
        ];
    }

    private static ImmutableArray<Outcome> InferPlace(NodeUse use) => Outcome.Of(ElementType.Int64, Shape(use));

    private static bool IsNothing(NodeUse use) => use.Input(0).Elements == use.Output.Elements;

    private static NodeCost Cost(NodeUse use, int operations) =>
        IsNothing(use) ? NodeCost.Free : NodeCost.Each(use.Input(0), operations);

    private static void Describe(NodeUse use, Sketch sketch, int operations)
    {
        if (IsNothing(use))
        {
            sketch.Alias(0, 0);
            return;
        }

        var (shape, axes) = (use.Input(0).Shape, Axes(use));
        int[] trailing = [.. Enumerable.Range(2, Math.Max(0, shape.Length - 2))];
        if (
            use.Node.Operator is Mean or "ReduceMax"
            && shape.Length is 3 or 4
            && shape[0] == 1
            && axes.SequenceEqual(trailing)
        )
        {
            sketch.Set(
                use.Node.Outputs[0],
                sketch.Apply(
                    use.Node.Operator == Mean ? "global_avgpool" : "global_maxpool",
                    sketch.In(use.InputName(0), shape[1..]),
                    [shape[1], .. trailing.Select(_ => 1L)],
                    []
                )
            );
            return;
        }

        var (source, axis) = ReducedTogether(use, sketch, shape, axes);
        sketch.Set(
            use.Node.Outputs[0],
            sketch.Apply(
                use.Node.Operator == Mean ? "mean" : "reduce",
                source,
                source.Shape.RemoveAt(axis),
                [
                    ("axis", axis == 0 ? null : Sketch.Text(axis)),
                    ("operations", operations == 1 ? null : Sketch.Text(operations)),
                ],
                remark: use.Node.Operator == Mean ? "" : use.Node.Operator
            )
        );
    }

    /// <summary>The tensor in a shape in which a single axis holds all elements that are combined.</summary>
    private static (SketchTensor Source, int Axis) ReducedTogether(
        NodeUse use,
        Sketch sketch,
        ImmutableArray<long> shape,
        int[] axes
    )
    {
        var runs = new List<(long Extent, bool IsReduced)>();
        for (var axis = 0; axis < shape.Length; axis++)
        {
            if (shape[axis] == 1)
            {
                continue;
            }

            var isReduced = axes.Contains(axis);
            if (runs.Count > 0 && runs[^1].IsReduced == isReduced)
            {
                runs[^1] = (runs[^1].Extent * shape[axis], isReduced);
            }
            else
            {
                runs.Add((shape[axis], isReduced));
            }
        }

        if (runs.Count == 1)
        {
            runs.Insert(0, (1, false));
        }

        var tensor = sketch.In(use.InputName(0), [.. runs.Select(run => run.Extent)]);
        if (runs.Count(run => run.IsReduced) == 1)
        {
            return (tensor, runs.FindIndex(run => run.IsReduced));
        }

        var order = Enumerable.Range(0, runs.Count).OrderBy(axis => runs[axis].IsReduced).ToArray();
        var sorted = sketch.Apply(
            "permute",
            tensor,
            [.. order.Select(axis => runs[axis].Extent)],
            [("axes", Sketch.List(order.Select(axis => (long)axis)))]
        );
        long[] kept = [.. runs.Where(run => !run.IsReduced).Select(run => run.Extent)];
        var together = Extents.Product(runs.Where(run => run.IsReduced).Select(run => run.Extent));
        return (sketch.Reshaped(sorted, [.. kept, together]), kept.Length);
    }
}
