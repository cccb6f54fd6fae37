using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SplitProofs.Verification.Instances;

/// <summary>
/// Instances as JSON that can be read back. A record is an object of the values that it is built from, and "$type" names the case of an
/// abstract record. A list or a tuple is an array. A fraction is a text such as "3/4". A number has as many digits as it needs.
/// </summary>
public static class InstanceJson
{
    private static readonly JsonWriterOptions _options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The instance on one line.</summary>
    /// <exception cref="NotSupportedException">A part of the instance has no such form.</exception>
    public static string Of<T>(T instance)
        where T : notnull
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, _options))
        {
            InstanceWriter.Write(writer, instance, typeof(T));
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>The instance that a JSON value states.</summary>
    public static InstanceReading<T> Read<T>(JsonElement json)
        where T : notnull => InstanceReader.Read<T>(json);
}
