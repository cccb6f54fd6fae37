using System.Collections.Immutable;
using SplitProofs.Onnx.Graphs;
using SplitProofs.Onnx.Inference;

namespace SplitProofs.Onnx.Operators;

/// <summary>Operators whose results are constant, or follow from the shapes alone.</summary>
internal static class Constants
{
    public static ImmutableArray<OnnxOperator> All { get; } =
    [
        Of("Constant", InferConstant),
        Of("ConstantOfShape", InferConstantOfShape),
        Of("Shape", InferShape),
        Of("Size", use => [Numbers([], use.Input(0).Elements)]),
        Of("Range", InferRange),
        Of(
            "EyeLike",
            use => [new((ElementType)use.Integer("dtype", (long)use.Input(0).Type), use.Input(0).Shape) { Values = [] }]
        ),
        Of("RandomNormal", InferRandom),
        Of("RandomUniform", InferRandom),
    ];

    private static OnnxOperator Of(string name, Func<NodeUse, ImmutableArray<Outcome>> infer) =>
        new(name, infer, _ => NodeCost.Free, (_, _) => { });

    private static Outcome Numbers(ImmutableArray<long> shape, params ImmutableArray<double> values) =>
        new(ElementType.Int64, shape) { Values = values };

    private static ImmutableArray<Outcome> InferConstant(NodeUse use)
    {
        var given = use.Node.Attributes.FirstOrDefault() ?? throw new RefusedNodeException("it has no value");
        return given switch
        {
            { Tensor: { } tensor } => [new(tensor.Type, tensor.Shape) { Values = tensor.Values }],
            { Integer: { } integer } => [Numbers([], integer)],
            { Real: { } real } => [new(ElementType.Float, []) { Values = [real] }],
            { Text: not null } => [new(ElementType.Text, []) { Values = [] }],
            { Name: "value_floats" } => [new(ElementType.Float, [given.Reals.Length]) { Values = given.Reals }],
            { Name: "value_ints" } =>
            [
                Numbers([given.Integers.Length], [.. given.Integers.Select(value => (double)value)]),
            ],
            _ => throw new RefusedNodeException($"it has a value of another kind ({given.Name})"),
        };
    }

    private static ImmutableArray<Outcome> InferConstantOfShape(NodeUse use)
    {
        var shape = use.Values(0);
        if (!shape.Contains(0))
        {
            Extents.Require(shape);
        }

        var value = use.Attribute("value")?.Tensor;
        var elements = Extents.Product(shape);
        var filling = value is null ? 0 : value.Values.FirstOrDefault();
        return
        [
            new(value?.Type ?? ElementType.Float, shape)
            {
                Values =
                    elements <= Reading.TensorReader.MostValues ? [.. Enumerable.Repeat(filling, (int)elements)] : [],
            },
        ];
    }

    private static ImmutableArray<Outcome> InferShape(NodeUse use)
    {
        var shape = use.Input(0).Shape;
        var (start, end) = (Bounded(use.Integer("start", 0)), Bounded(use.Integer("end", shape.Length)));
        ImmutableArray<double> values = [.. shape.Skip(start).Take(end - start).Select(extent => (double)extent)];
        return [Numbers([values.Length], values)];

        int Bounded(long axis) => (int)Math.Clamp(axis < 0 ? axis + shape.Length : axis, 0, shape.Length);
    }

    private static ImmutableArray<Outcome> InferRange(NodeUse use)
    {
        var (start, limit, step) = (use.Known(0)[0], use.Known(1)[0], use.Known(2)[0]);
        var count = step == 0 ? double.PositiveInfinity : Math.Max(0, Math.Ceiling((limit - start) / step));
        return count <= 1L << 40
            ?
            [
                new(use.Input(0).Type, [(long)count])
                {
                    Values =
                        count <= Reading.TensorReader.MostValues
                            ? [.. Enumerable.Range(0, (int)count).Select(index => start + index * step)]
                            : [],
                },
            ]
            : throw new RefusedNodeException("it does not end");
    }

    private static ImmutableArray<Outcome> InferRandom(NodeUse use) =>
        [new(ElementType.Float, Extents.Require(use.Integers("shape"))) { Values = [] }];
}
