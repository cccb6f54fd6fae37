using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Tuning;

namespace SplitProofs.Program.Answers;

/// <summary>The plan with a tuned transmit power or device speed.</summary>
/// <param name="Quantity">The quantity that was tuned.</param>
/// <param name="Tuned">The tuned scenario.</param>
/// <param name="Answer">The best placement under the tuned scenario.</param>
internal sealed record TunedPlan(TunedQuantity Quantity, TunedScenario Tuned, SplittingAnswer Answer);
