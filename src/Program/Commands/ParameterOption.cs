using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using SplitProofs.Inputs.Networks;
using SplitProofs.Text.Faults;

namespace SplitProofs.Program.Commands;

/// <summary>The option that gives a description's parameter a value.</summary>
internal sealed class ParameterOption
{
    private readonly Option<string[]> _values = new("--param")
    {
        Description = "A value for a parameter of the description, such as depth=24; may be repeated.",
        HelpName = "NAME=N",
        DefaultValueFactory = _ => [],
    };

    /// <summary>Gives a command this option.</summary>
    public void AddTo(Command command) => command.Add(_values);

    /// <summary>Whether it is given.</summary>
    public bool IsGiven(SymbolResult command) => command.GetResult(_values) is { Implicit: false };

    /// <summary>The values.</summary>
    public Result<ImmutableArray<ParameterValue>> Read(ParseResult parse) =>
        ParameterValue.ReadAll(parse.GetRequiredValue(_values));
}
