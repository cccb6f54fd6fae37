using SplitProofs.Reports.Figures;
using SplitProofs.Reports.Numbers;
using SplitProofs.Reports.Solutions;

namespace SplitProofs.Reports.Pages;

/// <summary>The least frame cost against the correlation of neighbouring gains, from independent draws to a static channel.</summary>
internal static class CorrelationChart
{
    public static XyChart Of(string scenario, CorrelationSweep sweep)
    {
        var (first, percent) = sweep.Networks[0];
        return new(
            $"Cost under {scenario} against the correlation of its channel, "
                + $"K = {Digits.Of(first.Optimal.Question.Costs.Inferences, 6)} inferences per update",
            $"The optimal rule's cost of a frame, from independent draws, 0, to a channel that stays for an inference, 1. That of "
                + $"{first.Network.Name} is {Digits.Of(percent[^1], 4)} % of what it is with independent draws where the channel stays.",
            new("correlation r of the gains at neighbouring stages", "", IsLogarithmic: false),
            new("frame cost T(N*)", "% of that with independent draws", IsLogarithmic: false),
            [
                .. sweep.Networks.Select(shown => new XySeries(
                    shown.Network.Network.Name,
                    PointJoin.Line,
                    [.. shown.Percent.Select((cost, tenth) => new XyPoint(tenth / 10.0, cost))]
                )),
            ]
        );
    }
}
