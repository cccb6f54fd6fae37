using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Completions;
using SplitProofs.Text.Faults;

namespace SplitProofs.Commands;

/// <summary><c>completion</c>: prints the script with which a shell completes the words of a command line.</summary>
internal static class CompletionCommand
{
    /// <summary>The command.</summary>
    /// <param name="program">The name by which the shell knows the program.</param>
    public static Command Create(string program)
    {
        var shell = new Argument<string>("shell")
        {
            Description = "The shell.",
            HelpName = string.Join('|', CompletionScript.All.Select(script => script.Shell)),
        };
        shell.CompletionSources.Add(_ => CompletionScript.All.Select(script => new CompletionItem(script.Shell)));
        var command = new Command(
            "completion",
            "Prints a script by which a shell completes commands, options and names."
        )
        {
            shell,
            Words(),
        };
        command.SetAction(parse =>
            Find(parse.GetRequiredValue(shell))
                .Match(
                    script =>
                    {
                        Console.Out.Write(script.For(program));
                        return ExitCode.Success;
                    },
                    Messages.Faults
                )
        );
        return command;
    }

    /// <summary><c>completion words LINE</c>: prints the words that may end the line. The scripts call it.</summary>
    private static Command Words()
    {
        var line = new Argument<string>("line")
        {
            Description = "The command line up to the cursor, without the name of the program.",
            HelpName = "LINE",
        };
        var command = new Command("words", "Prints the words that may end a command line.") { line };
        command.Hidden = true;
        command.SetAction(parse =>
        {
            foreach (var word in WordsAfter(parse.RootCommandResult.Command, parse.GetRequiredValue(line)))
            {
                Console.Out.WriteLine(word);
            }

            return ExitCode.Success;
        });
        return command;
    }

    /// <summary>The words that begin like the last one of a command line, in order.</summary>
    private static ImmutableArray<string> WordsAfter(Command root, string line)
    {
        var begun = line[(line.LastIndexOfAny([' ', '\t']) + 1)..];
        return
        [
            .. root.Parse(line, new ParserConfiguration { ResponseFileTokenReplacer = null })
                .GetCompletions(line.Length)
                .Select(item => item.InsertText ?? item.Label)
                .Where(word => word.StartsWith(begun, StringComparison.OrdinalIgnoreCase))
                .Where(word =>
                    begun.Length > 0 || !word.StartsWith('-') || word.StartsWith("--", StringComparison.Ordinal)
                )
                .Where(word => word is not ("-?" or "/?" or "/h"))
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }

    private static Result<CompletionScript> Find(string shell) =>
        CompletionScript.All.FirstOrDefault(script => script.Shell == shell) is { } found
            ? Results.Success(found)
            : Results.Failure<CompletionScript>(
                new Place.Option(shell),
                "there is no completion for this shell",
                Suggestion.For(shell, [.. CompletionScript.All.Select(script => script.Shell)])
            );
}
