using System.Collections.Immutable;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Formulas;

namespace SplitProofs.Analytics.Stopping;

/// <summary>The expected cost of fixed thresholds, in any unit (R15).</summary>
public static class ThresholdRule
{
    /// <summary>
    /// The expected cost of an inference, relative to the edge server's computing, when the same thresholds serve every
    /// horizon: element N is that of stopping at cut N at the latest, N = 0..the number of thresholds.
    /// </summary>
    /// <param name="costs">The costs, in the unit of interest.</param>
    /// <param name="thresholds">The airtimes up to which to send at cuts 0, 1, … (at most M of them).</param>
    /// <param name="channel">The channel.</param>
    public static ImmutableArray<double> ExpectedCosts(
        SplittingCosts costs,
        ImmutableArray<double> thresholds,
        Channel channel
    )
    {
        var airtime = new NumericAirtime(channel);
        var expected = ImmutableArray.CreateBuilder<double>(thresholds.Length + 1);
        var walk = ThresholdWalk.Start;
        for (var cut = 0; cut <= thresholds.Length; cut++)
        {
            var offload = new Number(costs.OffloadAt(cut));
            expected.Add(walk.CostOfStopping(offload, airtime).Value);
            if (cut < thresholds.Length)
            {
                walk = walk.Continue(offload, new(thresholds[cut]), new(costs.Extra[cut]), airtime);
            }
        }

        return expected.MoveToImmutable();
    }

    /// <summary>
    /// The expected cost of an inference, relative to the edge server's computing, with the horizon N = the number of
    /// thresholds, from the last cut to the first (R15).
    /// </summary>
    /// <inheritdoc cref="ExpectedCosts" path="/param"/>
    public static double ExpectedCost(SplittingCosts costs, ImmutableArray<double> thresholds, Channel channel)
    {
        var airtime = new NumericAirtime(channel);
        var value = new Number(costs.OffloadAt(thresholds.Length)) * airtime.Mean;
        for (var cut = thresholds.Length - 1; cut >= 0; cut--)
        {
            value = ThresholdStep.Value(
                new(costs.Extra[cut]),
                new(costs.Offload[cut]),
                value,
                new(thresholds[cut]),
                airtime
            );
        }

        return value.Value;
    }

    /// <summary>
    /// The expected cost of an inference, the edge server's computing included, as a sum over the cuts where it may stop:
    /// Σ S_n·(t_n·E[X; X ≤ ξ_n] + ℓ_n·P(X ≤ ξ_n)), whose terms are not negative if no cost is.
    /// </summary>
    /// <inheritdoc cref="ExpectedCosts" path="/param"/>
    internal static double ExpectedTotal(SplittingCosts costs, ImmutableArray<double> thresholds, Channel channel)
    {
        var airtime = new NumericAirtime(channel);
        var (total, reached) = (Number.Integer(0), Number.Integer(1));
        for (var cut = 0; cut < thresholds.Length; cut++)
        {
            var threshold = new Number(thresholds[cut]);
            var stopping =
                (new Number(costs.Offload[cut]) * airtime.ExpectedAtMost(threshold))
                + (new Number(costs.Computing[cut]) * new Number(channel.ProbabilityAtMost(thresholds[cut])));
            total += reached * stopping;
            reached *= airtime.ProbabilityAbove(threshold);
        }

        var last = thresholds.Length;
        return (
            total + (reached * ((new Number(costs.OffloadAt(last)) * airtime.Mean) + new Number(costs.Computing[last])))
        ).Value;
    }
}
