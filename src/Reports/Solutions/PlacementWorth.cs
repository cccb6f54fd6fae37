using System.Collections.Immutable;
using SplitProofs.Analytics.Placement;

namespace SplitProofs.Reports.Solutions;

/// <summary>
/// The saving of placing one stage more, given those before it, in the inferences of a frame under the rule of an answer: K·(C(N) − C(N +
/// 1)).
/// </summary>
internal static class PlacementWorth
{
    /// <summary>A difference of two costs below this share of them is only rounding.</summary>
    private const double Rounding = 1e-12;

    /// <summary>The worth of stages 1..M; NaN if a cost is infinite.</summary>
    /// <param name="answer">The answer.</param>
    public static ImmutableArray<double> Of(SplittingAnswer answer)
    {
        var (costs, inferences) = (answer.Table.CostPerInference, answer.Question.Costs.Inferences);
        return [.. costs.Zip(costs.Skip(1), (before, after) => inferences * Difference(before, after))];
    }

    private static double Difference(double before, double after) =>
        double.IsFinite(before) && double.IsFinite(after)
            ? Math.Abs(before - after) <= Rounding * Math.Abs(before)
                ? 0
                : before - after
            : double.NaN;
}
