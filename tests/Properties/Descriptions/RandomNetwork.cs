using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace SplitProofs.Properties.Descriptions;

/// <summary>A whole number of a random network: how it is written, and its value for given parameters.</summary>
public sealed record RandomNumber(string Text, Func<IReadOnlyDictionary<string, long>, long> Value);

/// <summary>A layer of a random network.</summary>
public abstract record RandomLayer
{
    /// <summary>The bits of features that the layer sets; <see langword="null"/> where it says nothing of them.</summary>
    public RandomNumber? FeatureBits { get; init; }

    public sealed record Dense(RandomNumber Units, bool HasBias) : RandomLayer;

    /// <summary>A convolution, or pooling where there are no filters; padding <see langword="null"/> is <c>same</c>.</summary>
    public sealed record Window(
        string Operator,
        RandomNumber? Filters,
        RandomNumber Height,
        RandomNumber Width,
        RandomNumber Stride,
        RandomNumber? Padding
    ) : RandomLayer;

    public sealed record Joining(string Operator) : RandomLayer;

    public sealed record Repeat(RandomNumber Count, IReadOnlyList<RandomLayer> Body) : RandomLayer;
}

/// <summary>
/// A network that is valid for its default parameters, made from a list of choices: whatever they are, so that lists of
/// them can be generated and shrunk freely.
/// </summary>
public sealed class RandomNetwork
{
    private static readonly string[] _activations = ["relu", "sigmoid", "tanh", "softmax", "dropout"];

    private readonly IReadOnlyList<int> _choices;
    private readonly SortedDictionary<string, long> _defaults = new(StringComparer.Ordinal);
    private int _next;
    private long[] _shape;

    private RandomNetwork(IReadOnlyList<int> choices)
    {
        _choices = choices;
        _shape = Choose(3) == 0 ? [1 + Choose(9)] : [1 + Choose(3), 12 + Choose(20), 12 + Choose(20)];
        Input = [.. _shape.Select(Number)];
        InputBits = Number(1 + Choose(16));
        Features = Choose(2) == 0 ? new("32", _ => 32) : Number(1 + Choose(16));
        Layers = [.. Enumerable.Range(0, 1 + Choose(7)).SelectMany(_ => Layer(depth: 0))];
        if (_shape.Length == 3)
        {
            Layers = [.. Layers, new RandomLayer.Joining("flatten")];
            _shape = [_shape[0] * _shape[1] * _shape[2]];
        }

        Layers = [.. Layers, new RandomLayer.Dense(Number(1 + Choose(9)), HasBias: Choose(2) == 0)];
    }

    public static Arbitrary<RandomNetwork> Arbitrary { get; } =
        Arb.From(
            Gen.Choose(0, 10_000).ListOf(80).Select(choices => new RandomNetwork([.. choices])),
            network => network.Simpler()
        );

    public IReadOnlyDictionary<string, long> Defaults => _defaults;

    public IReadOnlyList<RandomNumber> Input { get; }

    public RandomNumber InputBits { get; }

    public RandomNumber Features { get; }

    public IReadOnlyList<RandomLayer> Layers { get; }

    public override string ToString()
    {
        var text = new StringBuilder("name: Random\n");
        text.Append($"parameters: {{{string.Join(", ", _defaults.Select(entry => $"{entry.Key}: {entry.Value}"))}}}\n");
        text.Append(
            $"input: {{shape: [{string.Join(", ", Input.Select(extent => extent.Text))}], bits: {InputBits.Text}}}\n"
        );
        text.Append($"precision: {{features: {Features.Text}}}\nlayers:\n");
        Write(text, Layers, "  ");
        return text.ToString();
    }

    private IEnumerable<RandomNetwork> Simpler()
    {
        for (var length = _choices.Count / 2; length > 0; length /= 2)
        {
            for (var start = 0; start + length <= _choices.Count; start += length)
            {
                yield return new([.. _choices.Take(start), .. _choices.Skip(start + length)]);
            }
        }

        for (var index = 0; index < _choices.Count; index++)
        {
            if (_choices[index] != 0)
            {
                yield return new([.. _choices.Take(index), 0, .. _choices.Skip(index + 1)]);
            }
        }
    }

    private int Choose(int count) => _next < _choices.Count ? _choices[_next++] % count : 0;

    private IEnumerable<RandomLayer> Layer(int depth) =>
        [
            WithBits(
                Choose(6) switch
                {
                    0 when depth < 2 => Repeat(depth),
                    1 or 2 => new RandomLayer.Joining(_activations[Choose(_activations.Length)]),
                    3 when _shape.Length == 3 && depth == 0 && Choose(3) == 0 => Flatten(),
                    _ => _shape.Length == 1 ? Dense() : Window(),
                }
            ),
        ];

    private RandomLayer WithBits(RandomLayer layer) =>
        Choose(4) == 0 ? layer with { FeatureBits = Number(1 + Choose(16)) } : layer;

    private RandomLayer.Joining Flatten()
    {
        _shape = [_shape[0] * _shape[1] * _shape[2]];
        return new("flatten");
    }

    private RandomLayer.Dense Dense()
    {
        _shape = [1 + Choose(9)];
        return new(Number(_shape[0]), HasBias: Choose(2) == 0);
    }

    private RandomLayer.Window Window()
    {
        var padding = Choose(3) == 0 ? (long?)null : Choose(3);
        var kernel = Enumerable
            .Range(1, 2)
            .Select(axis => 1 + Choose((int)Math.Min(5, _shape[axis] + 2 * (padding ?? 2))))
            .ToArray();
        var stride = 1 + Choose(2);
        var filters = Choose(2) == 0 ? 0 : 1 + Choose(4);
        _shape =
        [
            filters == 0 ? _shape[0] : filters,
            .. Enumerable
                .Range(1, 2)
                .Select(axis =>
                    padding is { } border
                        ? (_shape[axis] + 2 * border - kernel[axis - 1]) / stride + 1
                        : (_shape[axis] + stride - 1) / stride
                ),
        ];
        return new(
            filters > 0 ? "conv"
                : Choose(2) == 0 ? "maxpool"
                : "avgpool",
            filters > 0 ? Number(filters) : null,
            Number(kernel[0]),
            Number(kernel[1]),
            Number(stride),
            padding is { } fixedBorder ? Number(fixedBorder) : null
        );
    }

    /// <summary>Layers that keep the shape after their first run, so that any number of runs is valid.</summary>
    private RandomLayer.Repeat Repeat(int depth)
    {
        var body = Enumerable.Range(0, 1 + Choose(3)).Select(_ => WithBits(KeepingLayer(depth + 1))).ToArray();
        return new(Number(2 + Choose(3)), body);
    }

    private RandomLayer KeepingLayer(int depth)
    {
        switch (Choose(4))
        {
            case 0:
                return new RandomLayer.Joining(_activations[Choose(_activations.Length)]);
            case 1 when depth < 3:
                return Repeat(depth);
            default:
                if (_shape.Length == 1)
                {
                    return Dense();
                }

                _shape = [1 + Choose(4), _shape[1], _shape[2]];
                var kernel = 1 + Choose(4);
                return new RandomLayer.Window(
                    "conv",
                    Number(_shape[0]),
                    Number(kernel),
                    Number(kernel),
                    new("1", _ => 1),
                    null
                );
        }
    }

    /// <summary>One of several ways to write a number, many of them with a parameter.</summary>
    private RandomNumber Number(long value)
    {
        switch (Choose(7))
        {
            case 0 when value >= 1:
                var name = $"p{value}";
                _defaults[name] = value;
                return new(name, parameters => parameters[name]);
            case 1 when value >= 2:
                var lower = $"p{value - 1}";
                _defaults[lower] = value - 1;
                return new($"{lower} + 1", parameters => parameters[lower] + 1);
            case 2 when value >= 1:
                var doubled = $"q{value}";
                _defaults[doubled] = value;
                return new($"2*{doubled} - {doubled}", parameters => parameters[doubled]);
            case 3 when value >= 1:
                var half = $"h{value}";
                _defaults[half] = 2 * value + 1;
                return new($"{half} // 2", parameters => parameters[half] / 2);
            case 4:
                return new($"(6 * {value}) / 6", _ => value);
            default:
                return new($"{value}", _ => value);
        }
    }

    private static void Write(StringBuilder text, IEnumerable<RandomLayer> layers, string indent)
    {
        foreach (var layer in layers)
        {
            text.Append(indent).Append("- ");
            var bits = layer.FeatureBits is { } set ? $", feature_bits: {set.Text}" : "";
            switch (layer)
            {
                case RandomLayer.Dense dense:
                    text.Append(
                        $"dense: {{units: {dense.Units.Text}, bias: {(dense.HasBias ? "true" : "false")}{bits}}}\n"
                    );
                    break;
                case RandomLayer.Window window:
                    var filters = window.Filters is { } count ? $"filters: {count.Text}, " : "";
                    text.Append($"{window.Operator}: {{{filters}kernel: [{window.Height.Text}, {window.Width.Text}], ");
                    text.Append($"stride: {window.Stride.Text}, padding: {window.Padding?.Text ?? "same"}{bits}}}\n");
                    break;
                case RandomLayer.Joining joining:
                    text.Append(joining.Operator).Append(bits.Length == 0 ? "\n" : $": {{{bits[2..]}}}\n");
                    break;
                case RandomLayer.Repeat repeat:
                    text.Append($"repeat: {repeat.Count.Text}\n");
                    text.Append(bits.Length == 0 ? "" : $"{indent}  {bits[2..]}\n").Append($"{indent}  layers:\n");
                    Write(text, repeat.Body, indent + "    ");
                    break;
            }
        }
    }
}
