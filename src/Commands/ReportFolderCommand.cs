using System.CommandLine;

namespace SplitProofs.Commands;

/// <summary>The command <c>report</c> as far as it is the same whatever is reported: a folder to write, or to compare with.</summary>
internal static class ReportFolderCommand
{
    /// <summary>The folder where none is given.</summary>
    public const string DefaultOutput = "reports";

    /// <summary>A command that writes or compares a report.</summary>
    /// <param name="description">What it does.</param>
    /// <param name="run">Does it, given the folder and whether to compare only; returns the exit code.</param>
    public static Command Create(string description, Func<string, bool, CancellationToken, Task<int>> run)
    {
        var output = new Option<string>("--output")
        {
            Description = "The folder to write, or to compare with.",
            HelpName = "FOLDER",
            DefaultValueFactory = _ => DefaultOutput,
        };
        var check = new Option<bool>("--check")
        {
            Description = "Write nothing; fail where the folder differs from what would be written.",
        };
        var command = new Command("report", description) { output, check };
        command.SetAction(
            (parse, cancellation) => run(parse.GetRequiredValue(output), parse.GetValue(check), cancellation)
        );
        return command;
    }
}
