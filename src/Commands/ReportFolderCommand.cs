using System.CommandLine;
using SplitProofs.Reports.Output;
using SplitProofs.Text.Faults;

namespace SplitProofs.Commands;

/// <summary>The command <c>report</c> as far as it is the same whatever is reported: a folder to write, or to compare with.</summary>
internal static class ReportFolderCommand
{
    /// <summary>The name of the option for the folder.</summary>
    public const string Output = "--output";

    private const string DefaultOutput = "reports";

    /// <summary>A command that writes or compares a report.</summary>
    /// <param name="description">What the command does.</param>
    /// <param name="compute">Computes the report.</param>
    public static Command Create(string description, Func<ParseResult, RunLimit, Result<ComputedReport>> compute)
    {
        var output = new Option<string>(Output)
        {
            Description = "The folder to write, or to compare with.",
            HelpName = "FOLDER",
            DefaultValueFactory = _ => DefaultOutput,
        };
        var check = new Option<bool>("--check")
        {
            Description = "Write nothing; fail where the folder differs from what would be written.",
        };
        var overwrite = new Option<bool>("--overwrite")
        {
            Description = "Replace also files of the report that were changed after they were written.",
        };
        var command = new Command("report", description) { output, check, overwrite };
        command.Validators.Add(result =>
        {
            if (result.GetValue(check) && result.GetValue(overwrite))
            {
                result.AddError(
                    "--check writes nothing, so that --overwrite has no meaning beside it. Give one of them."
                );
            }
        });
        command.SetLimitedAction(
            "nothing was written",
            (parse, limit) =>
            {
                var path = parse.GetRequiredValue(output);
                var folder = new OutputFolder(path);
                return parse.GetValue(check)
                    ? Finish(compute(parse, limit), report => Compare(path, folder, report))
                    : Write(path, folder, parse.GetValue(overwrite), stop => compute(parse, stop), limit);
            }
        );
        return command;
    }

    private static int Finish(Result<ComputedReport> computed, Func<ComputedReport, int> use) =>
        computed.Match(
            report =>
            {
                var exitCode = use(report);
                return VerdictMessages.Judge(report.Verdicts) ? exitCode : ExitCode.Failure;
            },
            Messages.Faults
        );

    private static int Write(
        string path,
        OutputFolder folder,
        bool overwrite,
        Func<RunLimit, Result<ComputedReport>> compute,
        RunLimit limit
    )
    {
        using var replacement = folder.Open(
            overwrite,
            () => Messages.Progress($"Waiting for another run that writes {path}..."),
            limit.Token
        );
        return Finish(
            compute(limit),
            report =>
            {
                replacement.Replace(report.Files, limit.Token);
                Console.Out.WriteLine(report.Summary);
                Console.Out.WriteLine(
                    $"The report is in {Path.Combine(path, "index.html")}, and as Markdown in {Path.Combine(path, "index.md")}."
                );
                return ExitCode.Success;
            }
        );
    }

    /// <summary>Says where the folder differs from the report.</summary>
    private static int Compare(string path, OutputFolder folder, ComputedReport report)
    {
        var differences = folder.Compare(report.Files);
        foreach (var difference in differences)
        {
            Messages.Error($"{path}: {difference.Describe()}");
        }

        if (differences.Count > 0)
        {
            Messages.Error(
                $"{path} is not what the code produces. Run the same command without --check and look at what changed."
            );
            return ExitCode.Failure;
        }

        Console.Out.WriteLine($"{path} is what the code produces.");
        return ExitCode.Success;
    }
}
