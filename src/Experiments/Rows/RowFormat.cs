using System.Collections.Immutable;

namespace SplitProofs.Experiments.Rows;

/// <summary>A format of files of rows.</summary>
public sealed class RowFormat
{
    private readonly Func<Stream, ImmutableArray<RowColumn>, IRowWriter> _open;

    private RowFormat(string name, Func<Stream, ImmutableArray<RowColumn>, IRowWriter> open) =>
        (Name, _open) = (name, open);

    /// <summary>Comma-separated values.</summary>
    public static RowFormat Csv { get; } = new("csv", (stream, columns) => new RowCsv.Writer(stream, columns));

    /// <summary>A JSON object on each line.</summary>
    public static RowFormat JsonLines { get; } = new("jsonl", (stream, columns) => new RowJson.Writer(stream, columns));

    /// <summary>Parquet.</summary>
    public static RowFormat Parquet { get; } = new("parquet", (stream, columns) => new RowParquet(stream, columns));

    /// <summary>All formats.</summary>
    public static ImmutableArray<RowFormat> All { get; } = [Csv, JsonLines, Parquet];

    /// <summary>The formats that are written if the user chooses none.</summary>
    public static ImmutableArray<RowFormat> Usual { get; } = [Csv, JsonLines];

    /// <summary>Its name, which is the ending of its files.</summary>
    public string Name { get; }

    /// <summary>The name of a sweep's file.</summary>
    public string FileName => $"rows.{Name}";

    /// <summary>Its name.</summary>
    public override string ToString() => Name;

    internal IRowWriter Open(Stream stream, ImmutableArray<RowColumn> columns) => _open(stream, columns);
}
