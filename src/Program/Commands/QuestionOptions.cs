using System.Collections.Immutable;
using System.CommandLine;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Commands;
using SplitProofs.Inputs;
using SplitProofs.Inputs.Networks;
using SplitProofs.Inputs.Profiles;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Onnx;
using SplitProofs.Text.Faults;

namespace SplitProofs.Program.Commands;

/// <summary>The options that say which network, which scenario and which rule.</summary>
internal sealed class QuestionOptions
{
    private static readonly ImmutableArray<string> _rules = [.. SplittingRule.All.Select(rule => rule.Option)];

    private readonly Option<string?> _model = new("--model")
    {
        Description = "A shipped network by name, a description (.dnn.yaml), or a network in the ONNX format (.onnx).",
        HelpName = "NAME|FILE.dnn.yaml|FILE.onnx",
    };

    private readonly OnnxOptions _onnx = new();

    private readonly Option<string?> _profile = new("--profile")
    {
        Description = "Measured stages (CSV), in place of a network.",
        HelpName = "FILE.csv",
    };

    private readonly Option<string> _scenario = new("--scenario")
    {
        Description = "A shipped scenario by name, or a file.",
        HelpName = "NAME|FILE.yaml",
        Required = true,
    };

    private readonly Option<string> _rule = new("--rule")
    {
        Description = "The splitting rule.",
        HelpName = string.Join('|', _rules),
        DefaultValueFactory = _ => _rules[0],
    };

    /// <summary>Gives a command these options.</summary>
    public void AddTo(Command command)
    {
        command.Add(_model);
        _onnx.AddTo(command);
        command.Add(_profile);
        command.Add(_scenario);
        command.Add(_rule);
    }

    /// <summary>What is asked, or the faults of all parts of it.</summary>
    public Result<Question> Read(ParseResult parse) =>
        SwappedFiles.Require(parse.GetValue(_model), parse.GetRequiredValue(_scenario)).Bind(_ => ReadParts(parse));

    private Result<Question> ReadParts(ParseResult parse) =>
        _onnx
            .Read(parse)
            .Bind(import => Network(parse.GetValue(_model), parse.GetValue(_profile), import))
            .And(ScenarioLookup.Find(parse.GetRequiredValue(_scenario)))
            .And(Rule(parse.GetRequiredValue(_rule)))
            .Bind(inputs =>
            {
                var ((network, scenarioFile), rule) = inputs;
                var isCounted = network.Chain.Stages.Any(stage => stage.Cost.Work is Work.Counted);
                var sent = scenarioFile.Send(network);
                var scenario = scenarioFile.Scenario;
                return (isCounted ? sent.And(scenarioFile.RequireProcessors()).Map(both => both.First) : sent)
                    .Bind(chain => PlacementEffort.Require(network.Name, chain, scenarioFile))
                    .Map(chain => new Question(network, new(chain, scenario, rule), scenarioFile.FadingPlace));
            });

    private static Result<Network> Network(string? model, string? profile, ImportOptions import) =>
        (model, profile) switch
        {
            ({ } name, null) => Described(name, "--model", import),
            (null, { } file) when file.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) =>
                Results.Failure<Network>(
                    new Place.Option("--profile"),
                    $"{Quote.Of(file)} is no table, as measured profiles are",
                    $"Give a description as --model {Quote.Plain(file)}."
                ),
            (null, { } file) => ProfileReader
                .ReadFile(file)
                .Map(read => new Network(read.Name, read.Chain) { Spread = read.Spread }),
            _ => Results.Failure<Network>(
                new Place.Option("--model, --profile"),
                model is null ? "no network is given" : "two networks are given",
                "Give one of --model NAME and --profile FILE.csv."
            ),
        };

    /// <summary>A shipped network, or that of a description, whose warnings are said.</summary>
    /// <param name="nameOrPath">The name or the file.</param>
    /// <param name="option">The option that asks for it, for messages.</param>
    /// <param name="import">What the user says of a file in the ONNX format.</param>
    public static Result<Network> Described(string nameOrPath, string option, ImportOptions import) =>
        NetworkLookup
            .FindOrImport(nameOrPath, option, import)
            .Map(network =>
            {
                Messages.Warnings(network.Warnings);
                return network;
            });

    private static Result<SplittingRule> Rule(string name) =>
        SplittingRule.All.FirstOrDefault(rule => rule.Option == name) is { } rule
            ? Results.Success(rule)
            : Results.Failure<SplittingRule>(
                new Place.Option("--rule"),
                $"no rule is called {Quote.Of(name)}",
                Suggestion.For(name, _rules)
            );
}
