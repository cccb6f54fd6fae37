using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Simulation;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Inputs.Networks;

namespace SplitProofs.Reports.Plans;

/// <summary>What was played, with what came of it and what the analysis says.</summary>
/// <param name="Network">The network.</param>
/// <param name="Scenario">The scenario.</param>
/// <param name="Rule">The splitting rule.</param>
/// <param name="PlacedStages">The number of placed stages, N.</param>
/// <param name="Frames">The number of frames.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Table">The analytic costs of every placement.</param>
/// <param name="Usage">The analytic time and energy of an inference.</param>
/// <param name="Latency">The analytic law of the latency.</param>
/// <param name="Found">What came of it.</param>
public sealed record SimulationOutcome(
    Network Network,
    Scenario Scenario,
    SplittingRule Rule,
    int PlacedStages,
    long Frames,
    ulong Seed,
    PlacementTable Table,
    ExpectedUsage Usage,
    ILatencyLaw Latency,
    SimulatedFrames Found
);
