using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Stopping;

/// <summary>The expected time and energy of an inference, edge time included, placement excluded (R15).</summary>
/// <param name="Time">The expected time; +∞ where infinite.</param>
/// <param name="Energy">The expected energy of the device; +∞ where infinite.</param>
public sealed record ExpectedUsage(Seconds Time, Joules Energy)
{
    /// <summary>The usage under decisions.</summary>
    /// <param name="costs">The costs of an inference in time and energy.</param>
    /// <param name="decisions">The decisions, which may have been made for other costs.</param>
    public static ExpectedUsage Of(InferenceCosts costs, SplittingDecisions decisions) =>
        new(new(decisions.ExpectedTotal(costs.Time)), new(decisions.ExpectedTotal(costs.Energy)));
}
