using System.Collections.Immutable;
using SplitProofs.Experiments.Rows;
using SplitProofs.Experiments.Solving;
using SplitProofs.Text.Faults;

namespace SplitProofs.Experiments.Running;

/// <summary>Solves cells, and makes their rows.</summary>
public static class CellRows
{
    /// <summary>The rows of one cell: one for each method, or one for each method and cut.</summary>
    /// <param name="inputs">The experiment with its networks and scenarios.</param>
    /// <param name="number">The number of the cell.</param>
    public static Result<ImmutableArray<ImmutableArray<RowValue>>> Of(ExperimentInputs inputs, long number) =>
        inputs.Cell(number).Map(cell => Solve(inputs, cell));

    /// <summary>All rows of an experiment, solved in parallel and in the order of the grid.</summary>
    public static Result<RowTable> All(ExperimentInputs inputs)
    {
        var rows = new Result<ImmutableArray<ImmutableArray<RowValue>>>[inputs.Experiment.Cells];
        Parallel.For(0, rows.Length, cell => rows[cell] = Of(inputs, cell));
        return Results.All(rows).Map(all => new RowTable(inputs.Experiment.Columns, [.. all.SelectMany(cell => cell)]));
    }

    private static ImmutableArray<ImmutableArray<RowValue>> Solve(ExperimentInputs inputs, GridCell cell)
    {
        var experiment = inputs.Experiment;
        var solved = new SolvedCell(
            experiment.VariesInferences ? inputs.Inferences.Of(cell) : SolvedInferences.Anew(cell),
            cell.Scenario.Scenario.InferencesPerUpdate,
            experiment.Simulation
        );
        ImmutableArray<RowValue> place =
        [
            new RowValue.Words(cell.Network),
            new RowValue.Words(cell.ScenarioName),
            .. cell.Values.Select(value => value.Shown),
            .. experiment.VariesInferences
                ? ImmutableArray<RowValue>.Empty
                : [new RowValue.Count((long)solved.Costs.Inferences)],
        ];
        return
        [
            .. from method in experiment.Methods
            let answer = method.Solve(solved)
            from cut in experiment.HasCuts ? Enumerable.Range(0, solved.Stages + 1) : [0]
            select (ImmutableArray<RowValue>)
                [
                    .. place,
                    .. experiment.HasCuts ? [new RowValue.Count(cut)] : ImmutableArray<RowValue>.Empty,
                    new RowValue.Words(method.Name),
                    .. experiment.Outputs.Select(output => output.Of(solved, answer, cut)),
                ],
        ];
    }
}
