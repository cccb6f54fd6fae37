using System.CommandLine;
using SplitProofs.Reports.Output;
using SplitProofs.Text.Faults;

namespace SplitProofs.Commands;

/// <summary>The parts of <c>report</c> that all programs share: the folders to write, or to compare with.</summary>
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
            Description =
                "The folder of pages in Markdown, figures and rows: to write it, or with --check to compare it.",
            HelpName = "FOLDER",
            DefaultValueFactory = _ => DefaultOutput,
        };
        var site = new Option<string>("--site")
        {
            Description =
                "The folder for the same pages as a site in HTML. Without it: FOLDER of --output followed by -site.",
            HelpName = "FOLDER",
        };
        var check = new Option<bool>("--check")
        {
            Description =
                "Write nothing; fail if the folder of --output, or that of --site if given, differs from what would be written.",
        };
        var overwrite = new Option<bool>("--overwrite")
        {
            Description = "Replace also files of the report that were changed after they were written.",
        };
        var command = new Command("report", description) { output, site, check, overwrite };
        command.Validators.Add(result =>
        {
            if (result.GetValue(check) && result.GetValue(overwrite))
            {
                result.AddError("--check writes nothing, so --overwrite has no effect with it. Give one of them.");
            }
        });
        command.SetLimitedAction(
            "nothing was written",
            (parse, limit) =>
            {
                var pages = parse.GetRequiredValue(output);
                var given = parse.GetValue(site);
                var folders = Folders.Of(pages, given ?? $"{Path.TrimEndingDirectorySeparator(pages)}-site");
                return parse.GetValue(check)
                    ? Finish(compute(parse, limit), report => Compare(folders, report, withSite: given is not null))
                    : Write(folders, parse.GetValue(overwrite), stop => compute(parse, stop), limit);
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
        Folders folders,
        bool overwrite,
        Func<RunLimit, Result<ComputedReport>> compute,
        RunLimit limit
    )
    {
        using var pages = folders.Pages.Open(overwrite, () => Waiting(folders.PagesPath), limit.Token);
        using var site = folders.Site.Open(overwrite, () => Waiting(folders.SitePath), limit.Token);
        return Finish(
            compute(limit),
            report =>
            {
                pages.Prepare(report.Files.Markdown, limit.Token);
                site.Prepare(report.Files.Site, limit.Token);
                pages.Complete();
                site.Complete();
                Console.Out.WriteLine(report.Summary);
                Console.Out.WriteLine(
                    $"The report is in {Path.Combine(folders.SitePath, "index.html")}, and as Markdown in "
                        + $"{Path.Combine(folders.PagesPath, "index.md")}."
                );
                return ExitCode.Success;
            }
        );
    }

    private static void Waiting(string path) => Messages.Progress($"Waiting for another run that writes {path}...");

    private static int Compare(Folders folders, ComputedReport report, bool withSite)
    {
        var same = Compare(folders.PagesPath, folders.Pages, report.Files.Markdown);
        if (withSite)
        {
            same &= Compare(folders.SitePath, folders.Site, report.Files.Site);
        }

        return same ? ExitCode.Success : ExitCode.Failure;
    }

    /// <summary>Says where a folder differs from the report.</summary>
    private static bool Compare(string path, OutputFolder folder, FileSet files)
    {
        var differences = folder.Compare(files);
        foreach (var difference in differences)
        {
            Messages.Error($"{path}: {difference.Describe()}");
        }

        if (differences.Count > 0)
        {
            Messages.Error(
                $"{path} is not what the code produces. Run the same command without --check and look at what changed."
            );
            return false;
        }

        Console.Out.WriteLine($"{path} is what the code produces.");
        return true;
    }

    /// <summary>The two folders of a report, as the user named them.</summary>
    private sealed record Folders(string PagesPath, OutputFolder Pages, string SitePath, OutputFolder Site)
    {
        public static Folders Of(string pages, string site)
        {
            var folders = new Folders(pages, new OutputFolder(pages), site, new OutputFolder(site));
            return folders.Pages.IsApartFrom(folders.Site)
                ? folders
                : throw new OutputException(
                    $"{pages} and {site} are to be replaced as a whole, so neither may be within the other. "
                        + $"Name another folder with --site."
                );
        }
    }
}
