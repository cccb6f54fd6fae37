using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Verification.Writing;

/// <summary>An instance of a claim on one line of JSON, as <c>verify --replay</c> reads it.</summary>
public static class ReplayJson
{
    private static readonly JsonWriterOptions _options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The JSON text.</summary>
    /// <param name="id">The id of the claim.</param>
    /// <param name="instance">The instance in JSON.</param>
    public static string Of(ClaimId id, string instance)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, _options))
        {
            writer.WriteStartObject();
            writer.WriteString("claim", id.Number);
            writer.WriteString("collection", id.Collection);
            writer.WritePropertyName("instance");
            writer.WriteRawValue(instance);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
