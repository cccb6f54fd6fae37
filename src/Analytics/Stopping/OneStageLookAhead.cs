using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Channels.Memory;
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
        return [.. Enumerable.Range(0, costs.Stages).Select(cut => Threshold(costs, cut, airtime).Value)];
    }

    /// <summary>J_LA(N) for N = 0..M. One pass gives all horizons, because each cost is a sum over the cuts before the horizon.</summary>
    public static ImmutableArray<double> ExpectedCosts(StoppingProblem problem)
    {
        var expected = new double[problem.Stages + 1];
        ExpectedCosts(problem.Costs, problem.Channel.Prepare(), expected);
        return ImmutableCollectionsMarshal.AsImmutableArray(expected);
    }

    /// <summary>J_LA(N) for N = 0..M, in M steps and without allocation.</summary>
    /// <param name="costs">The costs of an inference.</param>
    /// <param name="channel">The channel. Preparing it pays if it serves many problems.</param>
    /// <param name="expected">Receives J_LA(N) as element N; its length is M + 1.</param>
    /// <exception cref="ArgumentException">The span has another length.</exception>
    public static void ExpectedCosts(SplittingCosts costs, Channel channel, Span<double> expected)
    {
        if (expected.Length != costs.Stages + 1)
        {
            throw new ArgumentException("There is a value for each number of placed stages, 0 to M.", nameof(expected));
        }

        var airtime = new NumericAirtime(channel);
        var walk = ThresholdWalk.Start;
        for (var cut = 0; cut < costs.Stages; cut++)
        {
            var offload = new Number(costs.Offload[cut]);
            expected[cut] = walk.CostOfStopping(offload, airtime).Value;
            walk = walk.Continue(offload, Threshold(costs, cut, airtime), new(costs.Extra[cut]), airtime);
        }

        expected[^1] = walk.CostOfStopping(Number.Integer(0), airtime).Value;
    }

    /// <summary>The decisions on a channel with memory, with the mean airtime conditional on the observed state (M4).</summary>
    /// <param name="costs">The costs of an inference.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="placedStages">The number of placed stages, N = 0..M.</param>
    public static SplittingDecisions.SendingStates SendingStates(
        SplittingCosts costs,
        MarkovChannel channel,
        int placedStages
    )
    {
        double[][] sending =
        [
            .. Enumerable
                .Range(0, placedStages + 1)
                .Select(cut => SplittingDecisions.SendingStates.CostsOfSending(costs, channel, cut)),
        ];
        return SplittingDecisions.SendingStates.Of(
            costs,
            channel,
            placedStages,
            (cut, state) => costs.Extra[cut] + channel.ExpectNext(state, sending[cut + 1], cut)
        );
    }

    /// <summary>J_LA(N) for N = 0..M on a channel with memory (M4): the decisions serve every horizon.</summary>
    /// <param name="costs">The costs of an inference.</param>
    /// <param name="channel">The channel.</param>
    internal static ImmutableArray<double> ExpectedCosts(SplittingCosts costs, MarkovChannel channel)
    {
        var decisions = SendingStates(costs, channel, costs.Stages);
        return HorizonValues.Expected(
            costs,
            channel,
            cut =>
            {
                var sending = SplittingDecisions.SendingStates.CostsOfSending(costs, channel, cut);
                return new(_ => false, (_, state, goingOn) => decisions.Sends(cut, state) ? sending[state] : goingOn);
            }
        );
    }

    private static Number Threshold(SplittingCosts costs, int cut, NumericAirtime airtime) =>
        LookAheadThreshold.Airtime<Number, NumericAirtime>(
            new(costs.Extra[cut]),
            new(costs.Offload[cut]),
            new(costs.OffloadAt(cut + 1)),
            airtime
        );
}
