using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Tuning;

namespace SplitProofs.Program.Answers;

/// <summary>The plan with a tuned transmit power or device speed.</summary>
/// <param name="Quantity">What was tuned.</param>
/// <param name="Tuned">The tuned scenario.</param>
/// <param name="Answer">What to place then.</param>
internal sealed record TunedPlan(TunedQuantity Quantity, TunedScenario Tuned, SplittingAnswer Answer);
