namespace SplitProofs.Experiments.Rows;

/// <summary>The column that names the rule or baseline of a row. The columns before it identify the cell of the row.</summary>
public static class MethodColumn
{
    /// <summary>The name of the column.</summary>
    public const string Name = "method";

    internal static RowColumn Column { get; } =
        new(Name, "", ColumnKind.Words) { Meaning = "the rule, or the baseline" };
}
