using System.Collections.Immutable;
using SplitProofs.Analytics.Networks;
using SplitProofs.Reports.Numbers;

namespace SplitProofs.Program.Answers;

/// <summary>Names of stages in a sentence or a cell.</summary>
internal static class NamesText
{
    /// <summary>The stages between two cuts: “conv1”, or “conv1 to conv5”.</summary>
    /// <param name="stages">The stages.</param>
    /// <param name="from">The number of stages before them.</param>
    /// <param name="to">The number of stages up to and including the last of them.</param>
    public static string Range(ImmutableArray<Stage> stages, int from, int to) =>
        to - from == 1 ? stages[from].Name : $"{stages[from].Name} to {stages[to - 1].Name}";

    /// <summary>A list of names: “conv1”, “conv1 and conv2”, “conv1, conv2, conv3 and 4 more”.</summary>
    public static string List(ImmutableArray<string> names) =>
        names.Length == 1 ? names[0]
        : names.Length <= 4 ? $"{string.Join(", ", names[..^1])} and {names[^1]}"
        : $"{string.Join(", ", names[..3])} and {Exactly.Of(names.Length - 3)} more";
}
