using System.CommandLine;
using System.Globalization;
using SplitProofs.Claims;
using SplitProofs.Claims.Running;
using SplitProofs.Reports.Inputs.Scenarios;
using SplitProofs.Reports.Pages;

namespace SplitProofs.Reports.Commands;

/// <summary><c>splitproofs report</c>: checks the claims, solves the shipped networks, and writes or compares the report.</summary>
internal static class ReportCommand
{
    public const string DefaultOutput = "reports";

    public static Command Create() =>
        Create("Checks the claims, solves the shipped networks and writes the report.", Run);

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

    public static Task<int> Run(string output, bool check, CancellationToken cancellation) =>
        Task.Run(
            () =>
                ShippedScenarios
                    .ReadAll()
                    .Bind(scenarios => Report.SolveShipped(scenarios).Map(placements => (scenarios, placements)))
                    .Match(
                        solved =>
                        {
                            var folder = new ReportFolder("splitproofs", output);
                            var verdicts = ClaimProgress.Show(
                                ClaimRegistry.All.Length,
                                progress => ClaimRunner.Run(ClaimRegistry.All, Budget.Quick, progress, cancellation)
                            );
                            cancellation.ThrowIfCancellationRequested();
                            var report = new Report(solved.scenarios, solved.placements, verdicts, Budget.Quick);
                            var written = check
                                ? folder.Compare(report.Files())
                                : folder.Write(report.Files(), Summary(report));
                            return VerdictMessages.Judge(verdicts) ? written : ExitCode.Failure;
                        },
                        Messages.Faults
                    ),
            CancellationToken.None
        );

    private static string Summary(Report report) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Models.Count()} networks under {report.Scenarios.Length} scenarios; {report.Verdicts.Count(verdict => verdict.Stands)} of {report.Verdicts.Length} claims stand."
        );
}
