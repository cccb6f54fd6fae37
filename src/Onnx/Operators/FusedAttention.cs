using System.Collections.Immutable;
using SplitProofs.Onnx.Graphs;
using SplitProofs.Onnx.Inference;

namespace SplitProofs.Onnx.Operators;

/// <summary>Attention as a single operator, replaced by its linear layers, products and softmax.</summary>
internal static class FusedAttention
{
    /// <summary>The queries, keys and values of all heads, each of [batch, heads, length, width], with their extents.</summary>
    private sealed record Heads(string Queries, string Keys, string Values, Sizes Sizes);

    /// <summary>The extents of queries, and the heads of keys.</summary>
    private sealed record Sizes(long Batch, long Length, long QueryHeads, long KeyHeads, long Width);

    /// <summary>ONNX Runtime's attention with the weights of queries, keys and values in one matrix.</summary>
    public static ImmutableArray<OnnxNode> OfPackedWeights(NodeUse use)
    {
        if (use.Optional(4) is not null || use.Leaves(1) || use.Flag("do_rotary", false))
        {
            throw new RefusedNodeException("it keeps earlier keys and values, or turns them by their place");
        }

        var body = new FusedBody(use);
        var (batch, length) = BatchAndLength(use);
        var packed = body.Add("MatMul", [use.InputName(0), use.InputName(1)]);
        if (use.Optional(2) is not null)
        {
            packed = body.Add("Add", [packed, use.InputName(2)]);
        }

        var given = use.Integers("qkv_hidden_sizes");
        var third = use.Input(1).Shape[^1] / 3;
        ImmutableArray<long> sizes = given.Length == 3 ? given : [third, third, third];
        var parts = body.Split(packed, 2, sizes);
        var heads = use.Integer("num_heads", 0);
        var width = Width(use, sizes[0], heads);
        Leave(
            use,
            body,
            new(
                OfHeads(body, parts[0], batch, heads),
                OfHeads(body, parts[1], batch, heads),
                OfHeads(body, parts[2], batch, heads),
                new(batch, length, heads, heads, width)
            ),
            masks: [3, 5]
        );
        return body.Nodes;
    }

    /// <summary>ONNX Runtime's attention of queries, keys and values that were computed before.</summary>
    public static ImmutableArray<OnnxNode> OfHeads(NodeUse use)
    {
        if (use.Input(0).Rank != 3)
        {
            throw new RefusedNodeException("its queries, keys and values are in one tensor");
        }

        var body = new FusedBody(use);
        var (batch, length) = BatchAndLength(use);
        var heads = use.Integer("num_heads", 0);
        var features = use.Input(0).Shape[2];
        var (queries, keys, values) = (use.InputName(0), use.InputName(1), use.InputName(2));
        if (use.Optional(3) is { } bias)
        {
            var valueFeatures = bias.Elements - 2 * features;
            var biases = body.Split(use.InputName(3), 0, [features, features, valueFeatures]);
            queries = body.Add("Add", [queries, biases[0]]);
            keys = body.Add("Add", [keys, biases[1]]);
            values = body.Add("Add", [values, biases[2]]);
        }

        var isSplit = use.Input(1).Rank == 4;
        Leave(
            use,
            body,
            WithPast(
                use,
                body,
                6,
                new(
                    OfHeads(body, queries, batch, heads),
                    isSplit ? keys : OfHeads(body, keys, batch, heads),
                    isSplit ? values : OfHeads(body, values, batch, heads),
                    new(batch, length, heads, heads, Width(use, features, heads))
                )
            ),
            masks: [4, 5]
        );
        return body.Nodes;
    }

    /// <summary>ONNX Runtime's attention with fewer heads of keys and values than of queries.</summary>
    public static ImmutableArray<OnnxNode> OfGroups(NodeUse use)
    {
        var body = new FusedBody(use);
        var (batch, length) = BatchAndLength(use);
        var (heads, keyHeads) = (use.Integer("num_heads", 0), use.Integer("kv_num_heads", 0));
        ImmutableArray<string> parts;
        long width;
        if (use.Optional(1) is null)
        {
            width = Width(use, use.Input(0).Shape[^1], heads + 2 * keyHeads);
            parts = body.Split(use.InputName(0), 2, [heads * width, keyHeads * width, keyHeads * width]);
        }
        else
        {
            width = Width(use, use.Input(0).Shape[^1], heads);
            parts = [use.InputName(0), use.InputName(1), use.InputName(2)];
        }

        var (queries, keys) = (parts[0], parts[1]);
        if (use.Flag("do_rotary", false))
        {
            (queries, keys) = (body.Add("RotaryEmbedding", [queries]), body.Add("RotaryEmbedding", [keys]));
        }

        Leave(
            use,
            body,
            WithPast(
                use,
                body,
                3,
                new(
                    OfHeads(body, queries, batch, heads),
                    OfHeads(body, keys, batch, keyHeads),
                    OfHeads(body, parts[2], batch, keyHeads),
                    new(batch, length, heads, keyHeads, width)
                )
            ),
            masks: [10]
        );
        return body.Nodes;
    }

    /// <summary>The standard's attention; the heads of queries, keys and values are an axis of their own, or side by side.</summary>
    public static ImmutableArray<OnnxNode> OfStandard(NodeUse use)
    {
        var body = new FusedBody(use);
        var isSplit = use.Input(0).Rank == 4;
        var (batch, length) = isSplit ? (use.Input(0).Shape[0], use.Input(0).Shape[2]) : BatchAndLength(use);
        var heads = isSplit ? use.Input(0).Shape[1] : use.Integer("q_num_heads", 0);
        var keyHeads = isSplit ? use.Input(1).Shape[1] : use.Integer("kv_num_heads", 0);
        var width = isSplit ? use.Input(0).Shape[3] : Width(use, use.Input(0).Shape[2], heads);
        if (use.Leaves(3))
        {
            throw new RefusedNodeException("it leaves its scores too");
        }

        Leave(
            use,
            body,
            WithPast(
                use,
                body,
                4,
                new(Split(0, heads), Split(1, keyHeads), Split(2, keyHeads), new(batch, length, heads, keyHeads, width))
            ),
            masks: [3],
            isSplit
        );
        return body.Nodes;

        string Split(int index, long count) =>
            isSplit ? use.InputName(index) : OfHeads(body, use.InputName(index), batch, count);
    }

    private static (long Batch, long Length) BatchAndLength(NodeUse use) =>
        use.Input(0).Rank == 3
            ? (use.Input(0).Shape[0], use.Input(0).Shape[1])
            : throw new RefusedNodeException(
                $"it takes [batch, length, features], and its input has the shape {use.Input(0).Form}"
            );

    private static long Width(NodeUse use, long features, long heads) =>
        heads > 0 && features % heads == 0
            ? features / heads
            : throw new RefusedNodeException($"its {heads} heads do not fit {features} features");

    /// <summary>[batch, length, heads·width] → [batch, heads, length, width].</summary>
    private static string OfHeads(FusedBody body, string tensor, long batch, long heads) =>
        body.Permuted(body.Add("Reshape", [tensor, body.Numbers(batch, 0, heads, -1)]), 0, 2, 1, 3);

    /// <summary>Adds earlier keys and values before the new ones. The node leaves both as its second and third output.</summary>
    private static Heads WithPast(NodeUse use, FusedBody body, int past, Heads heads)
    {
        var all = heads with { Keys = Joined(past, heads.Keys), Values = Joined(past + 1, heads.Values) };
        body.Leave(1, all.Keys);
        body.Leave(2, all.Values);
        return all;

        string Joined(int index, string own) =>
            use.Optional(index) is null
                ? own
                : body.Add("Concat", [use.InputName(index), own], new OnnxAttribute("axis") { Integer = 2 });
    }

    /// <summary>The softmax of the scores, times the values. Queries that share keys are rows of one product.</summary>
    private static void Leave(NodeUse use, FusedBody body, Heads heads, ImmutableArray<int> masks, bool isSplit = false)
    {
        var (batch, length, queryHeads, keyHeads, width) = heads.Sizes;
        if (keyHeads < 1 || queryHeads % keyHeads != 0)
        {
            throw new RefusedNodeException($"its {queryHeads} heads of queries do not share {keyHeads} of keys");
        }

        var queries =
            queryHeads == keyHeads
                ? heads.Queries
                : body.Reshaped(heads.Queries, batch, keyHeads, queryHeads / keyHeads * length, width);
        var scores = body.Add("MatMul", [queries, body.Permuted(heads.Keys, 0, 1, 3, 2)]);
        scores = body.Add("Mul", [scores, body.Number(use.Real("scale", 1 / Math.Sqrt(width)))]);
        if (masks.Any(index => use.Optional(index) is not null))
        {
            // A mask has a row for each query of every head, so separate the heads that share keys.
            scores = body.Add("Reshape", [scores, body.Numbers(batch, queryHeads, length, -1)]);
            foreach (var mask in masks.Where(index => use.Optional(index) is not null))
            {
                scores = body.Add("Add", [scores, Mask(use, body, mask)]);
            }

            scores = body.Add("Reshape", [scores, body.Numbers(batch, keyHeads, queryHeads / keyHeads * length, -1)]);
        }

        var softmax = body.Add("Softmax", [scores], new OnnxAttribute("axis") { Integer = -1 });
        var result = body.Add("MatMul", [softmax, heads.Values]);
        if (queryHeads != keyHeads)
        {
            result = body.Add("Reshape", [result, body.Numbers(batch, queryHeads, length, -1)]);
        }

        body.Leave(
            0,
            isSplit ? result : body.Add("Reshape", [body.Permuted(result, 0, 2, 1, 3), body.Numbers(batch, length, -1)])
        );
    }

    /// <summary>A mask or a bias in a shape that can be stretched to the shape of the scores.</summary>
    private static string Mask(NodeUse use, FusedBody body, int index)
    {
        var mask = use.Input(index);
        var fractions = mask.Type.IsReal()
            ? use.InputName(index)
            : body.Add("Cast", [use.InputName(index)], new OnnxAttribute("to") { Integer = (long)ElementType.Float });
        return mask.Rank switch
        {
            1 => body.Add("Reshape", [fractions, body.Numbers(1, 1, 1, mask.Elements)]),
            2 when mask.Shape[0] == 1 => body.Add("Reshape", [fractions, body.Numbers(1, 1, 1, -1)]),
            2 or 3 => body.Add("Reshape", [fractions, body.Numbers(1, 1, mask.Shape[^2], -1)]),
            4 => fractions,
            _ => throw new RefusedNodeException(
                $"its mask of the shape {mask.Form} is not one that a description can have"
            ),
        };
    }
}
