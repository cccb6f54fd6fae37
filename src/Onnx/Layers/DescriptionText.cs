using System.Collections.Immutable;
using System.Text;
using SplitProofs.Onnx.Conversion;

namespace SplitProofs.Onnx.Layers;

/// <summary>The contents of a description that is to be written.</summary>
/// <param name="Name">The name of its class.</param>
/// <param name="Title">The name to print.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Notes">What a reader should know: sentences, written as comments.</param>
/// <param name="Inputs">The inputs: the name (empty if there is only one input), the extents and the bits.</param>
/// <param name="Outputs">The names of results besides the last tensor.</param>
/// <param name="ParameterBits">The bits of a parameter.</param>
/// <param name="FeatureBits">The bits of most elements that operators leave.</param>
/// <param name="Layers">The layers.</param>
internal sealed record DescriptionText(
    string Name,
    string Title,
    string Source,
    ImmutableArray<string> Notes,
    ImmutableArray<(string Name, ImmutableArray<long> Shape, int Bits)> Inputs,
    ImmutableArray<string> Outputs,
    int ParameterBits,
    int FeatureBits,
    ImmutableArray<LayerItem> Layers
)
{
    private const int Usual = 32;

    /// <summary>The text in YAML.</summary>
    public string Write()
    {
        var text = new StringBuilder();
        foreach (var note in Notes)
        {
            text.Append("# ").Append(OneLine(note)).Append('\n');
        }

        text.Append("name: ").Append(Name).Append('\n');
        text.Append("title: ").Append(Quoted(Title)).Append('\n');
        text.Append("source: ").Append(Quoted(Source)).Append('\n');
        if (Inputs.Length == 1)
        {
            text.Append("input: ").Append(Input(Inputs[0])).Append('\n');
        }
        else
        {
            text.Append("inputs:\n");
            foreach (var input in Inputs)
            {
                text.Append("  ").Append(input.Name).Append(": ").Append(Input(input)).Append('\n');
            }
        }

        if (!Outputs.IsEmpty)
        {
            text.Append("outputs: [").AppendJoin(", ", Outputs).Append("]\n");
        }

        if ((ParameterBits, FeatureBits) != (Usual, Usual))
        {
            text.Append("precision: {parameters: ")
                .Append(Sketch.Text(ParameterBits))
                .Append(", features: ")
                .Append(Sketch.Text(FeatureBits))
                .Append("}\n");
        }

        text.Append("layers:\n");
        Write(text, Layers, "  ");
        return text.ToString();
    }

    private static string Input((string Name, ImmutableArray<long> Shape, int Bits) input) =>
        $"{{shape: {Sketch.List(input.Shape)}, bits: {Sketch.Text(input.Bits)}}}";

    private static void Write(StringBuilder text, ImmutableArray<LayerItem> layers, string indent)
    {
        foreach (var layer in layers)
        {
            text.Append(indent).Append("- ");
            _ = layer.Match(
                use => Line(Use(use) + (use.Remark.Length == 0 ? "" : $"  # {OneLine(use.Remark)}")),
                @as => Line($"as: {@as.Name}"),
                from => Line($"from: {from.Name}"),
                repeat =>
                {
                    Line($"repeat: {Sketch.Text(repeat.Count)}");
                    text.Append(indent).Append("  layers:\n");
                    Write(text, repeat.Body, indent + "    ");
                    return true;
                },
                residual => Residual(residual)
            );
        }

        bool Line(string line)
        {
            text.Append(line).Append('\n');
            return true;
        }

        bool Residual(LayerItem.Residual residual)
        {
            Line("residual:");
            var inner = indent + "    ";
            if (residual is { Name: "", FeatureBits: "", Shortcut.IsEmpty: true })
            {
                Write(text, residual.Body, inner);
                return true;
            }

            foreach (var (key, value) in new[] { ("name", residual.Name), ("feature_bits", residual.FeatureBits) })
            {
                if (value.Length > 0)
                {
                    text.Append(inner).Append(key).Append(": ").Append(value).Append('\n');
                }
            }

            text.Append(inner).Append("body:\n");
            Write(text, residual.Body, inner + "  ");
            if (!residual.Shortcut.IsEmpty)
            {
                text.Append(inner).Append("shortcut:\n");
                Write(text, residual.Shortcut, inner + "  ");
            }

            return true;
        }
    }

    private static string Use(LayerItem.Use use)
    {
        var arguments = use.Arguments.ToList();
        if (use.Others.Length > 0)
        {
            arguments.Add(
                (use.OthersKey, use.Others.Length == 1 ? use.Others[0] : $"[{string.Join(", ", use.Others)}]")
            );
        }

        if (use.FeatureBits.Length > 0)
        {
            arguments.Add(("feature_bits", use.FeatureBits));
        }

        if (use.Name.Length > 0)
        {
            arguments.Add(("name", use.Name));
        }

        return arguments.Count == 0 ? use.Operator
            : arguments.Count == 1 && IsFirst(use.Operator, arguments[0].Key) ? $"{use.Operator}: {arguments[0].Value}"
            : $"{use.Operator}: {{{string.Join(", ", arguments.Select(argument => $"{argument.Key}: {argument.Value}"))}}}";
    }

    private static bool IsFirst(string name, string argument) =>
        Descriptions.Operators.OperatorTable.Find(name) is { Arguments.Count: > 0 } known
        && known.Arguments[0].Name == argument;

    private static string Quoted(string text) =>
        System.Text.Json.JsonSerializer.Serialize(SplitProofs.Text.Faults.Quote.Plain(text));

    private static string OneLine(string text) => SplitProofs.Text.Faults.Quote.Plain(text);
}
