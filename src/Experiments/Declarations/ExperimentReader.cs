using System.Collections.Immutable;
using SplitProofs.Experiments.Answers;
using SplitProofs.Experiments.Rows;
using SplitProofs.Experiments.Solving;
using SplitProofs.Inputs;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Text.Faults;
using SplitProofs.Text.Quantities;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Experiments.Declarations;

/// <summary>Reads experiments; docs/experiments.md describes their format.</summary>
public static class ExperimentReader
{
    /// <summary>The most cells that an experiment may have.</summary>
    public const long MostCells = 10_000_000;

    private static readonly YamlLanguage _language = new(
        Document: "experiment",
        Start: "Start it with name: and question:, and the sections of docs/experiments.md.",
        Shorter: "Write ranges in place of long lists.",
        InsteadOfAlias: "Write the value out."
    );

    private static readonly Key<string> _name = FileNameKey.Of("saving-against-snr");

    private static readonly Key<string> _question = new(
        "question",
        "How much does online splitting save?",
        field => field.AsLiteral().Map(literal => literal.Text)
    );

    private static readonly Key<ImmutableArray<Literal>> _networks = new("networks", "[AlexNet]", KnownWords.Literals);

    private static readonly Key<ImmutableArray<Literal>> _scenarios = new(
        "scenarios",
        "[reference]",
        KnownWords.Literals
    );

    private static readonly Key<ImmutableArray<(Setting, Place)>> _set = new(
        "set",
        "{uplink.bandwidth: 1 MHz}",
        field =>
            field
                .AsFields()
                .Map(fields =>
                    fields
                        .Entries.Select(entry =>
                            (Setting.Of(entry.Key.Text, entry.Value.Noun, entry.Value), (Place)entry.Key.Place)
                        )
                        .ToImmutableArray()
                )
    );

    private static readonly Key<ImmutableArray<(string, Literal)>> _param = new(
        "param",
        "{depth: 24}",
        field =>
            field
                .AsFields()
                .Bind(fields =>
                    Results.All(
                        fields.Entries.Select(entry =>
                            new Field(entry.Key.Text, entry.Key.Place, entry.Value, "24")
                                .AsLiteral()
                                .Map(literal => (entry.Key.Text, literal))
                        )
                    )
                )
    );

    private static readonly Key<ImmutableArray<SweptKey>> _sweep = new(
        "sweep",
        "[{set: uplink.bandwidth, values: [1 MHz, 2 MHz]}]",
        field =>
            field
                .AsList()
                .Bind(items => Results.All(items.Select(SweptKeyReader.Read)))
                .Unless(
                    keys => keys.DistinctBy(key => key.Key).Count() < keys.Length,
                    keys =>
                        new(
                            keys.GroupBy(key => key.Key).First(group => group.Count() > 1).Last().Place,
                            "this is varied twice",
                            "Leave one of them out."
                        )
                )
    );

    private static readonly Key<ImmutableArray<PlacingMethod>> _rules = Methods("rules", PlacingMethod.Rules);

    private static readonly Key<ImmutableArray<PlacingMethod>> _baselines = Methods(
        "baselines",
        PlacingMethod.Baselines
    );

    private static readonly Key<string> _rows = KnownWords.OneOf("rows", "placements", "cuts");

    private static readonly Key<SimulationSize> _simulation = new(
        "simulation",
        "{inferences: 100000, seed: 1}",
        field => field.AsFields().Bind(ReadSimulation)
    );

    private static readonly Key<long> _inferences = Whole("inferences", 1, "100000");

    private static readonly Key<long> _seed = Whole("seed", 0, "1");

    private static readonly Key<YamlNode> _figure = new(
        "figure",
        "{x: uplink.fading.mean_snr, y: frame_cost}",
        field => Results.Success(field.Value)
    );

    private static readonly Key<YamlNode> _answer = new(
        "answer",
        "\"It saves {maximum saving of optimal} at most.\"",
        field => field.AsLiteral().Map(_ => field.Value)
    );

    /// <summary>Reads the experiment in a file.</summary>
    public static Result<Experiment> ReadFile(string path) => Source.Load(path).Bind(Read);

    /// <summary>Reads an experiment from a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">The file that faults name.</param>
    public static Result<Experiment> Read(string text, string path) => Read(Source.Of(text, path));

    /// <summary>Reads an experiment from the text of a file.</summary>
    public static Result<Experiment> Read(Source source) =>
        YamlReader
            .Read(source.Text, source.Path, _language)
            .Bind(root =>
                new Field(
                    "the experiment",
                    source.Whole,
                    root,
                    "name: saving-against-snr, and the sections of docs/experiments.md"
                )
                    .AsFields()
                    .Bind(fields => ReadGrid(fields, source, ContentHash.Of(root)))
            )
            .InReadingOrder();

    private static Result<Experiment> ReadGrid(Fields fields, Source source, string hash) =>
        fields.Closed(
            Results
                .Combine(
                    fields.Required(_name).And(fields.Required(_question)),
                    fields.Required(_networks).And(fields.Required(_scenarios)),
                    fields.Optional(_set, []).And(fields.Optional(_param, [])).And(fields.Optional(_sweep, [])),
                    fields
                        .Optional(_rules, [])
                        .And(fields.Optional(_baselines, []))
                        .And(fields.Optional(_rows, "placements"))
                        .Bind(read => ReadOutputs(fields, read.Second == "cuts").Map(outputs => (read, outputs)))
                        .And(fields.Optional(_simulation, SimulationSize.Default)),
                    (words, lists, varied, asked) =>
                        new Experiment
                        {
                            Name = words.First,
                            Question = words.Second,
                            Source = source,
                            ContentHash = hash,
                            Networks = lists.First,
                            Scenarios = lists.Second,
                            Settings = varied.First.First,
                            Parameters = varied.First.Second,
                            Sweep = varied.Second,
                            Methods = [.. asked.First.read.First.First, .. asked.First.read.First.Second],
                            HasCuts = asked.First.read.Second == "cuts",
                            Outputs = asked.First.outputs,
                            Simulation = asked.Second,
                        }
                )
                .Unless(
                    experiment => experiment.Methods.IsEmpty,
                    _ => new(fields.Place, "the experiment names no rule and no baseline", "Add 'rules: [optimal]'.")
                )
                .Unless(
                    experiment => experiment.HasCuts && experiment.Methods.Any(method => !method.IsRule),
                    _ =>
                        new(
                            fields.PlaceOf(_baselines),
                            "rows of cuts are those of rules, and baselines have one cut each",
                            "Leave baselines out; fixed_cost is the cost of each fixed cut."
                        )
                )
                .Unless(
                    experiment => experiment.Cells > MostCells,
                    experiment =>
                        new(
                            fields.PlaceOf(_sweep),
                            $"the grid has {experiment.Cells} cells, and may have {MostCells}",
                            "Write fewer values."
                        )
                )
                .Bind(experiment => ReadShown(fields, experiment)),
            _name,
            _question,
            _networks,
            _scenarios,
            _set,
            _param,
            _sweep,
            _rules,
            _baselines,
            _rows,
            Outputs(cuts: false),
            _simulation,
            _figure,
            _answer
        );

    private static Result<ImmutableArray<RowOutput>> ReadOutputs(Fields fields, bool cuts) =>
        fields.Required(Outputs(cuts));

    private static Key<ImmutableArray<RowOutput>> Outputs(bool cuts)
    {
        var known = cuts ? CutOutputs.All : PlacementOutputs.All;
        return new(
            "outputs",
            "[placed_stages, frame_cost]",
            field =>
                KnownWords
                    .Known(field, [.. known.Select(output => output.Column.Name)])
                    .Map(names =>
                        names.Select(name => known.First(output => output.Column.Name == name)).ToImmutableArray()
                    )
        );
    }

    /// <summary>Reads the figures and the answer, which refer to the columns.</summary>
    private static Result<Experiment> ReadShown(Fields fields, Experiment experiment)
    {
        ImmutableArray<RowColumn> outputs = [.. experiment.Outputs.Select(output => output.Column)];
        ImmutableArray<(string, int)> keys =
        [
            ("network", experiment.Networks.Length),
            ("scenario", experiment.Scenarios.Length),
            .. experiment.Sweep.Select(key => (key.Key, key.Values.Length)),
            .. experiment.HasCuts ? [(CutOutputs.Cut.Column.Name, 2)] : ImmutableArray<(string, int)>.Empty,
            (MethodColumn.Name, experiment.Methods.Length),
        ];
        return Figures()
            .And(Template())
            .Map(shown => experiment with { Figures = shown.First, Template = shown.Second });

        Result<ImmutableArray<ExperimentFigure>> Figures() =>
            fields
                .Optional(_figure, new YamlNode.List([], Nowhere))
                .Bind(node =>
                    Results.All(
                        (node is YamlNode.List list ? list.Items : [node]).Select(item =>
                            new Field("figure", item.Place, item, _figure.Example)
                                .AsFields()
                                .Bind(figure =>
                                    FigureReader.Read(
                                        figure,
                                        keys,
                                        outputs,
                                        column => experiment.Sweep.Any(key => key.Key == column && key.IsLogarithmic)
                                    )
                                )
                        )
                    )
                );

        Result<AnswerTemplate> Template() =>
            fields
                .Optional(_answer, new YamlNode.Scalar("", Nowhere, Nowhere.At, IsVerbatim: false))
                .Bind(node =>
                    AnswerTemplate.Read(
                        (YamlNode.Scalar)node,
                        [
                            .. outputs.Select(output => output.Name),
                            .. keys.Select(key => key.Item1).Except([MethodColumn.Name]),
                        ],
                        [.. experiment.Methods.Select(method => method.Name)],
                        [
                            .. experiment.Networks.Concat(experiment.Scenarios).Select(name => name.Text),
                            .. experiment
                                .Sweep.Where(key => key.Kind == ColumnKind.Words)
                                .SelectMany(key => key.Values)
                                .Select(value => value.Text),
                        ]
                    )
                );
    }

    private static Place.Span Nowhere { get; } = new("", SourceSpan.StartOfFile);

    private static Result<SimulationSize> ReadSimulation(Fields fields) =>
        fields.Closed(
            Results
                .Combine(
                    fields.Optional(_inferences, SimulationSize.Default.Inferences),
                    fields.Optional(_seed, (long)SimulationSize.Default.Seed),
                    (inferences, seed) => new SimulationSize(inferences, (ulong)seed)
                )
                .Unless(
                    size => size.Inferences > 1_000_000_000,
                    _ => new(fields.PlaceOf(_inferences), "more than 1000000000 inferences", "Write fewer.")
                ),
            _inferences,
            _seed
        );

    private static Key<long> Whole(string name, long minimum, string example) =>
        new(name, example, field => field.AsLiteral().Bind(literal => Quantity.ReadWhole(literal, minimum, example)));

    private static Key<ImmutableArray<PlacingMethod>> Methods(string name, ImmutableArray<PlacingMethod> known) =>
        new(
            name,
            $"[{known[0].Name}]",
            field =>
                KnownWords
                    .Known(field, [.. known.Select(method => method.Name)])
                    .Map(names => names.Select(word => known.First(method => method.Name == word)).ToImmutableArray())
        );
}
