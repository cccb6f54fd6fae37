using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Tuning;

namespace SplitProofs.Program.Answers;

/// <summary>The plan with a tuned transmit power or device speed.</summary>
/// <param name="Quantity">What was tuned: “power” or “frequency”.</param>
/// <param name="Tuned">The tuned scenario.</param>
/// <param name="Answer">What to place then.</param>
internal sealed record TunedPlan(string Quantity, TunedScenario Tuned, SplittingAnswer Answer)
{
    /// <summary>The unit of the tuned value.</summary>
    public string Unit => Quantity == "power" ? "W" : "FLOP/s";
}
