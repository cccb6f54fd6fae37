using System.Collections.Immutable;
using SplitProofs.Analytics.Channels.Memory;

namespace SplitProofs.Analytics.Stopping;

/// <summary>
/// Computes the expected costs of every number of placed stages on a channel with memory, from the last cut to the first. Horizons far
/// beyond a cut soon have the same values there to the last bit. Neighbouring horizons with the same values share them, so that each step
/// is computed once.
/// </summary>
internal static class HorizonValues
{
    /// <summary>J(N) for N = 0..M.</summary>
    /// <param name="costs">The costs of an inference.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="stepAt">The step of a rule at a cut.</param>
    public static ImmutableArray<double> Expected(SplittingCosts costs, MarkovChannel channel, Func<int, Step> stepAt)
    {
        // Element N: the cost in each state with N stages placed, at the cut that was reached.
        var values = new double[costs.Stages + 1][];
        values[costs.Stages] = SplittingDecisions.SendingStates.CostsOfSending(costs, channel, costs.Stages);
        for (var cut = costs.Stages - 1; cut >= 0; cut--)
        {
            var step = stepAt(cut);
            double[] before = [];
            for (var placed = cut + 1; placed <= costs.Stages; placed++)
            {
                var now = values[placed];
                var previous = values[placed - 1];
                if (placed > cut + 1 && ReferenceEquals(now, before) && !step.Changes(placed))
                {
                    values[placed] = previous;
                    continue;
                }

                before = now;
                var after = new double[channel.States];
                for (var state = 0; state < after.Length; state++)
                {
                    after[state] = step.Cost(placed, state, costs.Extra[cut] + channel.ExpectNext(state, now, cut));
                }

                values[placed] = placed > cut + 1 && after.AsSpan().SequenceEqual(previous) ? previous : after;
            }

            values[cut] = SplittingDecisions.SendingStates.CostsOfSending(costs, channel, cut);
        }

        return [.. values.Select(value => channel.ExpectInitial(value))];
    }

    /// <summary>The step of a rule at a cut.</summary>
    /// <param name="Changes">Whether the decisions with this number of placed stages differ from those with one stage less.</param>
    /// <param name="Cost">The cost in a state with this number of placed stages, given the cost of going on.</param>
    internal readonly record struct Step(Func<int, bool> Changes, Func<int, int, double, double> Cost);
}
