using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using SplitProofs.Experiments.Rows;
using SplitProofs.Text.Faults;

namespace SplitProofs.Program.Commands;

/// <summary>The option for the formats in which the rows of a sweep are written.</summary>
internal static class RowFormatOption
{
    public static Option<ImmutableArray<RowFormat>> Create() =>
        new("--format")
        {
            Description =
                $"The files of rows to write, one or more of {string.Join(", ", RowFormat.All.Select(format => format.Name))}.",
            HelpName = "FORMAT...",
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => RowFormat.Usual,
            CustomParser = Read,
        };

    private static ImmutableArray<RowFormat> Read(ArgumentResult result)
    {
        var asked = result.Tokens.Select(token => token.Value).ToImmutableArray();
        foreach (var name in asked.Where(name => !RowFormat.All.Any(format => format.Name == name)))
        {
            var hint = Suggestion.For(name, RowFormat.All.Select(format => format.Name));
            result.AddError($"--format: {Quote.Of(name)} is no format of rows. {hint}");
        }

        return [.. RowFormat.All.Where(format => asked.Contains(format.Name))];
    }
}
