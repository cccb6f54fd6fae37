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
        ReportFolderCommand.Create(
            "splitproofs",
            "Checks the claims, solves the shipped networks and writes the report.",
            Compute
        );

    private static Result<ComputedReport> Compute(RunLimit limit) =>
        limit
            .Run(() => ShippedScenarios.ReadAll().Bind(Solve))
            .Map(placements =>
            {
                var verdicts = ClaimProgress.Show(
                    ShippedClaims.All.Length,
                    progress => ClaimRunner.Run(ShippedClaims.All, Budget.Quick, progress, limit.Token)
                );
                limit.Token.ThrowIfCancellationRequested();
                var report = new Report(placements, verdicts, Budget.Quick);
                return new ComputedReport(limit.Run(report.Files), Summary(report), verdicts);
            });

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
