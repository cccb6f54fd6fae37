using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using SplitProofs.Claims;
using SplitProofs.Claims.Running;
using SplitProofs.Reports.Inputs.Scenarios;
using SplitProofs.Reports.Output;
using SplitProofs.Reports.Pages;

namespace SplitProofs.Reports.Commands;

/// <summary><c>splitproofs report</c>: checks the claims, solves the shipped networks, and writes or compares the report.</summary>
internal static class ReportCommand
{
    public const string DefaultOutput = "reports";

    public static Command Create()
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
        var command = new Command("report", "Checks the claims, solves the shipped networks and writes the report.")
        {
            output,
            check,
        };
        command.SetAction(
            (parse, cancellation) => Run(parse.GetRequiredValue(output), parse.GetValue(check), cancellation)
        );
        return command;
    }

    public static Task<int> Run(string output, bool check, CancellationToken cancellation) =>
        Task.Run(
            () =>
                ShippedScenarios
                    .ReadAll()
                    .Bind(scenarios => Report.SolveShipped(scenarios).Map(placements => (scenarios, placements)))
                    .Match(
                        solved =>
                        {
                            var folder = new OutputFolder(output);
                            var verdicts = Check(Budget.Quick, cancellation);
                            cancellation.ThrowIfCancellationRequested();
                            var report = new Report(solved.scenarios, solved.placements, verdicts, Budget.Quick);
                            var written = check ? Compare(folder, report, output) : Write(folder, report, output);
                            return VerdictMessages.Judge(verdicts) ? written : ExitCode.Failure;
                        },
                        Messages.Faults
                    ),
            CancellationToken.None
        );

    private static ImmutableArray<Verdict> Check(Budget budget, CancellationToken cancellation)
    {
        var claims = ClaimRegistry.All;
        return ClaimProgress.Show(claims.Length, progress => ClaimRunner.Run(claims, budget, progress, cancellation));
    }

    private static int Write(OutputFolder folder, Report report, string output)
    {
        var files = report.Files();
        folder.Replace(files);
        Console.Out.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{report.Models.Count()} networks under {report.Scenarios.Length} scenarios; {report.Verdicts.Count(verdict => verdict.Stands)} of {report.Verdicts.Length} claims stand."
            )
        );
        Console.Out.WriteLine(
            $"The report is in {Path.Combine(output, "index.html")}, and as Markdown in {Path.Combine(output, "index.md")}."
        );
        return ExitCode.Success;
    }

    private static int Compare(OutputFolder folder, Report report, string output)
    {
        var differences = folder.Compare(report.Files());
        foreach (var difference in differences)
        {
            Messages.Error($"{output}: {difference.Describe()}");
        }

        if (differences.Count > 0)
        {
            Messages.Error(
                $"{output} is not what the code produces. Run “splitproofs report --output {output}” and look at what changed."
            );
            return ExitCode.Failure;
        }

        Console.Out.WriteLine($"{output} is what the code produces.");
        return ExitCode.Success;
    }
}
