using SplitProofs.Analytics.Placement;

namespace SplitProofs.Program.Answers;

/// <summary>The answer of <c>place</c>.</summary>
/// <param name="Network">The network's name in print.</param>
/// <param name="Answer">What to place and when to send, with the question.</param>
internal sealed record Plan(string Network, SplittingAnswer Answer);
