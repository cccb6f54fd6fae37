using System.Collections.Immutable;
using SplitProofs.Onnx.Conversion;
using SplitProofs.Onnx.Inference;

namespace SplitProofs.Onnx.Operators;

/// <summary>Products of two computed tensors over their last two axes, and Einstein sums that are such products.</summary>
internal static class MatrixProducts
{
    public static ImmutableArray<OnnxOperator> All { get; } = [new("Einsum", InferEinsum, CostEinsum, DescribeEinsum)];

    /// <summary>The product [outer, rows, inner] × [outer, inner, columns] of two computed tensors.</summary>
    public static SketchTensor Of(Sketch sketch, SketchTensor left, SketchTensor right)
    {
        ImmutableArray<long> outer = [.. Extents.Broadcast([left.Shape[..^2], right.Shape[..^2]])];
        return sketch.Apply("matmul", left, [.. outer, left.Shape[^2], right.Shape[^1]], [], [right]);
    }

    private static (string Left, string Right, string Output) Letters(NodeUse use)
    {
        var equation = use.Text("equation", "").Replace(" ", "", StringComparison.Ordinal);
        var sides = equation.Split("->");
        var operands = sides[0].Split(',');
        if (
            sides.Length != 2
            || operands.Length != 2
            || use.Inputs is not [not null, not null]
            || equation.Contains('.')
            || operands.Concat([sides[1]]).Any(letters => letters.Distinct().Count() != letters.Length)
        )
        {
            throw new RefusedNodeException(
                $"its equation is '{equation}', and a description has products of two tensors with a letter for each axis"
            );
        }

        return (operands[0], operands[1], sides[1]);
    }

    private static Dictionary<char, long> Extent(NodeUse use)
    {
        var (left, right, output) = Letters(use);
        var extents = new Dictionary<char, long>();
        foreach (var (letters, value) in new[] { (left, use.Input(0)), (right, use.Input(1)) })
        {
            if (letters.Length != value.Rank)
            {
                throw new RefusedNodeException($"its equation has {letters.Length} letters for the shape {value.Form}");
            }

            foreach (var (letter, extent) in letters.Zip(value.Shape))
            {
                if (extents.TryGetValue(letter, out var other) && other != extent)
                {
                    throw new RefusedNodeException($"the axes '{letter}' of its equation are {other} and {extent}");
                }

                extents[letter] = extent;
            }
        }

        return output.All(extents.ContainsKey)
            ? extents
            : throw new RefusedNodeException("its equation leaves an axis that it does not take");
    }

    private static ImmutableArray<Outcome> InferEinsum(NodeUse use)
    {
        var extents = Extent(use);
        return Outcome.Of(use.Input(0).Type, [.. Letters(use).Output.Select(letter => extents[letter])]);
    }

    private static NodeCost CostEinsum(NodeUse use) =>
        new NodeCost(Extent(use).Values.Aggregate((Int128)1, (product, extent) => product * extent), 0).With(
            use.Constants.Select(input => input.Value)
        );

    private static void DescribeEinsum(NodeUse use, Sketch sketch)
    {
        var (left, right, output) = Letters(use);
        var extents = Extent(use);
        var outer = left.Where(letter => right.Contains(letter) && output.Contains(letter)).ToArray();
        var inner = left.Where(letter => right.Contains(letter) && !output.Contains(letter)).ToArray();
        var rows = left.Where(letter => !right.Contains(letter)).ToArray();
        var columns = right.Where(letter => !left.Contains(letter)).ToArray();
        if (
            rows.Concat(columns).Any(letter => !output.Contains(letter))
            || (use.Computed.Count() == 1 && outer.Length > 0)
        )
        {
            throw new RefusedNodeException($"its equation is no product of matrices: '{use.Text("equation", "")}'");
        }

        SketchTensor product;
        char[] order;
        if (use.Computed.Count() == 2)
        {
            product = Of(
                sketch,
                Arranged(use, sketch, 0, left, [outer, rows, inner], extents),
                Arranged(use, sketch, 1, right, [outer, inner, columns], extents)
            );
            order = [.. outer, .. rows, .. columns];
        }
        else
        {
            var index = use.Computed.First().Index;
            var (kept, units) = index == 0 ? (rows, columns) : (columns, rows);
            var input = Arranged(use, sketch, index, index == 0 ? left : right, [kept, inner], extents);
            product = LinearLayers.Dense(
                sketch,
                input,
                use.Input(1 - index),
                input.Shape[0],
                Size(units, extents),
                hasBias: false
            );
            order = [.. kept, .. units];
        }

        sketch.Set(use.Node.Outputs[0], Permuted(sketch, product, order, [.. output], extents));
    }

    private static long Size(IEnumerable<char> letters, Dictionary<char, long> extents) =>
        Extents.Product(letters.Select(letter => extents[letter]));

    private static SketchTensor Arranged(
        NodeUse use,
        Sketch sketch,
        int index,
        string letters,
        char[][] groups,
        Dictionary<char, long> extents
    )
    {
        var permuted = Permuted(
            sketch,
            sketch[use.InputName(index)],
            [.. letters],
            [.. groups.SelectMany(group => group)],
            extents
        );
        return sketch.Reshaped(permuted, [.. groups.Select(group => Size(group, extents))]);
    }

    private static SketchTensor Permuted(
        Sketch sketch,
        SketchTensor tensor,
        char[] from,
        char[] to,
        Dictionary<char, long> extents
    )
    {
        char[] large = [.. from.Where(letter => extents[letter] > 1)];
        char[] wanted = [.. to.Where(letter => extents[letter] > 1)];
        return large.SequenceEqual(wanted)
            ? tensor
            : sketch.Apply(
                "permute",
                sketch.Reshaped(tensor, [.. large.Select(letter => extents[letter])]),
                [.. wanted.Select(letter => extents[letter])],
                [("axes", Sketch.List(wanted.Select(letter => (long)Array.IndexOf(large, letter))))]
            );
    }
}
