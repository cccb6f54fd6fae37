using System.Collections.Immutable;
using SplitProofs.Analytics.Stopping;

namespace SplitProofs.Reports.Plans;

/// <summary>What the splitting rules are called.</summary>
public static class RuleNames
{
    /// <summary>Every rule, the best first.</summary>
    public static ImmutableArray<SplittingRule> All { get; } =
    [new SplittingRule.Optimal(), new SplittingRule.StaticLookAhead(), new SplittingRule.LookAhead()];

    /// <summary>The name on the command line and in JSON.</summary>
    public static string Option(SplittingRule rule) =>
        rule.Match(optimal: () => "optimal", lookAhead: () => "lookahead", staticLookAhead: () => "static-lookahead");

    /// <summary>The name in print.</summary>
    public static string Print(SplittingRule rule) =>
        rule.Match(
            optimal: () => "optimal rule",
            lookAhead: () => "one-stage look-ahead",
            staticLookAhead: () => "static look-ahead"
        );
}
