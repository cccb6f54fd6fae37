using System.Text.Json;
using SplitProofs.Verification.Writing;

namespace SplitProofs.Program.Answers;

/// <summary>Writes an inspected network as one JSON object, for programs.</summary>
internal static class InspectionJson
{
    /// <summary>The JSON text.</summary>
    public static string Of(Inspection network) => JsonText.Of(writer => Write(writer, network));

    private static void Write(Utf8JsonWriter writer, Inspection network)
    {
        writer.WriteString("model", network.Model);
        writer.WriteNumber("inputBits", network.Input.Value);
        writer.WriteNumber("parameters", network.Parameters);
        writer.WriteNumber("parameterBits", network.ParameterBits.Value);
        writer.WriteNumber("macs", network.Macs.Value);
        writer.WriteNumber("elementwiseFlops", network.ElementWise.Value);
        writer.WriteNumber("peakBits", network.Peak.Value);
        writer.WriteStartArray("stages");
        foreach (var stage in network.Stages)
        {
            writer.WriteStartObject();
            writer.WriteString("name", stage.Name);
            writer.WriteNumber("macs", stage.Work.Macs.Value);
            writer.WriteNumber("elementwiseFlops", stage.Work.ElementWise.Value);
            writer.WriteNumber("parameters", stage.Parameters);
            writer.WriteNumber("parameterBits", stage.ParameterBits.Value);
            writer.WriteNumber("outputBits", stage.Output.Value);
            writer.WriteNumber("outputTensors", stage.OutputTensors);
            writer.WriteNumber("peakBits", stage.Peak.Value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
