using System.Collections.Immutable;
using SplitProofs.Analytics.Channels.Memory;
using SplitProofs.Analytics.Formulas;

namespace SplitProofs.Analytics.Stopping;

/// <summary>
/// The static look-ahead rule (R19): send when that costs no more than going on to any fixed later cut and sending there. Its thresholds
/// are closed forms, as with one-stage look-ahead, but it also sees the benefit of later cuts where the next cut sends more data.
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

    /// <summary>
    /// J_SLA(N) for N = 0..M. The thresholds depend on the horizon. Neighbouring horizons that have the same thresholds and values beyond a
    /// cut share the step at this cut.
    /// </summary>
    public static ImmutableArray<double> ExpectedCosts(StoppingProblem problem)
    {
        var costs = problem.Costs;
        var airtime = new NumericAirtime(problem.Channel);
        var prepared = new NumericAirtime(problem.Channel.Prepare());
        // Element N: the cost of going on from the cut with N stages placed, before and after the channel is seen there.
        var goingOn = new Number[costs.Stages + 1];
        var values = new Number[costs.Stages + 1];
        for (var placed = 0; placed <= costs.Stages; placed++)
        {
            values[placed] = new Number(costs.OffloadAt(placed)) * prepared.Mean;
        }

        for (var cut = costs.Stages - 1; cut >= 0; cut--)
        {
            var (extra, offload) = (new Number(costs.Extra[cut]), new Number(costs.Offload[cut]));
            var nextOffload = new Number(costs.OffloadAt(cut + 1));
            goingOn[cut + 1] = StaticLookAheadStep.GoingOnToHorizon(extra, nextOffload, airtime);
            values[cut + 1] = Value(cut + 1);
            var before = (GoingOn: new Number(double.NaN), Value: new Number(double.NaN));
            for (var placed = cut + 2; placed <= costs.Stages; placed++)
            {
                var now = (goingOn[placed], values[placed]);
                if (now == before)
                {
                    (goingOn[placed], values[placed]) = (goingOn[placed - 1], values[placed - 1]);
                    continue;
                }

                before = now;
                goingOn[placed] = StaticLookAheadStep.GoingOn(extra, nextOffload, goingOn[placed], airtime);
                values[placed] = Value(placed);
            }

            Number Value(int placed) =>
                ThresholdStep.Value(
                    extra,
                    offload,
                    values[placed],
                    new(goingOn[placed].Value / offload.Value),
                    prepared
                );
        }

        return [.. values.Select(value => value.Value)];
    }

    /// <summary>The decisions on a channel with memory, with mean airtimes conditional on the observed state (M6).</summary>
    /// <param name="costs">The costs of an inference.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="placedStages">The number of placed stages, N = 0..M.</param>
    public static SplittingDecisions.SendingStates SendingStates(
        SplittingCosts costs,
        MarkovChannel channel,
        int placedStages
    )
    {
        var horizons = new GoingOnHorizons(costs, channel, placedStages);
        return SplittingDecisions.SendingStates.Of(
            channel,
            [
                .. Enumerable
                    .Range(1, placedStages)
                    .Select(before => horizons.Of(placedStages - before))
                    .Reverse()
                    .Select(firsts => firsts.Select(first => placedStages < first).ToImmutableArray()),
            ]
        );
    }

    /// <summary>J_SLA(N) for N = 0..M on a channel with memory (M6).</summary>
    /// <param name="costs">The costs of an inference.</param>
    /// <param name="channel">The channel.</param>
    internal static ImmutableArray<double> ExpectedCosts(SplittingCosts costs, MarkovChannel channel)
    {
        var horizons = new GoingOnHorizons(costs, channel, costs.Stages);
        return HorizonValues.Expected(
            costs,
            channel,
            cut =>
            {
                var sending = SplittingDecisions.SendingStates.CostsOfSending(costs, channel, cut);
                var first = horizons.Of(cut);
                var changes = first.ToHashSet();
                return new(
                    changes.Contains,
                    (placed, state, goingOn) => placed < first[state] ? sending[state] : goingOn
                );
            }
        );
    }

    /// <summary>
    /// Finds, for a cut and a state, the least number of placed stages with which the rule goes on. More placed stages offer more later
    /// cuts, one of which may cost less than sending now. Cuts must be requested from the last to the first.
    /// </summary>
    private sealed class GoingOnHorizons
    {
        private readonly SplittingCosts _costs;
        private readonly MarkovChannel _channel;
        private readonly int _most;

        /// <summary>Element k: the mean airtime k stages after the cut, given each state there.</summary>
        private readonly double[][] _later;

        /// <summary>Element n: the extra cost of stages 1..n, and the least value of that sum for n and all later stages.</summary>
        private readonly (double Sum, double Least)[] _extra;

        public GoingOnHorizons(SplittingCosts costs, MarkovChannel channel, int most)
        {
            (_costs, _channel, _most) = (costs, channel, most);
            _later = new double[most + 1][];
            _later[0] = [.. channel.Airtimes];
            for (var stages = 1; stages <= most; stages++)
            {
                _later[stages] = channel.IsHomogeneous ? Before(_later[stages - 1], 0) : [];
            }

            _extra = new (double, double)[most + 1];
            for (var stages = 1; stages <= most; stages++)
            {
                _extra[stages].Sum = _extra[stages - 1].Sum + costs.Extra[stages - 1];
            }

            _extra[most].Least = _extra[most].Sum;
            for (var stages = most - 1; stages >= 0; stages--)
            {
                _extra[stages].Least = Math.Min(_extra[stages].Sum, _extra[stages + 1].Least);
            }
        }

        /// <summary>
        /// For each state, the least number of placed stages with which the rule goes on. One more than the largest number considered if it
        /// never does.
        /// </summary>
        public int[] Of(int cut)
        {
            for (var stages = _channel.IsHomogeneous ? 0 : _most - cut; stages > 0; stages--)
            {
                _later[stages] = Before(_later[stages - 1], cut);
            }

            var sending = SplittingDecisions.SendingStates.CostsOfSending(_costs, _channel, cut);
            return [.. sending.Select((cost, state) => Of(cut, state, cost))];
        }

        private double[] Before(double[] later, int cut) =>
            [.. Enumerable.Range(0, _channel.States).Select(state => _channel.ExpectNext(state, later, cut))];

        private int Of(int cut, int state, double sending)
        {
            var extra = 0.0;
            for (var last = cut + 1; last <= _most; last++)
            {
                extra += _costs.Extra[last - 1];
                var later = last == _costs.Stages ? 0 : _costs.Offload[last] * _later[last - cut][state];
                if (extra + later < sending)
                {
                    return last;
                }

                // From here on, computing alone costs more than sending now, by more than rounding.
                var (sum, least) = _extra[last];
                if (extra + (least - sum) > sending + (1e-9 * (sending + Math.Abs(sum) + Math.Abs(least))))
                {
                    break;
                }
            }

            return _most + 1;
        }
    }
}
