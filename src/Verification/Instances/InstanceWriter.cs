using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace SplitProofs.Verification.Instances;

/// <summary>Writes values as JSON, by their shapes.</summary>
internal static class InstanceWriter
{
    /// <summary>Text that is not Unicode would not come back as it was.</summary>
    private static readonly UTF8Encoding _strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    public static void Write(Utf8JsonWriter writer, object value, Type type)
    {
        switch (Shape.Of(type))
        {
            case Shape.Scalar:
                WriteScalar(writer, value);
                break;
            case Shape.Sequence sequence:
                WriteArray(writer, Shape.Sequence.Items(value).Select(item => (item, sequence.Element)));
                break;
            case Shape.Tuple tuple:
                WriteArray(writer, tuple.Parts.Select((part, n) => (((ITuple)value)[n]!, part)));
                break;
            case Shape.Table table:
                WriteObject(writer, Shape.Table.Entries(value).Select(entry => (entry.Key, entry.Value, table.Value)));
                break;
            case Shape.Record record:
                WriteObject(writer, Fields(value, record));
                break;
            case Shape.Cases when Shape.Of(value.GetType()) is Shape.Record record:
                WriteObject(
                    writer,
                    [(Shape.Cases.Key, value.GetType().Name, typeof(string)), .. Fields(value, record)]
                );
                break;
            case Shape.None none:
                throw new NotSupportedException(none.Reason);
            default:
                throw new NotSupportedException($"{value.GetType().Name} is not a public record");
        }
    }

    private static IEnumerable<(string Name, object Value, Type Type)> Fields(object value, Shape.Record record) =>
        record.Fields.Select(field => (field.JsonName, field.ValueIn(value), field.Property.PropertyType));

    private static void WriteArray(Utf8JsonWriter writer, IEnumerable<(object Value, Type Type)> items)
    {
        writer.WriteStartArray();
        foreach (var (value, type) in items)
        {
            Write(writer, value, type);
        }

        writer.WriteEndArray();
    }

    private static void WriteObject(
        Utf8JsonWriter writer,
        IEnumerable<(string Name, object Value, Type Type)> properties
    )
    {
        writer.WriteStartObject();
        foreach (var (name, value, type) in properties)
        {
            writer.WritePropertyName(Unicode(name));
            Write(writer, value, type);
        }

        writer.WriteEndObject();
    }

    private static void WriteScalar(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case ulong number:
                writer.WriteNumberValue(number);
                break;
            case double number when double.IsFinite(number):
                writer.WriteNumberValue(number);
                break;
            case double number:
                writer.WriteStringValue(
                    double.IsNaN(number) ? throw new NotSupportedException("one of its values is not a number")
                    : number > 0 ? InstanceReader.Infinity
                    : $"-{InstanceReader.Infinity}"
                );
                break;
            case Enum choice:
                writer.WriteStringValue(choice.ToString());
                break;
            default:
                writer.WriteStringValue(Unicode(value.ToString()!));
                break;
        }
    }

    private static string Unicode(string text)
    {
        try
        {
            return _strict.GetByteCount(text) >= 0 ? text : "";
        }
        catch (EncoderFallbackException)
        {
            throw new NotSupportedException("one of its texts is not Unicode");
        }
    }
}
