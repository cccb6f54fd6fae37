using System.Globalization;
using Parquet;
using Parquet.Schema;
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
