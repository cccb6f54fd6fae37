using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Channels.Memory;
using SplitProofs.Analytics.Formulas;

namespace SplitProofs.Analytics.Stopping;

/// <summary>The optimal rule for a horizon, and its value.</summary>
/// <param name="ExpectedCost">The expected cost of one inference relative to the edge server's computing, J*(N).</param>
/// <param name="Thresholds">The airtimes up to which to send at cuts 0..N−1 (ξ).</param>
public sealed record BackwardInduction(double ExpectedCost, ImmutableArray<double> Thresholds)
{
    /// <summary>Up to this number of stages, the costs are kept on the stack.</summary>
    private const int FewStages = 64;

    /// <summary>Solves for the horizon N = <paramref name="placedStages"/>, from the last cut to the first (R3).</summary>
    public static BackwardInduction Solve(StoppingProblem problem, int placedStages)
    {
        var thresholds = new double[placedStages];
        var value = Solve(problem.Costs, new NumericAirtime(problem.Channel), placedStages, thresholds);
        return new(value, ImmutableCollectionsMarshal.AsImmutableArray(thresholds));
    }

    /// <summary>The decisions of least expected cost on a channel with memory, by backward induction over its state (M1).</summary>
    /// <param name="costs">The costs of an inference.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="placedStages">The number of placed stages, N = 0..M.</param>
    public static SplittingDecisions.SendingStates SendingStates(
        SplittingCosts costs,
        MarkovChannel channel,
        int placedStages
    )
    {
        // Element n, s: the least expected cost of going on from cut n in state s.
        var goingOn = new double[placedStages][];
        var values = SplittingDecisions.SendingStates.CostsOfSending(costs, channel, placedStages);
        for (var cut = placedStages - 1; cut >= 0; cut--)
        {
            var now = SplittingDecisions.SendingStates.CostsOfSending(costs, channel, cut);
            goingOn[cut] = new double[channel.States];
            for (var state = 0; state < channel.States; state++)
            {
                goingOn[cut][state] = costs.Extra[cut] + channel.ExpectNext(state, values, cut);
                now[state] = Math.Min(now[state], goingOn[cut][state]);
            }

            values = now;
        }

        return SplittingDecisions.SendingStates.Of(costs, channel, placedStages, (cut, state) => goingOn[cut][state]);
    }

    /// <summary>J*(N) for N = 0..M.</summary>
    public static ImmutableArray<double> ExpectedCosts(StoppingProblem problem)
    {
        var expected = new double[problem.Stages + 1];
        ExpectedCosts(problem.Costs, problem.Channel.Prepare(), expected);
        return ImmutableCollectionsMarshal.AsImmutableArray(expected);
    }

    /// <summary>J*(N) for N = 0..M on a channel with memory (M1).</summary>
    /// <param name="costs">The costs of an inference.</param>
    /// <param name="channel">The channel.</param>
    internal static ImmutableArray<double> ExpectedCosts(SplittingCosts costs, MarkovChannel channel) =>
        HorizonValues.Expected(
            costs,
            channel,
            cut =>
            {
                var sending = SplittingDecisions.SendingStates.CostsOfSending(costs, channel, cut);
                return new(_ => false, (_, state, goingOn) => Math.Min(sending[state], goingOn));
            }
        );

    /// <summary>
    /// J*(N) for N = 0..M, in at most M(M + 1)/2 steps and without allocation. Horizons far beyond a cut soon have the same value there to
    /// the last bit; from then on they share one computation.
    /// </summary>
    /// <param name="costs">The costs of an inference.</param>
    /// <param name="channel">The channel. From a few stages on, preparing it pays.</param>
    /// <param name="expected">Receives J*(N) as element N; its length is M + 1.</param>
    /// <exception cref="ArgumentException">The span has another length.</exception>
    public static void ExpectedCosts(SplittingCosts costs, Channel channel, Span<double> expected)
    {
        if (expected.Length != costs.Stages + 1)
        {
            throw new ArgumentException("There is a value for each number of placed stages, 0 to M.", nameof(expected));
        }

        var airtime = new NumericAirtime(channel);
        for (var placed = 0; placed <= costs.Stages; placed++)
        {
            expected[placed] = (new Number(costs.OffloadAt(placed)) * airtime.Mean).Value;
        }

        double[]? rentedValues = null;
        int[]? rentedHorizons = null;
        var values =
            costs.Stages <= FewStages
                ? stackalloc double[FewStages]
                : (rentedValues = ArrayPool<double>.Shared.Rent(costs.Stages));
        var horizons =
            costs.Stages <= FewStages
                ? stackalloc int[FewStages]
                : (rentedHorizons = ArrayPool<int>.Shared.Rent(costs.Stages));
        Merge(costs, airtime, expected, values, horizons);
        if (rentedValues is not null && rentedHorizons is not null)
        {
            ArrayPool<double>.Shared.Return(rentedValues);
            ArrayPool<int>.Shared.Return(rentedHorizons);
        }
    }

    /// <summary>
    /// Computes all horizons from the last cut back to the first. Neighbouring horizons whose values have become equal form a group from
    /// then on. The first group has the longest horizons; a group ends where the next one begins.
    /// </summary>
    /// <param name="costs">The costs of an inference.</param>
    /// <param name="airtime">The channel.</param>
    /// <param name="expected">The cost of each horizon at its last cut; receives that at the first.</param>
    /// <param name="values">Room for the value of each group.</param>
    /// <param name="horizons">Room for the shortest horizon of each group.</param>
    private static void Merge(
        SplittingCosts costs,
        NumericAirtime airtime,
        Span<double> expected,
        Span<double> values,
        Span<int> horizons
    )
    {
        var groups = 0;
        for (var cut = costs.Stages - 1; cut >= 0; cut--)
        {
            (values[groups], horizons[groups]) = (expected[cut + 1], cut + 1);
            groups++;
            // All horizons beyond a cut take the step of this cut together, because none depends on the value of another.
            var (extra, offload) = (new Number(costs.Extra[cut]), new Number(costs.Offload[cut]));
            var (previous, isEqual) = (double.NaN, false);
            foreach (ref var value in values[..groups])
            {
                value = OptimalStep.Value(offload, OptimalStep.Threshold(extra, new(value), offload), airtime).Value;
                isEqual |= value == previous;
                previous = value;
            }

            groups = isEqual ? Joined(values[..groups], horizons) : groups;
        }

        for (var (group, last) = (0, costs.Stages); group < groups; group++)
        {
            expected[horizons[group]..(last + 1)].Fill(values[group]);
            last = horizons[group] - 1;
        }
    }

    /// <summary>Joins neighbours of equal value.</summary>
    /// <returns>The number of groups that are left.</returns>
    private static int Joined(Span<double> values, Span<int> horizons)
    {
        var kept = 1;
        for (var group = 1; group < values.Length; group++)
        {
            kept += values[group] == values[kept - 1] ? 0 : 1;
            (values[kept - 1], horizons[kept - 1]) = (values[group], horizons[group]);
        }

        return kept;
    }

    /// <summary>The value of a horizon. Its thresholds are written into a span whose length is the horizon.</summary>
    private static double Solve(SplittingCosts costs, NumericAirtime airtime, int placedStages, Span<double> thresholds)
    {
        var value = new Number(costs.OffloadAt(placedStages)) * airtime.Mean;
        for (var cut = placedStages - 1; cut >= 0; cut--)
        {
            var offload = new Number(costs.Offload[cut]);
            var threshold = OptimalStep.Threshold(new(costs.Extra[cut]), value, offload);
            value = OptimalStep.Value(offload, threshold, airtime);
            thresholds[cut] = threshold.Value;
        }

        return value.Value;
    }
}
