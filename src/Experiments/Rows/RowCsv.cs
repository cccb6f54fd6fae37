using System.Collections.Immutable;

namespace SplitProofs.Experiments.Rows;

/// <summary>
/// Rows as comma-separated values, a line each. Absent values are empty, and only names that need
/// quotation marks have them.
/// </summary>
public static class RowCsv
{
    /// <summary>The whole table. The first line has the titles of the columns.</summary>
    public static string Of(RowTable table) => string.Concat(table.Rows.Select(Line).Prepend(Header(table.Columns)));

    /// <summary>The first line, with its line break.</summary>
    public static string Header(ImmutableArray<RowColumn> columns) =>
        string.Join(',', columns.Select(column => Quoted(column.Title))) + "\n";

    /// <summary>The line of a row, with its line break.</summary>
    public static string Line(ImmutableArray<RowValue> row) =>
        string.Join(',', row.Select(value => Quoted(value.Printed))) + "\n";

    /// <summary>Writes a table row by row.</summary>
    internal sealed class Writer : IRowWriter
    {
        private readonly StreamWriter _text;

        public Writer(Stream stream, ImmutableArray<RowColumn> columns)
        {
            _text = new(stream, leaveOpen: true);
            _text.Write(Header(columns));
        }

        public void Write(ImmutableArray<RowValue> row)
        {
            for (var column = 0; column < row.Length; column++)
            {
                _text.Write(column == 0 ? "" : ",");
                _text.Write(Quoted(row[column].Printed));
            }

            _text.Write('\n');
        }

        public void Dispose() => _text.Dispose();
    }

    /// <summary>A text as a field: in quotation marks where it has a comma, a quotation mark or a line break.</summary>
    public static string Quoted(string text) =>
        text.AsSpan().ContainsAny(",\"\n\r") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
