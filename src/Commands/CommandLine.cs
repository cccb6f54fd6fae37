using System.CommandLine;
using System.Text;
using SplitProofs.Reports.Output;
using SplitProofs.Text.Faults;

namespace SplitProofs.Commands;

/// <summary>Runs a command line, and reports its faults.</summary>
internal static class CommandLine
{
    /// <summary>Runs a program with some commands.</summary>
    /// <param name="root">The commands.</param>
    /// <param name="program">What the program is called in messages.</param>
    /// <param name="args">What it was given.</param>
    public static async Task<int> RunAsync(RootCommand root, string program, string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var parse = root.Parse(args);
        if (parse.Errors.Count > 0)
        {
            Explain(parse, program);
            return ExitCode.Usage;
        }

        try
        {
            return await parse.InvokeAsync(
                new InvocationConfiguration
                {
                    EnableDefaultExceptionHandler = false,
                    // An interrupted command ends by itself, after it has said which work is not done.
                    ProcessTerminationTimeout = TimeSpan.FromSeconds(30),
                }
            );
        }
        catch (OperationCanceledException)
        {
            Messages.Error("interrupted; nothing was written.");
            return ExitCode.Interrupted;
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

    private static void Explain(ParseResult parse, string program)
    {
        var command = parse.CommandResult.Command;
        var unknown = parse.UnmatchedTokens;
        foreach (var token in unknown)
        {
            var isOption = token.StartsWith('-');
            var known = isOption
                ? command.Options.Select(option => option.Name)
                : command.Subcommands.Select(subcommand => subcommand.Name);
            var kind = isOption ? "option" : "command";
            Messages.Error($"{Quote.Short(token)}: there is no such {kind}. {Suggestion.For(token, known)}");
        }

        foreach (var error in parse.Errors.Where(_ => unknown.Count == 0))
        {
            Messages.Error(error.Message);
        }

        var name = command is RootCommand ? program : $"{program} {command.Name}";
        Messages.Detail($"Run \u201c{name} --help\u201d for what it takes.");
    }
}
