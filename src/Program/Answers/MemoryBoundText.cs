using System.Collections.Immutable;
using System.Text.Json;
using SplitProofs.Inputs.Platforms;
using SplitProofs.Reports.Numbers;
using SplitProofs.Text.Faults;

namespace SplitProofs.Program.Answers;

/// <summary>Which stages are bound by the memory of a platform.</summary>
internal static class MemoryBoundText
{
    private const int MostNames = 8;

    /// <summary>A line for the device and one for the edge server, where these are platforms.</summary>
    /// <param name="processors">Device and edge server.</param>
    /// <param name="bound">The stages.</param>
    public static IEnumerable<string> Of(PlatformProcessors? processors, MemoryBoundStages? bound) =>
        processors is null || bound is null
            ? []
            : [.. Line("device", processors.Device, bound.Device), .. Line("edge server", processors.Edge, bound.Edge)];

    /// <summary>The same for programs; nothing where neither is a platform.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="processors">Device and edge server.</param>
    /// <param name="bound">The stages.</param>
    public static void MemoryBound(this Utf8JsonWriter writer, PlatformProcessors? processors, MemoryBoundStages? bound)
    {
        if (processors is null || bound is null)
        {
            return;
        }

        writer.WriteStartObject("platforms");
        Write("device", processors.Device, bound.Device);
        Write("edge", processors.Edge, bound.Edge);
        writer.WriteEndObject();

        void Write(string name, Processor processor, ImmutableArray<string>? stages)
        {
            if (processor is not Processor.OnPlatform on || stages is not { } names)
            {
                writer.WriteNull(name);
                return;
            }

            writer.WriteStartObject(name);
            writer.WriteString("platform", on.File.Platform.Name);
            writer.WriteStartArray("memoryBoundStages");
            foreach (var stage in names)
            {
                writer.WriteStringValue(stage);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }
    }

    private static IEnumerable<string> Line(string place, Processor processor, ImmutableArray<string>? stages) =>
        processor is Processor.OnPlatform on && stages is { } names
            ?
            [
                $"The {place} is the platform {Quote.Plain(on.File.Platform.Name)}. "
                    + (
                        names.IsEmpty
                            ? "No stage is bound by its memory."
                            : $"Bound by its memory: {Exactly.Of(names.Length, "stage")} ({Named(names)})."
                    ),
            ]
            : [];

    private static string Named(ImmutableArray<string> names) =>
        names.Length <= MostNames
            ? string.Join(", ", names)
            : $"{string.Join(", ", names.Take(MostNames))} and {Exactly.Of(names.Length - MostNames)} more";
}
