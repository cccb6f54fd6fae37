using System.Collections.Immutable;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Correlated;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Reports.Figures;
using SplitProofs.Reports.Numbers;

namespace SplitProofs.Reports.Pages;

/// <summary>
/// The least frame cost against the correlation of neighbouring gains, from independent draws to a channel that stays, for the
/// networks to which it matters most.
/// </summary>
internal static class CorrelationChart
{
    private const int Steps = 10;
    private const int Cells = 32;
    private const int MostNetworks = 5;

    public static LineChart Of(string scenario, ImmutableArray<SolvedRemembering> solved, Fading.GaussMarkov fading)
    {
        ImmutableArray<MarkovChannel> chains =
        [
            .. Enumerable
                .Range(1, Steps)
                .AsParallel()
                .AsOrdered()
                .Select(step =>
                    GaussMarkovRayleigh.Discretise(fading.MeanSnr, (double)step / Steps, Cells, fading.CutoffSnr)
                ),
        ];
        var independent = new RayleighChannel(fading.MeanSnr, fading.CutoffSnr);
        // Rounded as printed, so that nothing that is shown hangs on a last bit.
        (INetworkModel Model, double[] Percent)[] shown =
        [
            .. solved
                .Select(network => (network.Model, Percent(network.Costs, independent, chains)))
                .OrderByDescending(network => network.Item2[^1])
                .Take(MostNetworks),
        ];
        var (first, percent) = shown[0];
        return new(
            $"Cost under {scenario} against the correlation of its channel",
            $"The optimal rule's cost of a frame, from independent draws, 0, to a channel that stays for an inference, 10 tenths. That of {first.Title} is {SixDigits.Of(percent[^1])} % of what it is with independent draws where the channel stays.",
            "correlation r of the gains at neighbouring stages, in tenths",
            "frame cost T(N*) [% of that with independent draws]",
            [.. shown.Select(network => new Series(network.Model.Title, network.Percent))]
        );
    }

    private static double[] Percent(
        InferenceCosts costs,
        RayleighChannel independent,
        ImmutableArray<MarkovChannel> chains
    )
    {
        var problem = new StoppingProblem(
            costs.Weighted,
            costs.Placement,
            costs.Inferences,
            independent,
            costs.HorizonLimit
        );
        var rule = new SplittingRule.Optimal();
        var reference = Least(PlacementTable.Of(problem, rule));
        return
        [
            100,
            .. chains.Select(chain =>
                SixDigits.Round(100 * Least(StatewisePlan.TableOf(costs, chain, rule)) / reference)
            ),
        ];
    }

    private static double Least(PlacementTable table) =>
        BestPlacement.Of(table.FrameCost.AsSpan(0, table.HorizonLimit + 1)).FrameCost;
}
