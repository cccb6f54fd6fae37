using System.Collections.Immutable;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Reports.Inputs.Networks;

namespace SplitProofs.Reports.Plans;

/// <summary>What is to be played.</summary>
/// <param name="Network">The network.</param>
/// <param name="Scenario">The scenario.</param>
/// <param name="Rule">The splitting rule.</param>
/// <param name="Inference">The network under the scenario.</param>
/// <param name="Table">The analytic costs of every placement.</param>
/// <param name="PlacedStages">The number of placed stages, N.</param>
/// <param name="Frames">The number of frames.</param>
public sealed record SimulationTrial(
    Network Network,
    Scenario Scenario,
    SplittingRule Rule,
    CoInference Inference,
    PlacementTable Table,
    int PlacedStages,
    long Frames
)
{
    /// <summary>The airtimes up to which to send at cuts 0..N−1.</summary>
    public ImmutableArray<double> Thresholds { get; } = Rule.Thresholds(Inference.Problem, PlacedStages);

    /// <summary>
    /// Whether the variance of an inference's cost is finite: the airtime's is, or no upload is forced and every threshold is
    /// finite.
    /// </summary>
    public bool HasFiniteVariance =>
        Inference.Problem.Channel.HasFiniteVariance
        || (PlacedStages == Inference.Problem.Stages && Thresholds.All(double.IsFinite));
}
