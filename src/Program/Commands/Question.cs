using SplitProofs.Analytics.Placement;

namespace SplitProofs.Program.Commands;

/// <summary>What a command line asks.</summary>
/// <param name="Network">The network's name in print.</param>
/// <param name="Splitting">The network, the scenario and the rule.</param>
internal sealed record Question(string Network, SplittingQuestion Splitting);
