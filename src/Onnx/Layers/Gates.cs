using System.Collections.Immutable;
using SplitProofs.Descriptions.Operators;

namespace SplitProofs.Onnx.Layers;

/// <summary>Finds squeeze-and-excite gates (Hu et al., 2018) that are written as single operators, and writes each as one
/// layer.</summary>
internal static class Gates
{
    private const int Length = 7;

    /// <summary>The layers with each such gate as one layer.</summary>
    public static ImmutableArray<LayerItem> Found(ImmutableArray<LayerItem> layers, IEnumerable<string> readAfter)
    {
        var reads = layers
            .SelectMany(Residuals.Reads)
            .Concat(readAfter)
            .CountBy(name => name, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        var found = ImmutableArray.CreateBuilder<LayerItem>();
        for (var index = 0; index < layers.Length; )
        {
            var gate = index + Length <= layers.Length ? Gate(layers.Slice(index, Length), reads) : null;
            found.Add(gate ?? layers[index]);
            index += gate is null ? 1 : Length;
        }

        return found.ToImmutable();
    }

    private static LayerItem.Use? Gate(ImmutableArray<LayerItem> layers, Dictionary<string, int> reads)
    {
        if (
            layers
                is not [
                    LayerItem.As { Name: var whole },
                    LayerItem.Use { Operator: "global_avgpool" },
                    LayerItem.Use { Operator: "conv" } squeeze,
                    LayerItem.Use activation,
                    LayerItem.Use { Operator: "conv" } excite,
                    LayerItem.Use { Operator: "sigmoid" or "hard_sigmoid" } gate,
                    LayerItem.Use { Operator: "multiply", Others: [var product] },
                ]
            || product != whole
            || reads[whole] != 1
            || ElementWise.Activations.All(known => known.Name != activation.Operator)
            || layers.OfType<LayerItem.Use>().Any(layer => layer.FeatureBits.Length > 0)
            || Bias(squeeze) is not { } bias
            || Bias(excite) != bias
        )
        {
            return null;
        }

        var reduced = squeeze.Arguments.First(argument => argument.Key == "filters");
        return new(
            "squeeze_excite",
            [
                ("reduced", reduced.Value),
                .. activation.Operator == "relu"
                    ? Array.Empty<(string, string)>()
                    : [("activation", activation.Operator)],
                .. bias ? Array.Empty<(string, string)>() : [("bias", "false")],
            ],
            "with",
            [],
            LayerNames.Common([squeeze.Name, excite.Name]),
            "",
            gate.Operator == "hard_sigmoid" ? "with a hard sigmoid" : ""
        )
        {
            Steps = [.. layers.OfType<LayerItem.Use>().SelectMany(layer => layer.Steps)],
        };
    }

    /// <summary>Whether a 1×1 convolution has biases; <see langword="null"/> if it has other arguments too.</summary>
    private static bool? Bias(LayerItem.Use convolution) =>
        convolution.Arguments switch
        {
            [("filters", _), ("kernel", "1")] => true,
            [("filters", _), ("kernel", "1"), ("bias", "false")] => false,
            _ => null,
        };
}
