using System.Collections.Immutable;
using Parquet;
using Parquet.Schema;

namespace SplitProofs.Experiments.Rows;

/// <summary>
/// Rows as Parquet, with the same columns as in CSV: names are texts, whole numbers are 64-bit integers, other numbers are doubles, and
/// absent values are nulls. A group of rows is written as soon as it is full.
/// </summary>
internal sealed class RowParquet : IRowWriter
{
    private const int RowsOfGroup = 1 << 16;

    private readonly ImmutableArray<Column> _columns;
    private readonly ParquetWriter _writer;
    private int _rows;

    /// <summary>Begins a file.</summary>
    /// <param name="stream">Where to write it; it is not closed.</param>
    /// <param name="columns">The columns.</param>
    public RowParquet(Stream stream, ImmutableArray<RowColumn> columns)
    {
        _columns = [.. columns.Select(Column.Of)];
        // Not compressed: a compressor may give different bytes on different processors. Parquet stores repeated names only once anyway.
        _writer = ParquetWriter
            .CreateAsync(
                new ParquetSchema(_columns.Select(column => column.Field)),
                stream,
                new ParquetOptions { CompressionMethod = CompressionMethod.None }
            )
            .GetAwaiter()
            .GetResult();
    }

    public void Write(ImmutableArray<RowValue> row)
    {
        for (var column = 0; column < row.Length; column++)
        {
            _columns[column].Add(row[column]);
        }

        _rows++;
        if (_rows == RowsOfGroup)
        {
            WriteGroup();
        }
    }

    public void Dispose()
    {
        if (_rows > 0)
        {
            WriteGroup();
        }

        _writer.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    private void WriteGroup()
    {
        using var group = _writer.CreateRowGroup();
        foreach (var column in _columns)
        {
            column.WriteTo(group).GetAwaiter().GetResult();
        }

        group.CompleteValidate();
        _rows = 0;
    }

    /// <summary>The values of a column that are not written yet.</summary>
    private abstract class Column(DataField of)
    {
        public DataField Field { get; } = of;

        public static Column Of(RowColumn column) =>
            column.Kind switch
            {
                ColumnKind.Words => new Words(column.Title),
                ColumnKind.Count => new Numbers<long>(
                    column.Title,
                    value => value is RowValue.Count c ? c.Value : null
                ),
                _ => new Numbers<double>(
                    column.Title,
                    value => value is RowValue.Absent or RowValue.Words ? null : value.Number
                ),
            };

        public abstract void Add(RowValue value);

        public abstract Task WriteTo(ParquetRowGroupWriter group);
    }

    private sealed class Words(string title) : Column(new DataField<string>(title))
    {
        private readonly List<string?> _values = [];

        public override void Add(RowValue value) => _values.Add(value is RowValue.Words words ? words.Text : null);

        public override async Task WriteTo(ParquetRowGroupWriter group)
        {
            await group.WriteAsync(Field, _values!).ConfigureAwait(false);
            _values.Clear();
        }
    }

    private sealed class Numbers<T>(string title, Func<RowValue, T?> number) : Column(new DataField<T?>(title))
        where T : struct
    {
        private readonly List<T?> _values = [];

        public override void Add(RowValue value) => _values.Add(number(value));

        public override async Task WriteTo(ParquetRowGroupWriter group)
        {
            await group.WriteAsync<T>(Field, _values.ToArray().AsMemory()).ConfigureAwait(false);
            _values.Clear();
        }
    }
}
