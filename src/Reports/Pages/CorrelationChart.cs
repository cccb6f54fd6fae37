using SplitProofs.Reports.Figures;
using SplitProofs.Reports.Numbers;
using SplitProofs.Reports.Solutions;

namespace SplitProofs.Reports.Pages;

/// <summary>The least frame cost against the correlation of neighbouring gains, from independent draws to a channel that stays.</summary>
internal static class CorrelationChart
{
    public static LineChart Of(string scenario, CorrelationSweep sweep)
    {
        var (first, percent) = sweep.Networks[0];
        return new(
            $"Cost under {scenario} against the correlation of its channel",
            $"The optimal rule's cost of a frame, from independent draws, 0, to a channel that stays for an "
                + $"inference, 10 tenths. That of {first.Network.Name} is {SixDigits.Of(percent[^1])} % of what it is "
                + $"with independent draws where the channel stays.",
            "correlation r of the gains at neighbouring stages, in tenths",
            "frame cost T(N*) [% of that with independent draws]",
            [.. sweep.Networks.Select(shown => new Series(shown.Network.Network.Name, shown.Percent))]
        );
    }
}
