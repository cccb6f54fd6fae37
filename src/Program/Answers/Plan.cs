using SplitProofs.Analytics.Placement;
using SplitProofs.Inputs.Networks;
using SplitProofs.Inputs.Scenarios;

namespace SplitProofs.Program.Answers;

/// <summary>The answer of <c>place</c>.</summary>
/// <param name="Network">The network.</param>
/// <param name="ScenarioFile">The scenario, as it was given.</param>
/// <param name="Answer">The answer with its question: which stages to place, and when to send.</param>
internal sealed record Plan(Network Network, ScenarioFile ScenarioFile, SplittingAnswer Answer);
