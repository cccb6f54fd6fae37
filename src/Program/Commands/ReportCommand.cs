using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using SplitProofs.Claims;
using SplitProofs.Claims.Proofs;
using SplitProofs.Commands;
using SplitProofs.Experiments.Declarations;
using SplitProofs.Inputs.Networks;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Reports.Experiments;
using SplitProofs.Reports.Pages;
using SplitProofs.Reports.Solutions;
using SplitProofs.Text.Faults;
using SplitProofs.Verification.Running;
using SplitProofs.Verification.Verdicts;

namespace SplitProofs.Program.Commands;

/// <summary>
/// <c>splitproofs report</c>: checks the claims, solves the shipped networks, and writes or compares the report. With a network and a
/// scenario, the report covers only these, without claims.
/// </summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var inputs = new InputOptions(areRequired: false);
        var command = ReportFolderCommand.Create(
            "Checks the claims, solves the shipped networks and writes the report; "
                + "or, with a network and a scenario, writes pages on these.",
            (parse, limit) =>
                inputs.AreGiven(parse.CommandResult) ? Own(() => inputs.Read(parse), limit) : Shipped(limit)
        );
        inputs.AddTo(command);
        var output = command.Options.First(option => option.Name == ReportFolderCommand.Output);
        command.Validators.Add(result =>
        {
            if (inputs.AreGiven(result) && result.GetResult(output) is not { Implicit: false })
            {
                result.AddError(
                    "--output: a report with --model, --profile, --param, --shape, --assume, --scenario or --set needs a folder of "
                        + "its own. Write for example --output my-report."
                );
            }
        });
        return command;
    }

    private static Result<ComputedReport> Own(Func<Result<InputOptions.Inputs>> read, RunLimit limit) =>
        limit.Run(
            "Computing the cost of each placement...",
            () =>
                read()
                    .Bind(inputs => SolvedPlacements.Solve([inputs.Network], [inputs.ScenarioFile]))
                    .Map(placements => new ComputedReport(
                        new OwnReport(placements).Files(),
                        $"{Quote.Plain(placements.Networks[0].Name)} under {placements.Scenarios[0].Scenario.Name}.",
                        []
                    ))
        );

    private static Result<ComputedReport> Shipped(RunLimit limit) =>
        limit
            .Run(() => ShippedScenarios.ReadAll().Bind(Solve).And(ShippedExperiments.ReadAll().Bind(SolveExperiments)))
            .Map(solved =>
            {
                var (placements, experiments) = solved;
                var verdicts = ClaimProgress
                    .Show<ImmutableArray<Verdict>, Verdict>(
                        ShippedClaims.All.Length,
                        progress => ClaimRunner.Run(ShippedClaims.All, Budget.Quick, progress, limit.Token)
                    )
                    .Select(verdict => verdict with { Proofs = ShippedProofs.Recorded.Of(verdict.Claim) })
                    .ToImmutableArray();
                limit.Token.ThrowIfCancellationRequested();
                var report = Report(placements, experiments, verdicts);
                return new ComputedReport(limit.Run(report.Files), Summary(report), verdicts);
            });

    /// <summary>The report on everything that ships, from its solutions and verdicts.</summary>
    internal static Report Report(
        SolvedPlacements placements,
        ImmutableArray<SolvedExperiment> experiments,
        ImmutableArray<Verdict> verdicts
    ) =>
        new(placements, verdicts, Budget.Quick)
        {
            Experiments = experiments,
            Sources = SourceCounts.All,
            Papers = ShippedPapers.All,
        };

    private static Result<SolvedPlacements> Solve(ImmutableArray<ScenarioFile> scenarios)
    {
        var networks = NetworkLookup.Shipped;
        Messages.Progress(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Solving {networks.Length} networks under {scenarios.Length} scenarios..."
            )
        );
        return SolvedPlacements.Solve(networks, scenarios);
    }

    private static Result<ImmutableArray<SolvedExperiment>> SolveExperiments(ImmutableArray<Experiment> experiments)
    {
        Messages.Progress(string.Create(CultureInfo.InvariantCulture, $"Running {experiments.Length} experiments..."));
        return SolvedExperiment.Solve(experiments);
    }

    private static string Summary(Report report) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Placements.Networks.Length} networks under {report.Placements.Scenarios.Length} scenarios, "
                + $"{report.Experiments.Length} experiments; "
                + $"{report.Verdicts.Count(verdict => verdict.Holds)} of {report.Verdicts.Length} claims hold."
        );
}
