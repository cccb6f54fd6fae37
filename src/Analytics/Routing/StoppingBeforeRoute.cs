using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Formulas;

namespace SplitProofs.Analytics.Routing;

/// <summary>
/// The optimal stopping rule over a fading first link. At each cut the first node either sends, which costs the airtime and the best route
/// beyond the link, or computes one more stage. It is found by backward induction, with the costs of the routes as terminal costs.
/// </summary>
/// <param name="ExpectedCost">The least expected cost of an inference.</param>
/// <param name="Thresholds">The airtimes up to which to send at cuts 0..n−1 for n stages on the first node; −∞: never.</param>
/// <param name="StopProbabilities">The probabilities that an inference leaves the first node at cuts 0..n.</param>
public sealed record StoppingBeforeRoute(
    double ExpectedCost,
    ImmutableArray<double> Thresholds,
    ImmutableArray<double> StopProbabilities
)
{
    /// <summary>Computes the rule.</summary>
    /// <param name="costs">The problem.</param>
    /// <param name="channel">The channel, whose draws are independent from cut to cut.</param>
    public static StoppingBeforeRoute Solve(TerminalCosts costs, Channel channel)
    {
        var airtime = new NumericAirtime(channel);
        var thresholds = new double[costs.Most];
        var value = Sending(costs, channel, costs.Most);
        for (var cut = costs.Most - 1; cut >= 0; cut--)
        {
            if (double.IsPositiveInfinity(costs.Beyond[cut]))
            {
                thresholds[cut] = double.NegativeInfinity;
                value += costs.Computing[cut];
                continue;
            }

            var (offload, left) = (new Number(costs.Offload[cut]), new Number(costs.Beyond[cut]));
            var threshold = TerminalStep.Threshold(new(costs.Computing[cut]), new(value), left, offload);
            thresholds[cut] = threshold.Value;
            value = TerminalStep.Value(offload, airtime.ExpectedMinimum(threshold), left).Value;
        }

        return new(value, ImmutableCollectionsMarshal.AsImmutableArray(thresholds), Stops(thresholds, channel));
    }

    /// <summary>The least expected cost of sending at a fixed cut; +∞ where there is none.</summary>
    /// <inheritdoc cref="Solve"/>
    public static double BestFixedCut(TerminalCosts costs, Channel channel)
    {
        var (least, spent) = (double.PositiveInfinity, 0.0);
        for (var cut = 0; cut <= costs.Most; cut++)
        {
            least = Math.Min(least, spent + Sending(costs, channel, cut));
            spent += cut < costs.Computing.Length ? costs.Computing[cut] : 0;
        }

        return least;
    }

    /// <summary>The mean cost of sending at a cut, whatever the channel.</summary>
    private static double Sending(TerminalCosts costs, Channel channel, int cut) =>
        cut == costs.Computing.Length ? 0 : costs.Beyond[cut] + (costs.Offload[cut] * channel.MeanAirtime);

    private static ImmutableArray<double> Stops(double[] thresholds, Channel channel)
    {
        var stops = ImmutableArray.CreateBuilder<double>(thresholds.Length + 1);
        var reached = 1.0;
        foreach (var threshold in thresholds)
        {
            stops.Add(threshold > 0 ? reached * channel.ProbabilityAtMost(threshold) : 0);
            reached *= threshold > 0 ? channel.ProbabilityAbove(threshold) : 1;
        }

        stops.Add(reached);
        return stops.MoveToImmutable();
    }
}
