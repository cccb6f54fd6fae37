using System.Collections.Immutable;
using SplitProofs.Analytics.Channels.Memory;
using SplitProofs.Analytics.Formulas;

namespace SplitProofs.Analytics.Stopping;

/// <summary>
/// The static look-ahead rule (R19): send when that costs no more than going on to any fixed later cut and sending there.
/// As analytic as one-stage look-ahead, and it sees past a stage that first grows.
/// </summary>
public static class StaticLookAhead
{
    /// <summary>The airtimes up to which to send at cuts 0..N−1 with N = <paramref name="placedStages"/>.</summary>
    public static ImmutableArray<double> Thresholds(StoppingProblem problem, int placedStages)
    {
        var costs = problem.Costs;
        var airtime = new NumericAirtime(problem.Channel);
        var thresholds = new double[placedStages];
        var goingOn = Number.Integer(0);
        for (var cut = placedStages - 1; cut >= 0; cut--)
        {
            var (extra, nextOffload) = (new Number(costs.Extra[cut]), new Number(costs.OffloadAt(cut + 1)));
            goingOn =
                cut == placedStages - 1
                    ? StaticLookAheadStep.GoingOnToHorizon(extra, nextOffload, airtime)
                    : StaticLookAheadStep.GoingOn(extra, nextOffload, goingOn, airtime);
            thresholds[cut] = goingOn.Value / costs.Offload[cut];
        }

        return [.. thresholds];
    }

    /// <summary>J_SLA(N) for N = 0..M; the thresholds depend on the horizon.</summary>
    public static ImmutableArray<double> ExpectedCosts(StoppingProblem problem)
    {
        var channel = problem.Channel.Prepare();
        return
        [
            .. Enumerable
                .Range(0, problem.Stages + 1)
                .Select(placed => ThresholdRule.ExpectedCost(problem.Costs, Thresholds(problem, placed), channel)),
        ];
    }

    /// <summary>The decisions on a channel with memory, with the mean airtimes given the state that is seen (M6).</summary>
    /// <param name="costs">What an inference costs.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="placedStages">The number of placed stages, N = 0..M.</param>
    public static SplittingDecisions.SendingStates SendingStates(
        SplittingCosts costs,
        MarkovChannel channel,
        int placedStages
    )
    {
        // Element k: the mean airtime k stages later, given each state.
        var later = new double[placedStages + 1][];
        later[0] = [.. channel.Airtimes];
        for (var stages = 1; stages <= placedStages; stages++)
        {
            var before = later[stages - 1];
            later[stages] = [.. Enumerable.Range(0, channel.States).Select(state => channel.ExpectNext(state, before))];
        }

        return SplittingDecisions.SendingStates.Of(costs, channel, placedStages, GoingOn);

        double GoingOn(int cut, int state)
        {
            var (extra, least) = (0.0, double.PositiveInfinity);
            for (var last = cut + 1; last <= placedStages; last++)
            {
                extra += costs.Extra[last - 1];
                var sending = last == costs.Stages ? 0 : costs.Offload[last] * later[last - cut][state];
                least = Math.Min(least, extra + sending);
            }

            return least;
        }
    }
}
