using SplitProofs.Descriptions.Algebra;

namespace SplitProofs.Descriptions.Operators;

/// <summary>
/// Recurrent layers over [length, features]. Each gate of a step has a matrix for the input, a matrix for the state, and vectors of
/// biases: two in PyTorch and ONNX; one in Keras, except two in a GRU that resets the state after its product with the matrix, as
/// PyTorch's GRU does. Each layer below says how its operations per step and unit are counted.
/// </summary>
internal static class Recurrent
{
    private const string PyTorch = "pytorch";
    private const string Keras = "keras";
    private const string Onnx = "onnx";

    private static readonly Argument<Polynomial> _units = ArgumentForms.Count("units");
    private static readonly Argument<Polynomial> _biases = ArgumentForms.CountFrom(
        0,
        "biases",
        otherwise: "as in the framework"
    );
    private static readonly Argument<string> _framework = ArgumentForms.Word("framework", PyTorch, Keras, Onnx);
    private static readonly Argument<bool> _resetAfter = ArgumentForms.Flag("reset_after", otherwise: true);
    private static readonly Argument<bool> _bidirectional = ArgumentForms.Flag("bidirectional", otherwise: false);
    private static readonly Argument<bool> _last = ArgumentForms.Flag("last", otherwise: false);

    /// <summary>4 sums of two products, 5 activations, and 4 operations on the states: 4 + 5·4 + 4.</summary>
    public const int LongShortTermMemoryPerUnit = 28;

    /// <summary>Long short-term memory, with <see cref="LongShortTermMemoryPerUnit"/> operations per step and unit.</summary>
    public static Operator LongShortTermMemory { get; } =
        Layer("lstm", "Long short-term memory.", gates: 4, LongShortTermMemoryPerUnit);

    /// <summary>3 sums of two products, one reset, 3 activations, and 4 operations on the state: 3 + 1 + 3·4 + 4.</summary>
    public static Operator GatedRecurrentUnit { get; } =
        Layer("gru", "Gated recurrent unit.", gates: 3, perUnit: 20, _resetAfter);

    /// <summary>One sum of two products and one activation: 1 + 4.</summary>
    public static Operator Elman { get; } = Layer("rnn", "Elman's recurrent layer.", gates: 1, perUnit: 5);

    private static Operator Layer(string name, string summary, int gates, int perUnit, params Argument[] further) =>
        new(
            name,
            StageRole.Opens,
            summary,
            new Argument[] { _units, _framework, _biases, _bidirectional, _last }
                .Concat(further)
                .ToEquatableArray(),
            use => Apply(use, gates, perUnit)
        );

    private static Effect? Apply(Application use, int gates, int perUnit)
    {
        if (use.Input.Rank != 2)
        {
            return use.RefuseShape(SequenceInputs.TakesSequence);
        }

        var (length, features, units) = (use.Input.Extents[0], use.Input.Features, use.Arguments.Get(_units));
        var directions = use.Arguments.Get(_bidirectional, otherwise: false) ? 2 : 1;
        var biases = gates * use.Arguments.Get(_biases, BiasesOf(use)) * units;
        var weights = gates * units * (features + units);
        return new(
            use.Arguments.Get(_last, otherwise: false)
                ? Shape.Of(directions * units)
                : Shape.Of(length, directions * units),
            directions * length * weights,
            directions * length * (biases + perUnit * units),
            directions * (weights + biases)
        );
    }

    private static Polynomial BiasesOf(Application use)
    {
        var resetsAfter = use.Operator == "gru" && use.Arguments.Get(_resetAfter, otherwise: true);
        return use.Arguments.Get(_framework, PyTorch) == Keras && !resetsAfter ? 1 : 2;
    }
}
