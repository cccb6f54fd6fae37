using System.Collections.Immutable;

namespace SplitProofs.Experiments.Rows;

/// <summary>Rows with their columns, in the order of the grid.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows; each has a value for each column.</param>
public sealed record RowTable(ImmutableArray<RowColumn> Columns, ImmutableArray<ImmutableArray<RowValue>> Rows)
{
    /// <summary>The index of the column with a name; −1 if there is none.</summary>
    public int IndexOf(string name) => Columns.Select(column => column.Name).ToImmutableArray().IndexOf(name);

    /// <summary>The columns of a list that have more than one value in these rows.</summary>
    /// <param name="names">The names of columns of this table.</param>
    public ImmutableArray<int> Varying(IEnumerable<string> names) =>
        [.. names.Select(IndexOf).Where(column => Rows.Select(row => row[column]).Distinct().Skip(1).Any())];
}
