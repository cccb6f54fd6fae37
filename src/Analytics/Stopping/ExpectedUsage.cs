using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Stopping;

/// <summary>What an inference takes on average, edge time included, placement excluded (R15).</summary>
/// <param name="Time">The expected time; +∞ where infinite.</param>
/// <param name="Energy">The expected energy of the device; +∞ where infinite.</param>
public sealed record ExpectedUsage(Seconds Time, Joules Energy)
{
    /// <summary>The usage under a rule with N = <paramref name="placedStages"/> stages placed.</summary>
    public static ExpectedUsage Of(CoInference inference, SplittingRule rule, int placedStages)
    {
        var thresholds = rule.Thresholds(inference.Problem, placedStages);
        return new(new(Expected(inference.Time)), new(Expected(inference.Energy)));

        double Expected(SplittingCosts costs) =>
            costs.Edge + ThresholdRule.ExpectedCost(costs, thresholds, inference.Problem.Channel);
    }
}
