using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Inputs.Networks;

namespace SplitProofs.Program.Commands;

/// <summary>What a command line asks about.</summary>
/// <param name="Network">The network.</param>
/// <param name="Scenario">The scenario.</param>
/// <param name="Rule">The splitting rule.</param>
internal sealed record Question(Network Network, Scenario Scenario, SplittingRule Rule);
