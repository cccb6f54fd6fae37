using System.Collections.Immutable;
using SplitProofs.Experiments.Declarations;
using SplitProofs.Experiments.Rows;
using SplitProofs.Experiments.Running;
using SplitProofs.Text.Faults;

namespace SplitProofs.Reports.Experiments;

/// <summary>An experiment with its rows, which its page and its figures show.</summary>
/// <param name="Experiment">The experiment.</param>
/// <param name="Rows">Its rows.</param>
public sealed record SolvedExperiment(Experiment Experiment, RowTable Rows)
{
    /// <summary>Solves experiments.</summary>
    public static Result<ImmutableArray<SolvedExperiment>> Solve(ImmutableArray<Experiment> experiments) =>
        Results.All(
            experiments.Select(experiment =>
                ExperimentInputs.Load(experiment).Bind(CellRows.All).Map(rows => new SolvedExperiment(experiment, rows))
            )
        );
}
