using SplitProofs.Experiments.Rows;

namespace SplitProofs.Experiments.Solving;

/// <summary>A column that an experiment may ask for.</summary>
/// <param name="Column">The column.</param>
/// <param name="Of">Its value for a method in a cell, and at a cut in experiments that have a row for each cut.</param>
internal sealed record RowOutput(RowColumn Column, Func<SolvedCell, SolvedMethod, int, RowValue> Of);
