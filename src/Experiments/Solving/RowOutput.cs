using SplitProofs.Experiments.Rows;

namespace SplitProofs.Experiments.Solving;

/// <summary>A column that an experiment may ask for.</summary>
/// <param name="Column">The column.</param>
/// <param name="Of">Its value for a method in a cell; at a cut, where the rows are those of cuts.</param>
internal sealed record RowOutput(RowColumn Column, Func<SolvedCell, SolvedMethod, int, RowValue> Of);
