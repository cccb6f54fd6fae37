using SplitProofs.Analytics.Simulation;
using SplitProofs.Analytics.Stopping;

namespace SplitProofs.Reports.Plans;

/// <summary>What was played, with what came of it and what the analysis says.</summary>
/// <param name="Trial">What was played.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Latency">The analytic law of the latency.</param>
/// <param name="Found">What came of it.</param>
public sealed record SimulationOutcome(
    SimulationTrial Trial,
    ulong Seed,
    LatencyDistribution Latency,
    SimulatedFrames Found
)
{
    /// <summary>The analytic time and energy of an inference.</summary>
    public ExpectedUsage Usage { get; } = ExpectedUsage.Of(Trial.Inference, Trial.Rule, Trial.PlacedStages);
}
