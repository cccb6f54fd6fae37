using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SplitProofs.Onnx.Splitting;

namespace SplitProofs.Runtime.Splitting;

/// <summary>The contents of a folder of cuts, as a JSON object.</summary>
internal static class SplitManifest
{
    /// <summary>The name of its file.</summary>
    public const string FileName = "manifest.json";

    /// <summary>The text.</summary>
    public static string Of(SplittableNetwork network, ImmutableArray<SplitCut> cuts)
    {
        using var bytes = new MemoryStream();
        using (
            var writer = new Utf8JsonWriter(
                bytes,
                new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
            )
        )
        {
            Write(writer, network, cuts);
        }

        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter writer, SplittableNetwork network, ImmutableArray<SplitCut> cuts)
    {
        writer.WriteStartObject();
        writer.WriteString("source", Path.GetFileName(network.Path));
        writer.WriteString("hash", network.Graph.Model.Hash);
        writer.WriteNumber("stages", network.Stages);
        Tensors(writer, "inputs", network.Inputs);
        Tensors(writer, "outputs", network.Whole.Outputs.Where(IsResult));
        writer.WriteStartArray("cuts");
        foreach (var cut in cuts)
        {
            writer.WriteStartObject();
            writer.WriteNumber("placedStages", cut.Placed);
            writer.WriteString("after", cut.After);
            writer.WriteString("device", cut.DeviceFile);
            writer.WriteString("edge", cut.EdgeFile);
            Tensors(writer, "sent", cut.Sent);
            writer.WriteNumber("sentBits", cut.SentBits);
            writer.WriteNumber("describedBits", cut.DescribedBits);
            Names(writer, "deviceResults", cut.Device.Outputs.Where(IsResult).Select(tensor => tensor.Name));
            writer.WritePropertyName("maximumDifference");
            if (cut.Difference is { } difference)
            {
                writer.WriteNumberValue(difference.Greatest);
            }
            else
            {
                writer.WriteNullValue();
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("notPossible");
        foreach (var cut in Enumerable.Range(1, network.Stages - 1).Except(network.Cuts))
        {
            writer.WriteStartObject();
            writer.WriteNumber("placedStages", cut);
            writer.WriteString("after", network.Numbers.Stages[cut - 1].Name);
            writer.WriteString("reason", network.ObstacleAt(cut));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();

        bool IsResult(GraphTensor tensor) => network.Graph.Trace.Outputs.Contains(tensor.Name);
    }

    private static void Names(Utf8JsonWriter writer, string key, IEnumerable<string> names)
    {
        writer.WriteStartArray(key);
        foreach (var name in names)
        {
            writer.WriteStringValue(name);
        }

        writer.WriteEndArray();
    }

    private static void Tensors(Utf8JsonWriter writer, string key, IEnumerable<GraphTensor> tensors)
    {
        writer.WriteStartArray(key);
        foreach (var tensor in tensors)
        {
            writer.WriteStartObject();
            writer.WriteString("name", tensor.Name);
            writer.WriteString("type", tensor.Type.ToString().ToLowerInvariant());
            writer.WriteStartArray("shape");
            foreach (var extent in tensor.Shape)
            {
                writer.WriteNumberValue(extent);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
