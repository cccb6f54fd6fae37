using System.Collections.Immutable;
using SplitProofs.Inputs.Platforms;
using SplitProofs.Reports.Numbers;
using SplitProofs.Text.Faults;

namespace SplitProofs.Program.Answers;

/// <summary>Which stages are bound by the memory of a platform, for a person.</summary>
internal static class MemoryBoundText
{
    private const int MostNames = 8;

    /// <summary>A line for each platform.</summary>
    /// <param name="bound">The stages.</param>
    public static IEnumerable<string> Of(ImmutableArray<MemoryBoundStages> bound) =>
        bound.Select(on =>
            $"The {(on.Side == ComputingSide.Device ? "device" : "edge server")} is the platform {Quote.Plain(on.Platform)}. "
            + (
                on.Stages.IsEmpty
                    ? "No stage is bound by its memory."
                    : $"Bound by its memory: {Exactly.Of(on.Stages.Length, "stage")} ({Named(on.Stages)})."
            )
        );

    private static string Named(ImmutableArray<string> names) =>
        names.Length <= MostNames
            ? string.Join(", ", names)
            : $"{string.Join(", ", names.Take(MostNames))} and {Exactly.Of(names.Length - MostNames)} more";
}
