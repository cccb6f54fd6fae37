using System.Collections.Immutable;
using System.Text.Json;
using SplitProofs.Inputs.Platforms;

namespace SplitProofs.Program.Answers;

/// <summary>Which stages are bound by the memory of a platform, for programs.</summary>
internal static class MemoryBoundJson
{
    /// <summary>An object for device and edge server; nothing where neither is a platform.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="bound">The stages, for each platform.</param>
    public static void MemoryBound(this Utf8JsonWriter writer, ImmutableArray<MemoryBoundStages> bound)
    {
        if (bound.IsEmpty)
        {
            return;
        }

        writer.WriteStartObject("platforms");
        Write("device", ComputingSide.Device);
        Write("edge", ComputingSide.EdgeServer);
        writer.WriteEndObject();

        void Write(string name, ComputingSide side)
        {
            if (bound.FirstOrDefault(on => on.Side == side) is not { } found)
            {
                writer.WriteNull(name);
                return;
            }

            writer.WriteStartObject(name);
            writer.WriteString("platform", found.Platform);
            writer.WriteStartArray("memoryBoundStages");
            foreach (var stage in found.Stages)
            {
                writer.WriteStringValue(stage);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }
    }
}
