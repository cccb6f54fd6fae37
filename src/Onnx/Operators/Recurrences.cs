using System.Collections.Immutable;
using SplitProofs.Onnx.Conversion;
using SplitProofs.Onnx.Inference;

namespace SplitProofs.Onnx.Operators;

/// <summary>Recurrent layers, in one direction or both, with their first and last states.</summary>
internal static class Recurrences
{
    private const int InitialState = 5;
    private const int InitialCell = 6;
    private const int Peepholes = 7;

    public static ImmutableArray<OnnxOperator> All { get; } =
    [
        Of("LSTM", "lstm", gates: 4, perUnit: 28),
        Of("GRU", "gru", gates: 3, perUnit: 20),
        Of("RNN", "rnn", gates: 1, perUnit: 5),
    ];

    private static OnnxOperator Of(string name, string described, int gates, int perUnit) =>
        new(
            name,
            use => Infer(use, gates),
            use => Cost(use, gates, perUnit),
            (use, sketch) => Describe(use, sketch, described)
        );

    private static bool IsBatchFirst(NodeUse use) => use.Flag("layout", false);

    private static (long Length, long Batch, long Directions, long Units) Sizes(NodeUse use)
    {
        var (input, recurrence) = (use.Input(0), use.Input(2));
        if (input.Rank != 3 || use.Input(1).Rank != 3 || recurrence.Rank != 3)
        {
            throw new RefusedNodeException(
                $"it takes [length, batch, features], and its input has the shape {input.Form}"
            );
        }

        var (length, batch) = IsBatchFirst(use) ? (input.Shape[1], input.Shape[0]) : (input.Shape[0], input.Shape[1]);
        return (length, batch, recurrence.Shape[0], recurrence.Shape[2]);
    }

    private static ImmutableArray<Outcome> Infer(NodeUse use, int gates)
    {
        var (length, batch, directions, units) = Sizes(use);
        var (input, weights) = (use.Input(0), use.Input(1));
        if (
            use.Input(2).Shape[1] != gates * units
            || use.Optional(3) is { } biases && biases.Elements != 2 * gates * directions * units
        )
        {
            throw new RefusedNodeException($"its matrix {use.Input(2).Form} or its biases do not fit {units} units");
        }

        if (
            weights.Shape[0] != directions
            || weights.Shape[1] != gates * units
            || weights.Shape[2] != input.Shape[2]
            || directions is < 1 or > 2
        )
        {
            throw new RefusedNodeException(
                $"its weights {weights.Form} and {use.Input(2).Form} do not fit its input {input.Form}"
            );
        }

        ImmutableArray<long> all = IsBatchFirst(use)
            ? [batch, length, directions, units]
            : [length, directions, batch, units];
        ImmutableArray<long> last = IsBatchFirst(use) ? [batch, directions, units] : [directions, batch, units];
        return
        [
            .. new[] { all, last, last }
                .Take(use.Node.Outputs.Length)
                .Select(shape => new Outcome(input.Type, Extents.Require(shape))),
        ];
    }

    private static NodeCost Cost(NodeUse use, int gates, int perUnit)
    {
        var (length, batch, directions, units) = Sizes(use);
        var perStep = (Int128)directions * length * batch;
        var biases = use.Optional(3) is null ? 0 : 2 * gates;
        return new NodeCost(
            perStep * gates * units * (use.Input(0).Shape[2] + units),
            perStep * units * (perUnit + biases)
        ).With(use.Input(1), use.Input(2), use.Optional(3));
    }

    private static void Describe(NodeUse use, Sketch sketch, string name)
    {
        var (length, batch, directions, units) = Sizes(use);
        var features = use.Input(0).Shape[2];
        if (batch != 1)
        {
            throw new RefusedNodeException($"it runs on a batch of {batch}, and a description is of one inference");
        }

        if (use.Computed.Any(input => input.Index is 1 or 2 or 3) || use.Optional(Peepholes) is not null)
        {
            throw new RefusedNodeException("its weights depend on the network's input, or it has peepholes");
        }

        var width = directions * units;
        var onlyLast = !use.Leaves(0) && use.Leaves(1) && !use.Leaves(2);
        var result = sketch.Apply(
            name,
            sketch.In(use.InputName(0), length, features),
            onlyLast ? [width] : [length, width],
            [
                ("units", Sketch.Text(units)),
                ("biases", use.Optional(3) is null ? "0" : null),
                ("bidirectional", directions == 2 ? "true" : null),
                ("last", onlyLast ? "true" : null),
            ],
            weights: WeightsOf(use)
        );
        var states = new[] { InitialState, InitialCell }
            .Where(index => use.Optional(index) is { IsComputed: true })
            .Select(index => sketch.In(use.InputName(index), width))
            .ToArray();
        if (states.Length > 0)
        {
            result = sketch.Apply(
                "elementwise",
                result,
                result.Shape,
                [("operations", "0")],
                states,
                remark: "with its first states"
            );
        }

        Set(use, sketch, 0, result);
        if (use.Leaves(1))
        {
            Set(use, sketch, 1, onlyLast ? result : Last(sketch, result));
        }

        if (use.Leaves(2))
        {
            // The cells are computed along with the states, and there are as many of them.
            var last = Last(sketch, result);
            Set(
                use,
                sketch,
                2,
                sketch.Apply("elementwise", last, last.Shape, [("operations", "0")], [last], remark: "the last cells")
            );
        }
    }

    private static IEnumerable<StoredWeights> WeightsOf(NodeUse use) =>
        new[] { use.Input(1), use.Input(2), use.Optional(3) }
            .Select(input => input?.Constant?.Weights)
            .OfType<StoredWeights>();

    private static SketchTensor Last(Sketch sketch, SketchTensor result) =>
        result.Shape[0] == 1
            ? sketch.Reshaped(result, result.Shape[1..])
            : sketch.Apply("select", result, result.Shape[1..], [("index", Sketch.Text(result.Shape[0] - 1))]);

    private static void Set(NodeUse use, Sketch sketch, int output, SketchTensor tensor)
    {
        if (use.Leaves(output))
        {
            sketch.Set(use.Node.Outputs[output], tensor);
        }
    }
}
