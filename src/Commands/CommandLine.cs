using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using SplitProofs.Reports.Output;
using SplitProofs.Text.Faults;

namespace SplitProofs.Commands;

/// <summary>Runs a command line, and reports its faults.</summary>
internal static class CommandLine
{
    /// <summary>Runs a program with some commands.</summary>
    /// <param name="root">The commands.</param>
    /// <param name="program">The name of the program in messages.</param>
    /// <param name="args">The arguments of the program.</param>
    public static async Task<int> RunAsync(RootCommand root, string program, string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        Console.SetOut(new StandardOutput(Console.Out));
        CommandHelp.AddTo(root);
        var options = WithSubcommands(root).SelectMany(command => command.Options);
        foreach (
            var option in options.Where(option =>
                option.ValueType == typeof(string) || option.ValueType == typeof(string[])
            )
        )
        {
            option.Validators.Add(RequireText);
        }

        // Response files are off: a word that begins with @ has no special meaning.
        var parse = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (Misplaced(parse.CommandResult) is { } argument)
        {
            var (word, command) = (Quote.Short(argument.Tokens[0].Value), parse.CommandResult.Command.Name);
            Messages.Error(
                $"{word}: \u201c{command}\u201d does not take a word before its name. Write what it takes after it."
            );
            return Help(parse, program);
        }

        if (parse.Errors.Count > 0)
        {
            Explain(parse);
            return Help(parse, program);
        }

        try
        {
            return await parse.InvokeAsync(
                new InvocationConfiguration
                {
                    EnableDefaultExceptionHandler = false,
                    // Signals are left to the RunLimit of each command, which also reports why it stopped.
                    ProcessTerminationTimeout = null,
                }
            );
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or OutputException)
        {
            Messages.Error(exception.Message);
            return ExitCode.Failure;
        }
        catch (Exception exception)
        {
            Messages.Error(
                $"this is a defect of splitproofs, please report it: {exception.GetType().Name}: {exception.Message}"
            );
            return ExitCode.Failure;
        }
    }

    private static IEnumerable<Command> WithSubcommands(Command command) =>
        command.Subcommands.SelectMany(WithSubcommands).Prepend(command);

    private static void RequireText(OptionResult result)
    {
        if (result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)))
        {
            result.AddError($"{result.Option.Name}: its value is empty. Write {result.Option.HelpName}.");
        }
    }

    /// <summary>An argument of a parent of the command, which would be ignored.</summary>
    private static ArgumentResult? Misplaced(CommandResult command) =>
        command.Parent is CommandResult parent
            ? parent.Children.OfType<ArgumentResult>().FirstOrDefault(argument => argument.Tokens.Count > 0)
                ?? Misplaced(parent)
            : null;

    /// <summary>Says where help is.</summary>
    private static int Help(ParseResult parse, string program)
    {
        var name = string.Join(' ', Names(parse.CommandResult).Prepend(program));
        Messages.Detail($"Run \u201c{name} --help\u201d for what it takes.");
        return ExitCode.Usage;
    }

    private static void Explain(ParseResult parse)
    {
        var command = parse.CommandResult.Command;
        var unknown = parse.UnmatchedTokens;
        foreach (var token in unknown)
        {
            if (token.StartsWith('-'))
            {
                var options = command.Options.Select(option => option.Name);
                Messages.Error($"{Quote.Short(token)}: there is no such option. {Suggestion.For(token, options)}");
            }
            else if (command.Subcommands.Any())
            {
                var commands = command.Subcommands.Select(subcommand => subcommand.Name);
                Messages.Error($"{Quote.Short(token)}: there is no such command. {Suggestion.For(token, commands)}");
            }
            else
            {
                Messages.Error($"{Quote.Short(token)}: “{command.Name}” does not take this word. Leave it out.");
            }
        }

        foreach (var error in parse.Errors.Where(_ => unknown.Count == 0))
        {
            Messages.Error(error.Message);
        }
    }

    /// <summary>The names of a command and its parents, without the program.</summary>
    private static IEnumerable<string> Names(CommandResult command) =>
        command.Parent is CommandResult parent ? Names(parent).Append(command.Command.Name) : [];
}
