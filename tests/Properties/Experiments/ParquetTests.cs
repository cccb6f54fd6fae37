using System.Globalization;
using Parquet;
using Parquet.Schema;
using SplitProofs.Experiments.Rows;
using SplitProofs.Properties.Commands;

namespace SplitProofs.Properties.Experiments;

[Collection("Program")]
public sealed class ParquetTests : IDisposable
{
    private readonly ProgramUnderTest _program = new();

    public ParquetTests() => _program.Write("mine.experiment.yaml", ExperimentText.Valid);

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task The_file_has_the_columns_and_the_values_of_the_table_in_CSV()
    {
        var run = _program.Run("sweep", "mine.experiment.yaml", "--format", "csv", "parquet");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("rows.csv and mine.sweep", run.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(InFolder("mine.sweep/rows.jsonl")));
        string[][] table = [.. File.ReadAllLines(InFolder("mine.sweep/rows.csv")).Select(line => line.Split(','))];

        using var stream = new MemoryStream(File.ReadAllBytes(InFolder("mine.sweep/rows.parquet")));
        await using var reader = await ParquetReader.CreateAsync(stream);
        Assert.Equal(1, reader.RowGroupCount);
        Assert.Equal(table[0], reader.Schema.DataFields.Select(field => field.Name));
        using var group = reader.OpenRowGroupReader(0);
        Assert.Equal(table.Length - 1, group.RowCount);
        var column = 0;
        foreach (var field in reader.Schema.DataFields)
        {
            Assert.Equal(table[1..].Select(row => row[column]), await Values(group, field));
            column++;
        }

        Assert.Contains(reader.Schema.DataFields, field => field.ClrType == typeof(long));
        Assert.Contains(reader.Schema.DataFields, field => field.ClrType == typeof(double));
    }

    [Fact]
    public async Task A_second_group_of_rows_has_the_rows_that_follow()
    {
        const int rowsOfGroup = 1 << 16;
        using var stream = new MemoryStream();
        using (
            var rows = RowFormat.Parquet.Open(
                stream,
                [new("name", "", ColumnKind.Words), new("n", "", ColumnKind.Count), new("half", "s", ColumnKind.Amount)]
            )
        )
        {
            for (var n = 0; n < rowsOfGroup + 2; n++)
            {
                rows.Write([new RowValue.Words($"row {n}"), new RowValue.Count(n), RowValue.Of(n % 1000 / 2.0)]);
            }
        }

        using var written = new MemoryStream(stream.ToArray());
        await using var reader = await ParquetReader.CreateAsync(written);
        Assert.Equal(2, reader.RowGroupCount);
        using var group = reader.OpenRowGroupReader(1);
        var fields = reader.Schema.DataFields;
        Assert.Equal(["row 65536", "row 65537"], await Values(group, fields[0]));
        Assert.Equal(["65536", "65537"], await Values(group, fields[1]));
        Assert.Equal(["268", "268.5"], await Values(group, fields[2]));
    }

    [Fact]
    public void The_bytes_depend_on_neither_shards_nor_threads()
    {
        _program.Run("sweep", "mine.experiment.yaml", "--output", "one", "--threads", "1", "--format", "parquet");
        _program.Run("sweep", "mine.experiment.yaml", "--output", "two", "--shard", "2/2");
        _program.Run("sweep", "mine.experiment.yaml", "--output", "two", "--shard", "1/2");
        Assert.Equal(0, _program.Run("sweep", "merge", "two", "--format", "parquet").ExitCode);
        Assert.Equal(File.ReadAllBytes(InFolder("one/rows.parquet")), File.ReadAllBytes(InFolder("two/rows.parquet")));
    }

    [Fact]
    public void A_format_that_is_slightly_wrong_is_suggested()
    {
        var run = _program.Run("sweep", "mine.experiment.yaml", "--format", "parket");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(
            "--format: 'parket' is no format of rows. Did you mean 'parquet'?",
            run.Error,
            StringComparison.Ordinal
        );
    }

    private static async Task<IEnumerable<string>> Values(ParquetRowGroupReader group, DataField field)
    {
        if (field.ClrType != typeof(long) && field.ClrType != typeof(double))
        {
            var words = new string?[group.RowCount];
            await group.ReadAsync(field, words.AsMemory());
            return words.Select(word => word ?? "");
        }

        return field.ClrType == typeof(long)
            ? Texts(await Numbers<long>(group, field))
            : Texts(await Numbers<double>(group, field));

        static IEnumerable<string> Texts<T>(T?[] values)
            where T : struct, IFormattable =>
            values.Select(value => value?.ToString(null, CultureInfo.InvariantCulture) ?? "");
    }

    private static async Task<T?[]> Numbers<T>(ParquetRowGroupReader group, DataField field)
        where T : struct
    {
        var values = new T?[group.RowCount];
        await group.ReadAsync<T>(field, values.AsMemory());
        return values;
    }

    private string InFolder(string path) => Path.Combine(_program.Folder, path);
}
