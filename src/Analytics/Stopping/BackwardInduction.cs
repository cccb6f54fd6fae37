using System.Collections.Immutable;
using SplitProofs.Analytics.Formulas;

namespace SplitProofs.Analytics.Stopping;

/// <summary>The optimal rule for a horizon, and its value.</summary>
/// <param name="ExpectedCost">The expected cost of one inference relative to the edge server's computing, J*(N).</param>
/// <param name="Thresholds">The airtimes up to which to send at cuts 0..N−1 (ξ).</param>
public sealed record BackwardInduction(double ExpectedCost, ImmutableArray<double> Thresholds)
{
    /// <summary>Solves for the horizon N = <paramref name="placedStages"/>, from the last cut to the first (R3).</summary>
    public static BackwardInduction Solve(StoppingProblem problem, int placedStages)
    {
        var costs = problem.Costs;
        var airtime = new NumericAirtime(problem.Channel);
        var thresholds = new double[placedStages];
        var value = new Number(costs.OffloadAt(placedStages)) * airtime.Mean;
        for (var cut = placedStages - 1; cut >= 0; cut--)
        {
            var offload = new Number(costs.Offload[cut]);
            var threshold = OptimalStep.Threshold(new(costs.Extra[cut]), value, offload);
            thresholds[cut] = threshold.Value;
            value = OptimalStep.Value(offload, threshold, airtime);
        }

        return new(value.Value, [.. thresholds]);
    }

    /// <summary>J*(N) for N = 0..M.</summary>
    public static ImmutableArray<double> ExpectedCosts(StoppingProblem problem) =>
        [.. Enumerable.Range(0, problem.Stages + 1).Select(placed => Solve(problem, placed).ExpectedCost)];
}
