using System.CommandLine;
using System.CommandLine.Parsing;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Text.Faults;

namespace SplitProofs.Program.Commands;

/// <summary>The options that say which scenario, and what in it is different.</summary>
/// <param name="isRequired">Whether the command always needs a scenario.</param>
internal sealed class ScenarioOptions(bool isRequired)
{
    private readonly Option<string?> _scenario = new("--scenario")
    {
        Description = "A shipped scenario by name, or a file.",
        HelpName = "NAME|FILE.yaml",
        Required = isRequired,
    };

    private readonly Option<string[]> _settings = new("--set")
    {
        Description = "A value in place of the scenario's, as uplink.bandwidth=5MHz; may be repeated.",
        HelpName = "KEY=VALUE",
        DefaultValueFactory = _ => [],
    };

    /// <summary>Gives a command these options.</summary>
    public void AddTo(Command command)
    {
        command.Add(_scenario);
        command.Add(_settings);
    }

    /// <summary>Whether one of them is given.</summary>
    public bool AreGiven(SymbolResult command) =>
        command.GetResult(_scenario) is not null || command.GetResult(_settings) is { Implicit: false };

    /// <summary>The scenario that is asked for.</summary>
    public Result<ScenarioFile> Read(ParseResult parse) =>
        parse.GetValue(_scenario) is { } name
            ? Setting.ReadAll(parse.GetRequiredValue(_settings)).Bind(settings => ScenarioLookup.Find(name, settings))
            : Results.Failure<ScenarioFile>(
                new Place.Option(_scenario.Name),
                "no scenario is given",
                "Give a shipped scenario by name, or a file: --scenario reference."
            );
}
