using System.Collections.Immutable;
using SplitProofs.Descriptions;
using SplitProofs.Onnx.Conversion;

namespace SplitProofs.Onnx.Layers;

/// <summary>Finds the operators of each stage of a description.</summary>
internal static class LayerStages
{
    private const string Start = "- ";

    /// <summary>
    /// The operators of each stage, as the compiler groups them. Operators that cost nothing, such as a reshape, are in no stage.
    /// </summary>
    /// <param name="description">A description that compiles, without repeats.</param>
    public static ImmutableArray<ImmutableArray<SketchStep>> Of(DescriptionText description)
    {
        var text = description.Write();
        // Each layer begins on its own line, before the layers inside it.
        var lines = text.Split('\n')
            .Index()
            .Where(line => line.Item.TrimStart().StartsWith(Start, StringComparison.Ordinal))
            .Select(line => line.Index + 1);
        var steps = lines.Zip(Steps(description.Layers)).ToDictionary(line => line.First, line => line.Second);
        return
        [
            .. Description
                .LinesOfStages(text)
                .Select(stage => stage.Order().SelectMany(line => steps[line]).ToImmutableArray()),
        ];
    }

    private static IEnumerable<ImmutableArray<SketchStep>> Steps(IEnumerable<LayerItem> layers) =>
        layers.SelectMany(layer =>
            layer.Match<IEnumerable<ImmutableArray<SketchStep>>>(
                use => [use.Steps],
                _ =>
                    [
                        [],
                    ],
                _ =>
                    [
                        [],
                    ],
                repeat => Steps(repeat.Body).Prepend([]),
                residual => Steps(residual.Body.Concat(residual.Shortcut)).Prepend(residual.Steps)
            )
        );
}
