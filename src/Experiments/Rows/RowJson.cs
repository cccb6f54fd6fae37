using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SplitProofs.Experiments.Rows;

/// <summary>Rows as JSON, one on each line: objects in files for programs, and arrays in the files of batches of a sweep.</summary>
public static class RowJson
{
    private static readonly JsonWriterOptions _options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes rows as objects, a line each. Their keys are the titles of the columns, and absent values are null.</summary>
    internal sealed class Writer(Stream stream, ImmutableArray<RowColumn> columns) : IRowWriter
    {
        private readonly ArrayBufferWriter<byte> _line = new();
        private readonly ImmutableArray<JsonEncodedText> _titles =
        [
            .. columns.Select(column => JsonEncodedText.Encode(column.Title, _options.Encoder)),
        ];
        private readonly Utf8JsonWriter _writer = new(Stream.Null, _options);

        public void Write(ImmutableArray<RowValue> row)
        {
            _line.ResetWrittenCount();
            _writer.Reset(_line);
            _writer.WriteStartObject();
            for (var column = 0; column < _titles.Length; column++)
            {
                _writer.WritePropertyName(_titles[column]);
                RowJson.Write(_writer, row[column]);
            }

            _writer.WriteEndObject();
            _writer.Flush();
            stream.Write(_line.WrittenSpan);
            stream.WriteByte((byte)'\n');
        }

        public void Dispose() => _writer.Dispose();
    }

    /// <summary>Writes the arrays of rows, a line each.</summary>
    internal static void WriteArrays(IBufferWriter<byte> lines, IEnumerable<ImmutableArray<RowValue>> rows)
    {
        using var writer = new Utf8JsonWriter(lines, _options);
        foreach (var row in rows)
        {
            writer.WriteStartArray();
            foreach (var value in row)
            {
                Write(writer, value);
            }

            writer.WriteEndArray();
            writer.Flush();
            writer.Reset();
            lines.Write("\n"u8);
        }
    }

    /// <summary>The row of an array that <see cref="WriteArrays"/> wrote.</summary>
    /// <exception cref="JsonException">The line is no such array.</exception>
    internal static ImmutableArray<RowValue> ReadArray(ReadOnlySpan<byte> line, ImmutableArray<RowColumn> columns)
    {
        var reader = new Utf8JsonReader(line);
        var row = ImmutableArray.CreateBuilder<RowValue>(columns.Length);
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray && row.Count < columns.Length)
        {
            row.Add(
                reader.TokenType switch
                {
                    JsonTokenType.String => new RowValue.Words(reader.GetString()!),
                    JsonTokenType.Number when columns[row.Count].Kind == ColumnKind.Count => new RowValue.Count(
                        reader.GetInt64()
                    ),
                    JsonTokenType.Number => new RowValue.Amount(reader.GetDouble()),
                    JsonTokenType.Null => new RowValue.Absent(),
                    _ => throw new JsonException(),
                }
            );
        }

        return row.Count == columns.Length ? row.MoveToImmutable() : throw new JsonException();
    }

    private static void Write(Utf8JsonWriter writer, RowValue value)
    {
        if (value is RowValue.Words words)
        {
            writer.WriteStringValue(words.Text);
        }
        else if (value is RowValue.Absent)
        {
            writer.WriteNullValue();
        }
        else
        {
            Span<byte> number = stackalloc byte[RowValue.LongestNumber];
            writer.WriteRawValue(number[..value.Print(number)], skipInputValidation: true);
        }
    }
}
