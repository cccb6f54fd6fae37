using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using SplitProofs.Analytics.Networks;
using SplitProofs.Inputs;
using SplitProofs.Inputs.Networks;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Text.Faults;

namespace SplitProofs.Program.Commands;

/// <summary>The options that choose a network and a scenario, and that replace values of the scenario.</summary>
/// <param name="areRequired">Whether the command always needs them.</param>
internal sealed class InputOptions(bool areRequired)
{
    private readonly NetworkOptions _network = new(takesProfile: true);

    private readonly Option<string?> _scenario = new("--scenario")
    {
        Description = "A shipped scenario by name, or a file.",
        HelpName = "NAME|FILE.yaml",
        Required = areRequired,
    };

    private readonly Option<string[]> _settings = new("--set")
    {
        Description = "A value that replaces one of the scenario, such as uplink.bandwidth=5MHz; may be repeated.",
        HelpName = "KEY=VALUE",
        DefaultValueFactory = _ => [],
    };

    /// <summary>Gives a command these options.</summary>
    public void AddTo(Command command)
    {
        _network.AddTo(command);
        _scenario.CompletionSources.Add(_ => ShippedScenarios.Names.Select(name => new CompletionItem(name)));
        command.Add(_scenario);
        command.Add(_settings);
    }

    /// <summary>Whether one of them is given.</summary>
    public bool AreGiven(SymbolResult command) =>
        _network.AreGiven(command)
        || command.GetResult(_scenario) is not null
        || command.GetResult(_settings) is { Implicit: false };

    /// <summary>
    /// Reads the network, the scenario, and the stages as the scenario runs them; or returns the faults of all of them together.
    /// </summary>
    public Result<Inputs> Read(ParseResult parse) =>
        SwappedFiles
            .Require(_network.Model(parse), parse.GetValue(_scenario) ?? "")
            .Bind(_ => _network.Read(parse).And(Scenario(parse)))
            .Bind(read =>
                read.Second.Run(read.First)
                    .Bind(chain => PlacementEffort.Require(read.First.Name, chain, read.Second))
                    .Map(chain => new Inputs(read.First, read.Second, chain))
            );

    private Result<ScenarioFile> Scenario(ParseResult parse) =>
        parse.GetValue(_scenario) is { } name
            ? Setting.ReadAll(parse.GetRequiredValue(_settings)).Bind(settings => ScenarioLookup.Find(name, settings))
            : Results.Failure<ScenarioFile>(
                new Place.Option(_scenario.Name),
                "no scenario is given",
                "Give a shipped scenario by name, or a file: --scenario reference."
            );

    /// <summary>The inputs that the options choose.</summary>
    /// <param name="Network">The network.</param>
    /// <param name="ScenarioFile">The scenario, as it was given.</param>
    /// <param name="Chain">The network's stages as the scenario runs them.</param>
    internal sealed record Inputs(Network Network, ScenarioFile ScenarioFile, StageChain Chain);
}
