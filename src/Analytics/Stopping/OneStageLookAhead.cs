using System.Collections.Immutable;
using SplitProofs.Analytics.Formulas;

namespace SplitProofs.Analytics.Stopping;

/// <summary>The one-stage look-ahead rule: thresholds in closed form, the same for every horizon.</summary>
public static class OneStageLookAhead
{
    /// <summary>The airtimes up to which to send at cuts 0..M−1 (ξ̂, R6); +∞ where the next forced stop costs +∞ (R2).</summary>
    public static ImmutableArray<double> Thresholds(StoppingProblem problem)
    {
        var costs = problem.Costs;
        var airtime = new NumericAirtime(problem.Channel);
        return
        [
            .. Enumerable
                .Range(0, costs.Stages)
                .Select(cut =>
                    LookAheadThreshold
                        .Airtime<Number, NumericAirtime>(
                            new(costs.Extra[cut]),
                            new(costs.Offload[cut]),
                            new(costs.OffloadAt(cut + 1)),
                            airtime
                        )
                        .Value
                ),
        ];
    }

    /// <summary>J_LA(N) for N = 0..M, all horizons in one pass, as a sum of the costs met on the way.</summary>
    public static ImmutableArray<double> ExpectedCosts(StoppingProblem problem) =>
        ThresholdRule.ExpectedCosts(problem.Costs, Thresholds(problem), problem.Channel.Prepare());
}
