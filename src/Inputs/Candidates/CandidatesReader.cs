using System.Collections.Immutable;
using SplitProofs.Inputs.Networks;
using SplitProofs.Onnx;
using SplitProofs.Text.Faults;
using SplitProofs.Text.Quantities;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Inputs.Candidates;

/// <summary>Reads lists of candidate networks; docs/route.md describes their format.</summary>
public static class CandidatesReader
{
    /// <summary>The most candidates of a list.</summary>
    private const int MostCandidates = 1000;

    private static readonly YamlLanguage _language = new(
        Document: "list of candidates",
        Start: "Start it with name: and candidates: (docs/route.md).",
        Shorter: "List fewer candidates.",
        InsteadOfAlias: "Write the value out."
    );

    private static readonly Key<string> _name = FileNameKey.Of("my-candidates");

    private static readonly Key<string> _candidateName = new(
        "name",
        "wide-alexnet",
        field => field.AsLiteral().Map(literal => literal.Text)
    );

    private static readonly Key<Literal> _model = new("model", "AlexNet", field => field.AsLiteral());

    private static readonly Key<double> _accuracy = new(
        "accuracy",
        "76.1 %",
        field => field.AsLiteral().Bind(literal => ReadAccuracy(literal, field.Example))
    );

    private static readonly Key<ImmutableArray<ParameterValue>> _parameters = new(
        "param",
        "{depth: 24}",
        field =>
            field
                .AsFields()
                .Bind(fields => Results.All(fields.Entries.Select(entry => ReadParameter(entry, field.Example))))
    );

    private static readonly Key<ImmutableArray<Candidate>> _candidates = new(
        "candidates",
        "[{model: AlexNet, accuracy: 56.5 %}, {model: my-net.dnn.yaml, accuracy: 61 %}]",
        field =>
            field
                .AsList()
                .Unless(
                    items => items.Length is 0 or > MostCandidates,
                    items =>
                        new(
                            field.KeyPlace,
                            items.Length == 0
                                ? "there is no candidate"
                                : $"there are {items.Length} candidates, and the limit is {MostCandidates}",
                            items.Length == 0 ? $"Write for example {field.Example}." : "List fewer candidates."
                        )
                )
                .Bind(items => Results.All(items.Select(ReadCandidate)))
                .Bind(RequireNamesOfTheirOwn)
    );

    /// <summary>
    /// Reads the list in a file. Networks that it names as files are found from its own folder. Their faults are returned together.
    /// </summary>
    /// <param name="path">The file.</param>
    public static Result<CandidatesFile> ReadFile(string path) => Source.Load(path).Bind(Read);

    /// <summary>Reads a list from a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">The file that faults name.</param>
    public static Result<CandidatesFile> Read(string text, string path) => Read(Source.Of(text, path));

    private static Result<CandidatesFile> Read(Source source) =>
        YamlReader
            .Read(source.Text, source.Path, _language)
            .Bind(root =>
                new Field(
                    "the list of candidates",
                    source.Whole,
                    root,
                    "name: my-candidates and candidates:"
                ).AsFields()
            )
            .Bind(fields =>
                fields.Closed(
                    Results.Combine(
                        fields.Required(_name),
                        fields.Required(_candidates),
                        (name, candidates) => new CandidatesFile(name, candidates, source)
                    ),
                    _name,
                    _candidates
                )
            )
            .InReadingOrder();

    private static Result<Candidate> ReadCandidate(YamlNode item) =>
        new Field("the candidate", item.Place, item, "{model: AlexNet, accuracy: 56.5 %}")
            .AsFields()
            .Bind(fields =>
                fields.Closed(
                    Results.Combine(
                        fields
                            .Required(_model)
                            .And(fields.Optional(_parameters, []))
                            .Bind(given => FindNetwork(given.First, given.Second)),
                        fields.Required(_accuracy),
                        fields.Optional(_candidateName, ""),
                        (network, accuracy, name) =>
                            new Candidate(
                                name.Length > 0 ? name : network.Name,
                                network,
                                accuracy,
                                fields.PlaceOf(name.Length > 0 ? _candidateName : _model)
                            )
                    ),
                    _candidateName,
                    _model,
                    _parameters,
                    _accuracy
                )
            );

    /// <summary>A share, as 0.761 or 76.1 %.</summary>
    private static Result<double> ReadAccuracy(Literal literal, string example) =>
        DecimalText
            .Read(literal, example)
            .Bind(number =>
                number.Rest switch
                {
                    "" => Results.Success(number.ToDouble(tens: 0, twos: 0)),
                    "%" => Results.Success(number.ToDouble(tens: -2, twos: 0)),
                    var unit => literal.Wrong<double>(
                        $"accuracy is a share of right answers, and {Quote.Of(unit)} is no unit of it",
                        $"Write for example {example}, or 0.761."
                    ),
                }
            )
            .Unless(
                share => share is not (>= 0 and <= 1),
                _ =>
                    new(
                        literal.Place,
                        $"accuracy must be between 0 and 1, or 0 % and 100 %, and is {literal.Quoted}",
                        $"Write for example {example}, or 0.761."
                    )
            );

    private static Result<ParameterValue> ReadParameter(YamlEntry entry, string example) =>
        new Field(entry.Key.Text, entry.Key.Place, entry.Value, "24")
            .AsLiteral()
            .Bind(literal => Quantity.ReadWhole(literal, minimum: long.MinValue, example))
            .Map(value => new ParameterValue(entry.Key.Text, value));

    private static Result<Network> FindNetwork(Literal named, ImmutableArray<ParameterValue> parameters)
    {
        var path = Source.PathOf(named);
        return Source.Named(
            NetworkLookup.Find(File.Exists(path) ? path : named.Text, parameters, ImportOptions.None, _model.Name),
            named.Place
        );
    }

    private static Result<ImmutableArray<Candidate>> RequireNamesOfTheirOwn(ImmutableArray<Candidate> candidates)
    {
        var again = candidates
            .GroupBy(candidate => candidate.Name, StringComparer.Ordinal)
            .SelectMany(same => same.Skip(1))
            .Select(candidate => new Fault(
                candidate.Place,
                $"another candidate is called {Quote.Of(candidate.Name)}",
                "Give each a name of its own: {name: wide, model: ...}."
            ))
            .ToImmutableArray();
        return again.IsEmpty ? Results.Success(candidates) : new Result<ImmutableArray<Candidate>>.Failure(again);
    }
}
