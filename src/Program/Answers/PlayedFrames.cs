using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Simulation;
using SplitProofs.Inputs.Networks;
using SplitProofs.Inputs.Scenarios;

namespace SplitProofs.Program.Answers;

/// <summary>The answer of <c>simulate</c>: what was played, what was found, and what the analysis says.</summary>
/// <param name="Network">The network.</param>
/// <param name="ScenarioFile">The scenario, as it was given.</param>
/// <param name="Frames">The number of frames.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Analytic">What the analysis says, with the question.</param>
/// <param name="Found">What was found.</param>
internal sealed record PlayedFrames(
    Network Network,
    ScenarioFile ScenarioFile,
    long Frames,
    ulong Seed,
    SplittingAnswer Analytic,
    SimulatedFrames Found
);
