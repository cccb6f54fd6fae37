using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SplitProofs.Analytics.Stopping;

namespace SplitProofs.Analytics.Correlated;

/// <summary>
/// A splitting rule on a channel that remembers: for each cut and channel state, whether to send now or to compute one
/// stage more. At the last cut it always sends, unless every stage has run.
/// </summary>
public sealed class StatewiseRule
{
    private readonly MarkovChannel _channel;
    private readonly ImmutableArray<ImmutableArray<bool>> _sends;

    private StatewiseRule(MarkovChannel channel, ImmutableArray<ImmutableArray<bool>> sends)
    {
        _channel = channel;
        _sends = sends;
    }

    /// <summary>The number of placed stages, N.</summary>
    public int PlacedStages => _sends.Length;

    /// <summary>The rule of least expected cost, by backward induction over the state (M1).</summary>
    /// <param name="costs">What an inference costs.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="placedStages">The number of placed stages, N = 0..M.</param>
    public static StatewiseRule Optimal(SplittingCosts costs, MarkovChannel channel, int placedStages)
    {
        var sends = new ImmutableArray<bool>[placedStages];
        var values = AtLastCut(costs, channel, placedStages);
        for (var cut = placedStages - 1; cut >= 0; cut--)
        {
            var (now, row) = (new double[channel.States], new bool[channel.States]);
            for (var state = 0; state < channel.States; state++)
            {
                var sending = costs.Offload[cut] * channel.Airtimes[state];
                var goingOn = costs.Extra[cut] + channel.ExpectNext(state, values);
                (row[state], now[state]) = (sending <= goingOn, Math.Min(sending, goingOn));
            }

            values = now;
            sends[cut] = ImmutableCollectionsMarshal.AsImmutableArray(row);
        }

        return new(channel, ImmutableCollectionsMarshal.AsImmutableArray(sends));
    }

    /// <summary>Send when that costs no more than going exactly one stage further and sending there, as expected in this state (M4).</summary>
    /// <param name="costs">What an inference costs.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="placedStages">The number of placed stages, N = 0..M.</param>
    public static StatewiseRule LookAhead(SplittingCosts costs, MarkovChannel channel, int placedStages) =>
        new(
            channel,
            [
                .. Enumerable
                    .Range(0, placedStages)
                    .Select(cut =>
                    {
                        var next = AtLastCut(costs, channel, cut + 1);
                        return ImmutableArray.CreateRange(
                            Enumerable
                                .Range(0, channel.States)
                                .Select(state =>
                                    costs.Offload[cut] * channel.Airtimes[state]
                                    <= costs.Extra[cut] + channel.ExpectNext(state, next)
                                )
                        );
                    }),
            ]
        );

    /// <summary>Whether to send at a cut before the last, in a state.</summary>
    public bool Sends(int cut, int state) => _sends[cut][state];

    /// <summary>
    /// The expected cost of an inference relative to the edge server's computing, in the unit of the costs: they need not be
    /// those that the rule was made for. +∞ where an upload that takes for ever may be forced.
    /// </summary>
    public double ExpectedCost(SplittingCosts costs)
    {
        var values = AtLastCut(costs, _channel, PlacedStages);
        for (var cut = PlacedStages - 1; cut >= 0; cut--)
        {
            var now = new double[_channel.States];
            for (var state = 0; state < _channel.States; state++)
            {
                now[state] = Sends(cut, state)
                    ? costs.Offload[cut] * _channel.Airtimes[state]
                    : costs.Extra[cut] + _channel.ExpectNext(state, values);
            }

            values = now;
        }

        return _channel.ExpectInitial(values);
    }

    /// <summary>The probability that an inference stops at cut n: element n, n = 0..N.</summary>
    public ImmutableArray<double> StopProbabilities()
    {
        var stops = ImmutableArray.CreateBuilder<double>(PlacedStages + 1);
        double[] mass = [.. _channel.Initial];
        for (var cut = 0; cut < PlacedStages; cut++)
        {
            var stopping = 0.0;
            for (var state = 0; state < mass.Length; state++)
            {
                if (Sends(cut, state))
                {
                    stopping += mass[state];
                    mass[state] = 0;
                }
            }

            stops.Add(stopping);
            mass = _channel.Next(mass);
        }

        stops.Add(mass.Sum());
        return stops.MoveToImmutable();
    }

    /// <summary>What stopping at a cut costs in each state; nothing after the last stage.</summary>
    private static double[] AtLastCut(SplittingCosts costs, MarkovChannel channel, int cut) =>
        cut == costs.Stages
            ? new double[channel.States]
            : [.. channel.Airtimes.Select(airtime => costs.Offload[cut] * airtime)];
}
