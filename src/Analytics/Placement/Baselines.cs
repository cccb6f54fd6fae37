using SplitProofs.Analytics.Stopping;

namespace SplitProofs.Analytics.Placement;

/// <summary>The frame costs of deciding nothing online.</summary>
/// <param name="EdgeOnly">Everything on the edge server, T(0); +∞ for an ill-posed channel.</param>
/// <param name="DeviceOnly">Everything on the device, whether or not it fits.</param>
/// <param name="DeviceFits">Whether the device's memory holds every stage.</param>
/// <param name="StaticSplit">The best fixed cut that fits.</param>
/// <param name="StaticCost">The frame cost of that cut.</param>
public sealed record Baselines(double EdgeOnly, double DeviceOnly, bool DeviceFits, int StaticSplit, double StaticCost)
{
    /// <summary>Computes the baselines of a problem.</summary>
    public static Baselines Of(StoppingProblem problem)
    {
        var mean = problem.Channel.MeanAirtime;
        var (staticSplit, staticCost) = (0, double.PositiveInfinity);
        var extra = 0.0;
        for (var cut = 0; cut <= problem.Stages; cut++)
        {
            var offload = cut < problem.Stages ? problem.Costs.Offload[cut] * mean : 0;
            var cost = FrameCost(cut, extra + offload);
            if (cut <= problem.HorizonLimit && cost < staticCost)
            {
                (staticSplit, staticCost) = (cut, cost);
            }

            extra += cut < problem.Stages ? problem.Costs.Extra[cut] : 0;
        }

        return new(
            FrameCost(0, problem.Costs.Offload[0] * mean),
            FrameCost(problem.Stages, extra),
            problem.HorizonLimit == problem.Stages,
            staticSplit,
            staticCost
        );

        double FrameCost(int placed, double relative) =>
            problem.PlacementCost(placed) + (problem.Inferences * (problem.Costs.Edge + relative));
    }
}
