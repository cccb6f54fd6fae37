using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using SplitProofs.Claims;
using SplitProofs.Commands;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Reports.Pages;
using SplitProofs.Reports.Solutions;
using SplitProofs.Text.Faults;
using SplitProofs.Verification.Running;
using SplitProofs.Verification.Verdicts;

namespace SplitProofs.Program.Commands;

/// <summary><c>splitproofs report</c>: checks the claims, solves the shipped networks, and writes or compares the report.</summary>
internal static class ReportCommand
{
    public static Command Create() =>
        ReportFolderCommand.Create("Checks the claims, solves the shipped networks and writes the report.", Run);

    public static Task<int> Run(string output, bool check, CancellationToken cancellation) =>
        Task.Run(
            () =>
            {
                var folder = new ReportFolder("splitproofs", output);
                if (!check)
                {
                    folder.RequireReplaceable();
                }

                return ShippedScenarios
                    .ReadAll()
                    .Bind(Solve)
                    .Match(
                        placements =>
                        {
                            var verdicts = ClaimProgress.Show(
                                ShippedClaims.All.Length,
                                progress => ClaimRunner.Run(ShippedClaims.All, Budget.Quick, progress, cancellation)
                            );
                            cancellation.ThrowIfCancellationRequested();
                            var report = new Report(placements, verdicts, Budget.Quick);
                            var written = check
                                ? folder.Compare(report.Files())
                                : folder.Write(report.Files(), Summary(report));
                            return VerdictMessages.Judge(verdicts) ? written : ExitCode.Failure;
                        },
                        Messages.Faults
                    );
            },
            CancellationToken.None
        );

    private static Result<ShippedPlacements> Solve(ImmutableArray<ScenarioFile> scenarios)
    {
        Messages.Progress(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Solving {ShippedPlacements.Models.Length} networks under {scenarios.Length} scenarios..."
            )
        );
        return ShippedPlacements.Solve(scenarios);
    }

    private static string Summary(Report report) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{ShippedPlacements.Models.Length} networks under {report.Placements.Scenarios.Length} scenarios; "
                + $"{report.Verdicts.Count(verdict => verdict.Stands)} of {report.Verdicts.Length} claims stand."
        );
}
