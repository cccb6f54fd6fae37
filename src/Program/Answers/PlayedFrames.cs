using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Simulation;
using SplitProofs.Inputs.Networks;
using SplitProofs.Inputs.Scenarios;

namespace SplitProofs.Program.Answers;

/// <summary>The answer of <c>simulate</c>: the question, the simulated values, and the analytic values beside them.</summary>
/// <param name="Network">The network.</param>
/// <param name="ScenarioFile">The scenario, as it was given.</param>
/// <param name="Frames">The number of frames.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Analytic">The analytic values, with the question.</param>
/// <param name="Found">The simulated values.</param>
internal sealed record PlayedFrames(
    Network Network,
    ScenarioFile ScenarioFile,
    long Frames,
    ulong Seed,
    SplittingAnswer Analytic,
    SimulatedFrames Found
);
