using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Analytics.Platforms;
using SplitProofs.Analytics.Units;
using SplitProofs.Descriptions.Operators;
using SplitProofs.Inputs.Quantities;
using SplitProofs.Text.Faults;
using SplitProofs.Text.Quantities;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Inputs.Platforms;

/// <summary>Reads platforms; docs/platforms.md describes their format.</summary>
public static class PlatformReader
{
    private const int MostBits = 64;
    private const int MostParallel = 1_000_000;
    private const int MostPoints = 1_000;
    private const string ClassExample = "{rate: 1 TFLOP/s, bandwidth: 10 GB/s}";

    private static readonly YamlLanguage _language = new(
        Document: "platform",
        Start: "Start it with name:, bits: and classes:, as docs/platforms.md shows.",
        Shorter: "Write fewer points of measured rates.",
        InsteadOfAlias: "Write the value out."
    );

    private static readonly ImmutableArray<string> _classes = [.. OperatorClass.All.Select(one => one.Name)];

    private static readonly Key<string> _name = FileNameKey.Of("my-board");

    private static readonly Key<string> _source = new(
        "source",
        "https://example.org",
        field => field.AsLiteral().Map(literal => literal.Text)
    );

    private static readonly Key<(int Activations, int Weights)> _bits = new(
        "bits",
        "8",
        field => field.Value is YamlNode.Map ? field.AsFields().Bind(ReadBits) : Bits(field).Map(bits => (bits, bits))
    );

    private static readonly Key<int> _activationBits = new("activations", "8", Bits);

    private static readonly Key<int> _weightBits = new("weights", "8", Bits);

    private static readonly Key<StatedModel> _model = new("model", StatedModel.All[0].Name, ReadModel);

    private static readonly Key<Fields> _classesKey = new(
        "classes",
        $"{{convolution: {ClassExample}}}",
        field => field.AsFields()
    );

    private static readonly Key<FlopsPerSecond> _rate = Rate("rate");

    private static readonly Key<BitsPerSecond> _bandwidth = QuantityKey.Of(
        "bandwidth",
        Unit.BitPerSecond,
        Bound.Positive,
        value => new BitsPerSecond(value)
    );

    private static readonly Key<MeasuredRate> _measured = new("measured_rate", "0.9 TFLOP/s", ReadMeasured);

    private static readonly Key<double> _operations = new(
        "operations",
        "1000000",
        field => field.AsLiteral().Bind(literal => Quantity.ReadPlain(literal, Bound.NonNegative, "1000000"))
    );

    private static readonly Key<UnrolledLoops> _unrolling = new(
        "unrolling",
        "{filters: {parallel: 16, alpha: 0.9}}",
        field => field.AsFields().Bind(ReadLoops)
    );

    private static readonly Key<Unrolling> _rows = Loop("rows");

    private static readonly Key<Unrolling> _columns = Loop("columns");

    private static readonly Key<Unrolling> _channels = Loop("channels");

    private static readonly Key<Unrolling> _filters = Loop("filters");

    private static readonly Key<double> _parallel = new("parallel", "16", Parallel);

    private static readonly Key<double> _alpha = new(
        "alpha",
        "0.9",
        field => field.AsLiteral().Bind(literal => Quantity.ReadPlain(literal, Bound.Probability, "0.9"))
    );

    private static readonly Key<ImmutableArray<string>> _fuses = new(
        "fuses",
        "[normalisation, activation]",
        field =>
            field
                .AsList()
                .Bind(items =>
                    Results.All(
                        items.Select(item => new Field("a class in fuses", item.Place, item, "activation").AsLiteral())
                    )
                )
                .Bind(names => Results.All(names.Select(name => Known(name.Text, name.Place, _classes, "class"))))
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
                    .Required(_bits)
                    .And(fields.Optional(_model, StatedModel.All[0]))
                    .Bind(common =>
                        fields.Required(_classesKey).Bind(classes => ReadClasses(classes, common.First, common.Second))
                    ),
                (name, published, speeds) => new PlatformFile(new(name, speeds), published, source)
            ),
            _name,
            _source,
            _bits,
            _model,
            _classesKey
        );

    private static Result<ImmutableDictionary<string, LayerSpeed>> ReadClasses(
        Fields classes,
        (int Activations, int Weights) bits,
        StatedModel model
    )
    {
        ImmutableArray<string> known =
        [
            .. _classes,
            .. OperatorClass.All.SelectMany(one => one.Operators).Where(name => !_classes.Contains(name)),
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
                        Known(entry.Key.Text, entry.Key.Place, known, "class of operators, and no operator")
                            .Bind(name =>
                                new Field(name, entry.Key.Place, entry.Value, ClassExample)
                                    .AsFields()
                                    .Bind(fields => ReadSpeed(fields, bits, model))
                                    .Map(speed => KeyValuePair.Create(name, speed))
                            )
                    )
                )
                .Map(speeds => speeds.ToImmutableDictionary(StringComparer.Ordinal));
    }

    private static Result<LayerSpeed> ReadSpeed(
        Fields fields,
        (int Activations, int Weights) bits,
        StatedModel common
    ) =>
        fields.Closed(
            Results.Combine(
                fields.Required(_rate).And(fields.Required(_bandwidth)),
                fields.Optional(_bits, bits).And(fields.Optional(_unrolling, UnrolledLoops.None)),
                fields
                    .Optional(_model, common)
                    .Bind(model =>
                        model.NeedsMeasuredRate && !fields.Has(_measured)
                            ? Results.Failure<LayerTimeModel>(
                                fields.Place,
                                $"{fields.Owner} has no {_measured.Name}, which the model {model.Name} needs",
                                $"Add {_measured.Name}: {_measured.Example}, or choose model: refined."
                            )
                            : fields.Optional(_measured, new MeasuredRate([])).Map(model.With)
                    ),
                fields.Optional(_fuses, []),
                (roof, form, model, fused) =>
                    new LayerSpeed(
                        roof.First,
                        roof.Second,
                        form.First.Activations,
                        form.First.Weights,
                        form.Second,
                        model,
                        fused
                    )
            ),
            _rate,
            _bandwidth,
            _bits,
            _unrolling,
            _model,
            _measured,
            _fuses
        );

    private static Result<(int Activations, int Weights)> ReadBits(Fields fields) =>
        fields.Closed(fields.Required(_activationBits).And(fields.Required(_weightBits)), _activationBits, _weightBits);

    private static Result<UnrolledLoops> ReadLoops(Fields fields) =>
        fields.Closed(
            Results.Combine(
                fields.Optional(_rows, Unrolling.None),
                fields.Optional(_columns, Unrolling.None),
                fields.Optional(_channels, Unrolling.None),
                fields.Optional(_filters, Unrolling.None),
                (rows, columns, channels, filters) => new UnrolledLoops(rows, columns, channels, filters)
            ),
            _rows,
            _columns,
            _channels,
            _filters
        );

    private static Key<Unrolling> Loop(string name) =>
        new(
            name,
            "{parallel: 16, alpha: 0.9}",
            field =>
                field.Value is YamlNode.Map
                    ? field
                        .AsFields()
                        .Bind(fields =>
                            fields.Closed(
                                fields
                                    .Required(_parallel)
                                    .And(fields.Optional(_alpha, 1.0))
                                    .Map(read => new Unrolling(read.First, read.Second)),
                                _parallel,
                                _alpha
                            )
                        )
                    : Parallel(field).Map(parallel => new Unrolling(parallel, 1))
        );

    private static Result<double> Parallel(Field field) => Whole(field, MostParallel, "16").Map(value => (double)value);

    private static Result<int> Bits(Field field) => Whole(field, MostBits, "8").Map(value => (int)value);

    private static Result<long> Whole(Field field, long most, string example) =>
        field
            .AsLiteral()
            .Bind(literal =>
                Quantity
                    .ReadWhole(literal, minimum: 1, example)
                    .Unless(
                        value => value > most,
                        _ =>
                            new(
                                literal.Place,
                                string.Create(
                                    CultureInfo.InvariantCulture,
                                    $"{literal.Subject} must be at most {most}, and is {literal.Quoted}"
                                ),
                                $"Write for example {example}."
                            )
                    )
            );

    private static Key<FlopsPerSecond> Rate(string name) =>
        QuantityKey.Of(name, Unit.FlopPerSecond, Bound.Positive, value => new FlopsPerSecond(value));

    private static Result<StatedModel> ReadModel(Field field) =>
        field
            .AsLiteral()
            .Bind(literal =>
                StatedModel.All.FirstOrDefault(model => model.Name == literal.Text) is { } found
                    ? Results.Success(found)
                    : literal.Wrong<StatedModel>(
                        $"no model of the time of layers is called {literal.Quoted}",
                        Suggestion.For(literal.Text, StatedModel.All.Select(model => model.Name))
                    )
            );

    /// <summary>One rate, or a list of them.</summary>
    private static Result<MeasuredRate> ReadMeasured(Field field) =>
        field.Value is YamlNode.List
            ? field
                .AsList()
                .Unless(
                    points => points.Length is 0 or > MostPoints,
                    points =>
                        new(
                            field.Value.Place,
                            $"{field.Subject} has {points.Length} points, and 1 to {MostPoints} are read",
                            $"Write for example {field.Example}."
                        )
                )
                .Bind(points => Results.All(points.Select(ReadPoint)))
                .Unless(
                    points => points.Zip(points.Skip(1)).Any(pair => pair.First.Operations >= pair.Second.Operations),
                    _ =>
                        new(
                            field.Value.Place,
                            $"the points of {field.Subject} are not in ascending order of their operations",
                            "Sort them, and leave out what is there twice."
                        )
                )
                .Map(points => new MeasuredRate(points))
            : _rate.Read(field).Map(rate => new MeasuredRate([new(0, rate)]));

    private static Result<MeasuredRatePoint> ReadPoint(YamlNode item) =>
        new Field("a point of measured_rate", item.Place, item, "{operations: 1000000, rate: 0.9 TFLOP/s}")
            .AsFields()
            .Bind(fields =>
                fields.Closed(
                    fields
                        .Required(_operations)
                        .And(fields.Required(_rate))
                        .Map(read => new MeasuredRatePoint(read.First, read.Second)),
                    _operations,
                    _rate
                )
            );

    private static Result<string> Known(string name, Place place, ImmutableArray<string> known, string noun) =>
        known.Contains(name)
            ? Results.Success(name)
            : Results.Failure<string>(
                place,
                $"no {noun} is called {Quote.Of(name)}",
                Suggestion.Nearest(name, known) is { Length: > 0 } nearest
                    ? $"Did you mean '{nearest}'?"
                    : Suggestion.List(_classes)
            );

    /// <summary>A model of times as it is written, before the rate that it may need is known.</summary>
    private sealed record StatedModel(string Name, bool NeedsMeasuredRate, Func<MeasuredRate, LayerTimeModel> With)
    {
        /// <summary>All of them; the first holds where none is stated.</summary>
        public static ImmutableArray<StatedModel> All { get; } =
        [
            new("refined", false, _ => new LayerTimeModel.Refined()),
            new("roofline", false, _ => new LayerTimeModel.Roofline()),
            new("table", true, rate => new LayerTimeModel.Table(rate)),
            new("mixed", true, rate => new LayerTimeModel.Mixed(rate)),
        ];
    }
}
