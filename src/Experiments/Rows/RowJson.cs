using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SplitProofs.Experiments.Rows;

/// <summary>Rows as JSON, a line each: objects for programs, and arrays for the files in which a sweep keeps them.</summary>
public static class RowJson
{
    private static readonly JsonWriterOptions _options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The object of a row, its keys the titles of the columns; absent values are null. With its line break.</summary>
    public static string ObjectLine(ImmutableArray<RowColumn> columns, ImmutableArray<RowValue> row) =>
        Line(writer =>
        {
            writer.WriteStartObject();
            for (var column = 0; column < columns.Length; column++)
            {
                writer.WritePropertyName(columns[column].Title);
                Write(writer, row[column]);
            }

            writer.WriteEndObject();
        });

    /// <summary>The array of a row, with its line break.</summary>
    internal static string ArrayLine(ImmutableArray<RowValue> row) =>
        Line(writer =>
        {
            writer.WriteStartArray();
            foreach (var value in row)
            {
                Write(writer, value);
            }

            writer.WriteEndArray();
        });

    /// <summary>The row of an array that <see cref="ArrayLine"/> wrote.</summary>
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
                    JsonTokenType.Number => RowValue.Of(reader.GetDouble()),
                    JsonTokenType.Null => new RowValue.Absent(),
                    _ => throw new JsonException(),
                }
            );
        }

        return row.Count == columns.Length ? row.MoveToImmutable() : throw new JsonException();
    }

    private static string Line(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, _options))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
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
            writer.WriteRawValue(value.Printed);
        }
    }
}
