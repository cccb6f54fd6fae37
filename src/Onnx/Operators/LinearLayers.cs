using System.Collections.Immutable;
using SplitProofs.Onnx.Conversion;
using SplitProofs.Onnx.Inference;

namespace SplitProofs.Onnx.Operators;

/// <summary>Matrix products: with weights, or of two computed tensors.</summary>
internal static class LinearLayers
{
    public static ImmutableArray<OnnxOperator> All { get; } =
    [new("Gemm", InferGemm, CostGemm, DescribeGemm), new("MatMul", InferMatMul, CostMatMul, DescribeMatMul)];

    private static ImmutableArray<Outcome> InferGemm(NodeUse use)
    {
        var (left, right) = (use.Input(0), use.Input(1));
        if (left.Rank != 2 || right.Rank != 2)
        {
            throw new RefusedNodeException($"it takes two matrices, and has the shapes {left.Form} and {right.Form}");
        }

        var (rows, inner) = use.Flag("transA", false) ? (left.Shape[1], left.Shape[0]) : (left.Shape[0], left.Shape[1]);
        var (same, columns) = use.Flag("transB", false)
            ? (right.Shape[1], right.Shape[0])
            : (right.Shape[0], right.Shape[1]);
        if (inner != same)
        {
            throw new RefusedNodeException($"its matrices {left.Form} and {right.Form} do not fit");
        }

        return
            use.Optional(2) is { } added
            && !Extents.Broadcast([added.Shape, [rows, columns]]).SequenceEqual([rows, columns])
            ? throw new RefusedNodeException($"it adds {added.Form} to a matrix of {rows} × {columns}")
            : Outcome.Of(left.Type, rows, columns);
    }

    private static NodeCost CostGemm(NodeUse use)
    {
        var inner = use.Input(0).Elements / use.Output.Shape[0];
        var added = use.Optional(2);
        return new NodeCost((Int128)use.Output.Elements * inner, added is null ? 0 : use.Output.Elements).With(
            use.Constants.Where(input => input.Index < 2 || input.Value.Elements > 1 || use.Output.Shape[1] == 1)
                .Select(input => input.Value)
        );
    }

    private static void DescribeGemm(NodeUse use, Sketch sketch)
    {
        var (left, right) = (use.Input(0), use.Input(1));
        var (rows, columns) = (use.Output.Shape[0], use.Output.Shape[1]);
        if (!left.IsComputed || right.IsComputed)
        {
            sketch.Set(use.Node.Outputs[0], ComputedGemm(use, sketch));
            return;
        }

        var input =
            use.Flag("transA", false) && rows > 1 && left.Shape[0] > 1
                ? Transposed(sketch, sketch.In(use.InputName(0), left.Shape))
                : sketch[use.InputName(0)];
        var isBias = use.Optional(2) is { IsComputed: false } bias && bias.Elements == columns;
        if (use.Optional(2) is null || isBias)
        {
            Biases.After(use, sketch, 2, hasBias => Dense(sketch, input, right, rows, columns, hasBias));
            return;
        }

        sketch.Set(use.Node.Outputs[0], Added(use, sketch, Dense(sketch, input, right, rows, columns, hasBias: false)));
    }

    private static SketchTensor ComputedGemm(NodeUse use, Sketch sketch)
    {
        if (use.Constants.Any(input => input.Index < 2))
        {
            throw new RefusedNodeException("its first matrix is constant");
        }

        var left = sketch.In(use.InputName(0), use.Input(0).Shape);
        var right = sketch.In(use.InputName(1), use.Input(1).Shape);
        return Added(
            use,
            sketch,
            MatrixProducts.Of(
                sketch,
                use.Flag("transA", false) ? Transposed(sketch, left) : left,
                use.Flag("transB", false) ? Transposed(sketch, right) : right
            )
        );
    }

    private static SketchTensor Added(NodeUse use, Sketch sketch, SketchTensor product) =>
        use.Optional(2) is not { } added ? product
        : added.IsComputed
            ? sketch.Apply(
                "add",
                product,
                product.Shape,
                [],
                [sketch.In(use.InputName(2), Sketch.WithoutBatch(added.Shape))]
            )
        : Biases.Added(sketch, product, added);

    /// <summary>A linear layer that is applied to the rows of a tensor.</summary>
    public static SketchTensor Dense(
        Sketch sketch,
        SketchTensor input,
        TensorValue weights,
        long rows,
        long columns,
        bool hasBias
    )
    {
        var features = Extents.Product(input.Shape) / rows;
        return sketch.Apply(
            "dense",
            sketch.Reshaped(input, rows == 1 ? [features] : [rows, features]),
            rows == 1 ? [columns] : [rows, columns],
            [("units", Sketch.Text(columns)), ("bias", hasBias ? null : "false")],
            weights: [weights.Constant!.Weights]
        );
    }

    private static SketchTensor Transposed(Sketch sketch, SketchTensor matrix) =>
        sketch.Apply("permute", matrix, [matrix.Shape[1], matrix.Shape[0]], [("axes", "[1, 0]")]);

    private static ImmutableArray<Outcome> InferMatMul(NodeUse use)
    {
        var (left, right) = (use.Input(0), use.Input(1));
        if (left.Rank == 0 || right.Rank == 0)
        {
            throw new RefusedNodeException("it multiplies a number");
        }

        var (inner, same) = (left.Shape[^1], right.Shape[right.Rank == 1 ? 0 : ^2]);
        if (inner != same)
        {
            throw new RefusedNodeException($"its tensors {left.Form} and {right.Form} do not fit");
        }

        var outer = Extents.Broadcast([Outer(left), Outer(right)]);
        ImmutableArray<long> rows = left.Rank == 1 ? [] : [left.Shape[^2]];
        ImmutableArray<long> columns = right.Rank == 1 ? [] : [right.Shape[^1]];
        return Outcome.Of(left.Type, [.. outer, .. rows, .. columns]);

        static ImmutableArray<long> Outer(TensorValue value) => value.Rank <= 2 ? [] : value.Shape[..^2];
    }

    private static NodeCost CostMatMul(NodeUse use) =>
        new NodeCost((Int128)use.Output.Elements * use.Input(0).Shape[^1], 0).With(
            use.Constants.Select(input => input.Value)
        );

    private static void DescribeMatMul(NodeUse use, Sketch sketch)
    {
        var (left, right) = (use.Input(0), use.Input(1));
        if (left.IsComputed && !right.IsComputed && IsMatrix(right))
        {
            var columns = right.Rank == 1 ? 1 : right.Shape[^1];
            sketch.Set(
                use.Node.Outputs[0],
                Dense(sketch, sketch[use.InputName(0)], right, left.Elements / left.Shape[^1], columns, hasBias: false)
            );
            return;
        }

        if (right.IsComputed && !left.IsComputed && IsMatrix(left) && right.Rank >= 2)
        {
            sketch.Set(use.Node.Outputs[0], WeightsFirst(use, sketch, left, right));
            return;
        }

        if (!left.IsComputed || !right.IsComputed)
        {
            throw new RefusedNodeException("it multiplies several matrices of weights");
        }

        var rank = Math.Max(left.Rank, right.Rank);
        ImmutableArray<long> first = left.Rank == 1 ? [1, left.Elements] : left.Shape;
        ImmutableArray<long> second = right.Rank == 1 ? [right.Elements, 1] : right.Shape;
        sketch.Set(
            use.Node.Outputs[0],
            MatrixProducts.Of(
                sketch,
                sketch.In(use.InputName(0), Matrix(first, rank)),
                sketch.In(use.InputName(1), Matrix(second, rank))
            )
        );
    }

    /// <summary>A shape of at least two axes, without leading axes of extent 1.</summary>
    private static ImmutableArray<long> Matrix(ImmutableArray<long> shape, int rank) =>
        shape.Length == rank && shape.Length > 2 && shape[0] == 1 ? shape[1..] : shape;

    private static bool IsMatrix(TensorValue value) => value.Rank <= 2 || value.Shape[..^2].All(extent => extent == 1);

    /// <summary>Weights times a tensor: a linear layer that is applied to its columns.</summary>
    private static SketchTensor WeightsFirst(NodeUse use, Sketch sketch, TensorValue weights, TensorValue tensor)
    {
        var (inner, columns) = (tensor.Shape[^2], tensor.Shape[^1]);
        var outer = tensor.Elements / inner / columns;
        var rows = weights.Rank == 1 ? 1 : weights.Shape[^2];
        var input = sketch.In(use.InputName(1), outer, inner, columns);
        var byColumn =
            inner == 1 || columns == 1
                ? input
                : sketch.Apply("permute", input, [outer, columns, inner], [("axes", "[0, 2, 1]")]);
        var product = Dense(sketch, byColumn, weights, outer * columns, rows, hasBias: false);
        return rows == 1 || columns == 1
            ? product
            : sketch.Apply(
                "permute",
                sketch.Reshaped(product, [outer, columns, rows]),
                [outer, rows, columns],
                [("axes", "[0, 2, 1]")]
            );
    }
}
