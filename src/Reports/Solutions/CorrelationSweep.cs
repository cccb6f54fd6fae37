using System.Collections.Immutable;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Channels.Memory;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Reports.Numbers;

namespace SplitProofs.Reports.Solutions;

/// <summary>
/// The least frame cost against the correlation of neighbouring gains, for the networks whose cost grows
/// the most with the correlation.
/// </summary>
/// <param name="Networks">
/// For each network, the frame cost in percent of that with independent draws: element n is the cost at correlation n/10, n = 0..10. The
/// network whose cost grows most comes first.
/// </param>
public sealed record CorrelationSweep(
    ImmutableArray<(SolvedPlacement Network, ImmutableArray<double> Percent)> Networks
)
{
    private const int Steps = 10;
    private const int Cells = 32;
    private const int MostNetworks = 5;

    /// <summary>Computes the costs under the optimal rule.</summary>
    /// <param name="solved">The networks.</param>
    /// <param name="fading">The fading, whose correlation is varied.</param>
    public static CorrelationSweep Of(ImmutableArray<SolvedPlacement> solved, GaussMarkovRayleigh fading)
    {
        ImmutableArray<MarkovChannel> chains =
        [
            .. Enumerable
                .Range(1, Steps)
                .AsParallel()
                .AsOrdered()
                .Select(step =>
                    GaussMarkovRayleigh.DiscretiseAt(
                        fading.Rate,
                        fading.Mean,
                        (double)step / Steps,
                        Cells,
                        fading.Cutoff
                    )
                ),
        ];
        var independent = fading.Rate.Of(new RayleighChannel(fading.Mean, fading.Cutoff));
        return new([
            .. solved
                .Select(network => (network, Percent(network.Optimal.Question.Costs, independent, chains)))
                .OrderByDescending(network => network.Item2[^1])
                .Take(MostNetworks),
        ]);
    }

    /// <summary>The costs in percent, rounded as they are printed, so that nothing shown depends on a last bit.</summary>
    private static ImmutableArray<double> Percent(
        InferenceCosts costs,
        Channel independent,
        ImmutableArray<MarkovChannel> chains
    )
    {
        var rule = new SplittingRule.Optimal();
        var reference = Least(PlacementTable.Of(new CoInference(costs, independent).Problem, rule));
        return
        [
            100,
            .. chains.Select(chain => SixDigits.Round(100 * Least(PlacementTable.Of(costs, chain, rule)) / reference)),
        ];
    }

    private static double Least(PlacementTable table) =>
        BestPlacement.Of(table.FrameCost.AsSpan(0, table.HorizonLimit + 1)).FrameCost;
}
