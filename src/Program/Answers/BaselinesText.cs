using System.Collections.Immutable;
using SplitProofs.Analytics.Placement;
using SplitProofs.Reports.Numbers;

namespace SplitProofs.Program.Answers;

/// <summary>Writes the costs of the baselines, which decide nothing online, as text.</summary>
internal static class BaselinesText
{
    /// <summary>A heading, and a line for each baseline.</summary>
    public static IEnumerable<string> Of(SplittingAnswer answer, Baselines baselines)
    {
        var stages = answer.Question.Chain.Stages;
        var split = baselines.StaticSplit;
        var place = split == stages.Length ? $"after {stages[^1].Name}" : $"before {stages[split].Name}";
        return
        [
            "Without decisions on the way",
            .. TextTable
                .Of([
                    ["", "cost of a frame", "saving of this plan"],
                    Row("edge only", baselines.EdgeOnly),
                    baselines.DeviceFits
                        ? Row("device only", baselines.DeviceOnly)
                        : ImmutableArray.Create("device only (does not fit)", SixDigits.Of(baselines.DeviceOnly), ""),
                    Row($"best static split ({place})", baselines.StaticCost),
                ])
                .Select(line => $"  {line}"),
        ];

        ImmutableArray<string> Row(string name, double cost) =>
            [name, SixDigits.Of(cost), Percentage.Of(Baselines.Saving(answer.FrameCost, cost))];
    }
}
