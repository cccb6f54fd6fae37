using System.Collections.Immutable;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Stopping;

namespace SplitProofs.Analytics.Placement;

/// <summary>The frame costs of the baselines, which decide nothing online.</summary>
/// <param name="EdgeOnly">Everything on the edge server, T(0); +∞ for an ill-posed channel.</param>
/// <param name="DeviceOnly">Everything on the device, whether or not it fits.</param>
/// <param name="DeviceFits">Whether the device's memory holds every stage.</param>
/// <param name="StaticSplit">The best fixed cut that fits.</param>
/// <param name="StaticCost">The frame cost of that cut.</param>
public sealed record Baselines(double EdgeOnly, double DeviceOnly, bool DeviceFits, int StaticSplit, double StaticCost)
{
    /// <summary>Computes the baselines of a problem.</summary>
    public static Baselines Of(StoppingProblem problem) =>
        Of(
            problem.Costs,
            problem.Placement,
            problem.Inferences,
            problem.HorizonLimit,
            _ => problem.Channel.MeanAirtime
        );

    /// <summary>Computes the baselines of a network under any fading.</summary>
    /// <param name="costs">The costs of the network.</param>
    /// <param name="fading">The fading.</param>
    public static Baselines Of(InferenceCosts costs, Fading fading)
    {
        var meanAirtime = fading.Match<Func<int, double>>(
            independent: draws => _ => draws.Channel.MeanAirtime,
            withMemory: memory =>
            {
                var means = memory.Channel.Chain.MeanAirtimes(costs.Stages - 1);
                return cut => means[cut];
            }
        );
        return Of(costs.Weighted, costs.Placement, costs.Inferences, costs.HorizonLimit, meanAirtime);
    }

    /// <summary>
    /// The saving of a frame cost against a baseline, as a share of the baseline. Negative if it costs more, and 1 if the baseline is +∞.
    /// </summary>
    /// <param name="frameCost">The frame cost, which is finite.</param>
    /// <param name="baseline">The frame cost of the baseline.</param>
    public static double Saving(double frameCost, double baseline) =>
        frameCost == baseline ? 0 : 1 - (frameCost / baseline);

    /// <summary>Computes the baselines where the mean airtime may change from cut to cut.</summary>
    /// <param name="costs">The costs of an inference.</param>
    /// <param name="placement">The cost of placing each of the stages 1..M (φ).</param>
    /// <param name="inferences">The number of inferences per update (K).</param>
    /// <param name="horizonLimit">The largest number of stages that may be placed.</param>
    /// <param name="meanAirtime">The mean airtime at a cut.</param>
    private static Baselines Of(
        SplittingCosts costs,
        ImmutableArray<double> placement,
        double inferences,
        int horizonLimit,
        Func<int, double> meanAirtime
    )
    {
        var (staticSplit, staticCost) = (0, double.PositiveInfinity);
        var placing = 0.0;
        for (var cut = 0; cut <= costs.Stages; cut++)
        {
            var cost = FrameCost(cut, placing);
            if (cut <= horizonLimit && cost < staticCost)
            {
                (staticSplit, staticCost) = (cut, cost);
            }

            placing += cut < costs.Stages ? placement[cut] : 0;
        }

        return new(
            FrameCost(0, 0),
            FrameCost(costs.Stages, placing),
            horizonLimit == costs.Stages,
            staticSplit,
            staticCost
        );

        double FrameCost(int cut, double placing)
        {
            var offload = cut < costs.Stages ? costs.Offload[cut] * meanAirtime(cut) : 0;
            return CostOfFrame.Of<Number>(new(placing), new(inferences), new(costs.Computing[cut] + offload)).Value;
        }
    }
}
