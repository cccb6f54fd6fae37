using SplitProofs.Analytics.Stopping;

namespace SplitProofs.Reports.Solutions;

/// <summary>The costs and times of always sending at one cut.</summary>
/// <param name="Name">The name of the baseline.</param>
/// <param name="PlacedStages">The number of placed stages, which is the cut.</param>
/// <param name="FrameCost">The cost of a frame.</param>
/// <param name="PlacementCost">The part of it that pays for the placement.</param>
/// <param name="CostPerInference">The cost of an inference.</param>
/// <param name="Usage">The expected time and energy of an inference.</param>
public sealed record FixedCut(
    string Name,
    int PlacedStages,
    double FrameCost,
    double PlacementCost,
    double CostPerInference,
    ExpectedUsage Usage
);
