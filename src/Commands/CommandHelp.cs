using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;

namespace SplitProofs.Commands;

/// <summary>
/// Prints the help of a command with its own arguments only, and with a line of usage for each way to write it. By default, the usage of
/// a subcommand begins with the arguments of its parent, which it does not take.
/// </summary>
/// <param name="standard">The help of the library.</param>
internal sealed partial class CommandHelp(HelpAction standard) : SynchronousCommandLineAction
{
    /// <summary>The least width for which lines are broken; a narrower terminal breaks them again.</summary>
    private const int LeastWidth = 40;

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <summary>Makes the option <c>--help</c> of all commands print this help.</summary>
    /// <param name="root">The commands.</param>
    public static void AddTo(RootCommand root)
    {
        foreach (var option in root.Options)
        {
            if (option.Action is HelpAction standard)
            {
                // The library's own help fails, or does not end, where a terminal has hardly any columns.
                standard.MaxWidth = Math.Max(standard.MaxWidth, LeastWidth);
                option.Action = new CommandHelp(standard);
            }
        }
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        foreach (var argument in Above(parseResult.CommandResult).SelectMany(command => command.Arguments))
        {
            argument.Hidden = true;
        }

        using var text = new StringWriter();
        var output = parseResult.InvocationConfiguration.Output;
        parseResult.InvocationConfiguration.Output = text;
        var exitCode = standard.Invoke(parseResult);
        output.Write(
            EitherForm().Replace($"{text}", "  ${names}${arguments} [options]\n  ${names}[command] [options]")
        );
        return exitCode;
    }

    private static IEnumerable<Command> Above(CommandResult command) =>
        command.Parent is CommandResult parent ? Above(parent).Append(parent.Command) : [];

    [GeneratedRegex(@"^  (?<names>[^<\[\n]+)(?<arguments>\[?<[^\n]+) \[command\] \[options\]$", RegexOptions.Multiline)]
    private static partial Regex EitherForm();
}
