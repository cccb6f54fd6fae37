using System.Collections.Immutable;
using SplitProofs.Analytics.Platforms;
using SplitProofs.Descriptions.Operators;
using SplitProofs.Text.Faults;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Inputs.Platforms;

/// <summary>Reads platforms; docs/platforms.md describes their format.</summary>
public static class PlatformReader
{
    private const string ClassExample = "{rate: 1 TFLOP/s, bandwidth: 10 GB/s}";

    private static readonly YamlLanguage _language = new(
        Document: "platform",
        Start: "Start it with name:, bits: and classes:, as docs/platforms.md shows.",
        Shorter: "Write fewer points of measured rates.",
        InsteadOfAlias: "Write the value out."
    );

    private static readonly Key<string> _name = FileNameKey.Of("my-board");

    private static readonly Key<string> _source = new(
        "source",
        "https://example.org",
        field => field.AsLiteral().Map(literal => literal.Text)
    );

    private static readonly Key<Fields> _classesKey = new(
        "classes",
        $"{{convolution: {ClassExample}}}",
        field => field.AsFields()
    );

    /// <summary>Reads a platform from a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">The file that faults name.</param>
    public static Result<PlatformFile> Read(string text, string path) => Read(Source.Of(text, path));

    internal static Result<PlatformFile> Read(Source source) =>
        YamlReader
            .Read(source.Text, source.Path, _language)
            .Bind(root =>
                new Field("the platform", source.Whole, root, "name: my-board, bits: 8 and classes:").AsFields()
            )
            .Bind(fields => ReadPlatform(fields, source))
            .InReadingOrder();

    private static Result<PlatformFile> ReadPlatform(Fields fields, Source source) =>
        fields.Closed(
            Results.Combine(
                fields.Required(_name),
                fields.Optional(_source, ""),
                fields
                    .Required(PlatformBitsReader.Key)
                    .And(fields.Optional(StatedTimeModel.Key, StatedTimeModel.All[0]))
                    .Bind(common =>
                        fields.Required(_classesKey).Bind(classes => ReadClasses(classes, common.First, common.Second))
                    ),
                (name, published, speeds) => new PlatformFile(new(name, speeds), published, source)
            ),
            _name,
            _source,
            PlatformBitsReader.Key,
            StatedTimeModel.Key,
            _classesKey
        );

    private static Result<ImmutableDictionary<string, LayerSpeed>> ReadClasses(
        Fields classes,
        (int Activations, int Weights) bits,
        StatedTimeModel model
    )
    {
        ImmutableArray<string> known =
        [
            .. OperatorClassNames.All,
            .. OperatorClass.All.SelectMany(one => one.Operators).Where(name => !OperatorClassNames.All.Contains(name)),
            Platform.Others,
        ];
        return classes.Entries.IsEmpty
            ? Results.Failure<ImmutableDictionary<string, LayerSpeed>>(
                classes.Place,
                "classes has no class of operators",
                $"Write for example {_classesKey.Name}: {_classesKey.Example}."
            )
            : Results
                .All(
                    classes.Entries.Select(entry =>
                        OperatorClassNames
                            .Known(entry.Key.Text, entry.Key.Place, known, "class of operators, and no operator")
                            .Bind(name =>
                                new Field(name, entry.Key.Place, entry.Value, ClassExample)
                                    .AsFields()
                                    .Bind(fields => LayerSpeedReader.Read(fields, bits, model))
                                    .Map(speed => KeyValuePair.Create(name, speed))
                            )
                    )
                )
                .Map(speeds => speeds.ToImmutableDictionary(StringComparer.Ordinal));
    }
}
