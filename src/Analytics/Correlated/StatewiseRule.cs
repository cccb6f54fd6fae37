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
    private readonly ImmutableArray<ImmutableArray<bool>> _sends;

    private StatewiseRule(MarkovChannel channel, ImmutableArray<ImmutableArray<bool>> sends)
    {
        Channel = channel;
        _sends = sends;
    }

    /// <summary>The channel.</summary>
    public MarkovChannel Channel { get; }

    /// <summary>The number of placed stages, N.</summary>
    public int PlacedStages => _sends.Length;

    /// <summary>A splitting rule as it stands on a channel that remembers: means are those given the state that is seen.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="costs">What an inference costs.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="placedStages">The number of placed stages, N = 0..M.</param>
    public static StatewiseRule Of(SplittingRule rule, SplittingCosts costs, MarkovChannel channel, int placedStages) =>
        rule.Match(
            optimal: () => Optimal(costs, channel, placedStages),
            lookAhead: () => LookAhead(costs, channel, placedStages),
            staticLookAhead: () => StaticLookAhead(costs, channel, placedStages)
        );

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

    /// <summary>
    /// Send when that costs no more than going on to any fixed later cut and sending there, as expected in this state (M6).
    /// </summary>
    /// <param name="costs">What an inference costs.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="placedStages">The number of placed stages, N = 0..M.</param>
    public static StatewiseRule StaticLookAhead(SplittingCosts costs, MarkovChannel channel, int placedStages)
    {
        // Element k: the mean airtime k stages later, given each state.
        var later = new double[placedStages + 1][];
        later[0] = [.. channel.Airtimes];
        for (var stages = 1; stages <= placedStages; stages++)
        {
            var before = later[stages - 1];
            later[stages] = [.. Enumerable.Range(0, channel.States).Select(state => channel.ExpectNext(state, before))];
        }

        return new(
            channel,
            [
                .. Enumerable
                    .Range(0, placedStages)
                    .Select(cut =>
                        ImmutableArray.CreateRange(
                            Enumerable
                                .Range(0, channel.States)
                                .Select(state => costs.Offload[cut] * channel.Airtimes[state] <= Least(cut, state))
                        )
                    ),
            ]
        );

        double Least(int cut, int state)
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

    /// <summary>Whether to send at a cut before the last, in a state.</summary>
    public bool Sends(int cut, int state) => _sends[cut][state];

    /// <summary>
    /// The expected cost of an inference relative to the edge server's computing, in the unit of the costs: they need not be
    /// those that the rule was made for. +∞ where an upload that takes for ever may be forced.
    /// </summary>
    public double ExpectedCost(SplittingCosts costs)
    {
        var values = AtLastCut(costs, Channel, PlacedStages);
        for (var cut = PlacedStages - 1; cut >= 0; cut--)
        {
            var now = new double[Channel.States];
            for (var state = 0; state < Channel.States; state++)
            {
                now[state] = Sends(cut, state)
                    ? costs.Offload[cut] * Channel.Airtimes[state]
                    : costs.Extra[cut] + Channel.ExpectNext(state, values);
            }

            values = now;
        }

        return Channel.ExpectInitial(values);
    }

    /// <summary>The probability that an inference stops at cut n: element n, n = 0..N.</summary>
    public ImmutableArray<double> StopProbabilities() => [.. StopLaw().Select(law => law.Sum())];

    /// <summary>The probability that an inference stops at cut n in state s: element n, s, for n = 0..N.</summary>
    public ImmutableArray<ImmutableArray<double>> StopLaw()
    {
        var stops = ImmutableArray.CreateBuilder<ImmutableArray<double>>(PlacedStages + 1);
        double[] mass = [.. Channel.Initial];
        for (var cut = 0; cut < PlacedStages; cut++)
        {
            var stopping = new double[mass.Length];
            for (var state = 0; state < mass.Length; state++)
            {
                if (Sends(cut, state))
                {
                    (stopping[state], mass[state]) = (mass[state], 0);
                }
            }

            stops.Add(ImmutableCollectionsMarshal.AsImmutableArray(stopping));
            mass = Channel.Next(mass);
        }

        stops.Add(ImmutableCollectionsMarshal.AsImmutableArray(mass));
        return stops.MoveToImmutable();
    }

    /// <summary>What stopping at a cut costs in each state; nothing after the last stage.</summary>
    private static double[] AtLastCut(SplittingCosts costs, MarkovChannel channel, int cut) =>
        [.. Enumerable.Range(0, channel.States).Select(state => channel.SendingAt(costs, cut, state))];
}
