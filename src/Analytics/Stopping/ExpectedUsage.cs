using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Stopping;

/// <summary>What an inference takes on average, edge time included, placement excluded (R15).</summary>
/// <param name="Time">The expected time; +∞ where infinite.</param>
/// <param name="Energy">The expected energy of the device; +∞ where infinite.</param>
public sealed record ExpectedUsage(Seconds Time, Joules Energy)
{
    /// <summary>The usage under decisions.</summary>
    /// <param name="costs">What an inference takes.</param>
    /// <param name="decisions">The decisions, which may have been made for other costs.</param>
    public static ExpectedUsage Of(InferenceCosts costs, SplittingDecisions decisions) =>
        new(new(decisions.ExpectedTotal(costs.Time)), new(decisions.ExpectedTotal(costs.Energy)));
}
