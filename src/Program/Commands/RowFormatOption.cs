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
                $"The files of rows to write, one or more of {Names(RowFormat.All, ", ")}. [default: {Names(RowFormat.Usual, " ")}]",
            HelpName = "FORMAT...",
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = true,
            CustomParser = Read,
        };

    /// <summary>The formats that were asked for, or the usual ones.</summary>
    public static ImmutableArray<RowFormat> Asked(ParseResult parse, Option<ImmutableArray<RowFormat>> option) =>
        parse.GetValue(option) is { IsDefault: false } asked ? asked : RowFormat.Usual;

    private static string Names(ImmutableArray<RowFormat> formats, string between) =>
        string.Join(between, formats.Select(format => format.Name));

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
