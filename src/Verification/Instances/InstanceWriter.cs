using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace SplitProofs.Verification.Instances;

/// <summary>Writes values as JSON, by their shapes.</summary>
internal static class InstanceWriter
{
    /// <summary>Text that is not Unicode is refused, because it could not be read back as it was.</summary>
    private static readonly UTF8Encoding _strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    public static void Write(Utf8JsonWriter writer, object value, Type type)
    {
        switch (TypeShape.Of(type))
        {
            case TypeShape.Scalar:
                WriteScalar(writer, value);
                break;
            case TypeShape.Sequence sequence:
                WriteArray(writer, TypeShape.Sequence.Items(value).Select(item => (item, sequence.Element)));
                break;
            case TypeShape.Tuple tuple:
                WriteArray(writer, tuple.Parts.Select((part, n) => (((ITuple)value)[n]!, part)));
                break;
            case TypeShape.Table table:
                WriteObject(
                    writer,
                    TypeShape.Table.Entries(value).Select(entry => (entry.Key, entry.Value, table.Value))
                );
                break;
            case TypeShape.Record record:
                WriteObject(writer, Fields(value, record));
                break;
            case TypeShape.Cases when TypeShape.Of(value.GetType()) is TypeShape.Record record:
                WriteObject(
                    writer,
                    [(TypeShape.Cases.Key, value.GetType().Name, typeof(string)), .. Fields(value, record)]
                );
                break;
            case TypeShape.None none:
                throw new NotSupportedException(none.Reason);
            default:
                throw new NotSupportedException($"{value.GetType().Name} is not a public record");
        }
    }

    private static IEnumerable<(string Name, object Value, Type Type)> Fields(object value, TypeShape.Record record) =>
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
