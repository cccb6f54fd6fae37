using System.Collections.Immutable;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Verification.Exact;

namespace SplitProofs.Claims.DeviceEdge.Oracles;

/// <summary>Walks rules over a channel with memory in exact fractions, from their definitions.</summary>
public static class MarkovWalk
{
    /// <summary>
    /// The least expected cost over every stopping rule, each walked to its end: a rule says for each history of channel states whether
    /// to send now or go on.
    /// </summary>
    public static Rational LeastOverAllRules(MarkovInstance instance, int placedStages)
    {
        var (states, decisions) = (instance.States, Decisions(instance.States, placedStages));
        double[] initial = [.. instance.Initial.Select(p => p.ToDouble())];
        double[][] transitions = [.. instance.Transitions.Select(row => row.Select(p => p.ToDouble()).ToArray())];
        double[] airtimes = [.. instance.Airtimes.Select(x => x.ToDouble())];
        double[] extra = [.. instance.Extra.Select(delta => delta.ToDouble())];
        double[] offload = [.. Enumerable.Range(0, instance.Stages + 1).Select(n => instance.OffloadAt(n).ToDouble())];

        // Small dyadic fractions: every sum and product below is exact in a double.
        var least = double.PositiveInfinity;
        for (var rule = 0L; rule < 1L << decisions; rule++)
        {
            least = Math.Min(least, Walk(rule, initial, cut: 0, history: 0, spent: 0));
        }

        return Rational.Of((long)(least * (1L << 40)), 1L << 40);

        double Walk(long rule, double[] law, int cut, int history, double spent)
        {
            var expected = 0.0;
            for (var state = 0; state < states; state++)
            {
                var seen = (history * states) + state;
                var sends = cut == placedStages || ((rule >> (Decisions(states, cut) + seen)) & 1) == 1;
                expected +=
                    law[state] == 0
                        ? 0
                        : law[state]
                            * (
                                sends
                                    ? spent + (offload[cut] * airtimes[state])
                                    : Walk(rule, transitions[state], cut + 1, seen, spent + extra[cut])
                            );
            }

            return expected;
        }
    }

    /// <summary>One-stage look-ahead with the mean airtime of the next stage given the state.</summary>
    public static Rational LookAhead(MarkovInstance instance, int placedStages)
    {
        return instance.Initial.Select((probability, state) => probability * From(0, state)).Sum();

        Rational From(int cut, int state)
        {
            var sending = instance.OffloadAt(cut) * instance.Airtimes[state];
            if (cut == placedStages)
            {
                return sending;
            }

            return sending <= Next(cut, state, next => instance.OffloadAt(cut + 1) * instance.Airtimes[next])
                ? sending
                : Next(cut, state, next => From(cut + 1, next));
        }

        Rational Next(int cut, int state, Func<int, Rational> cost) =>
            instance
                .Transitions[state]
                .Select((probability, next) => probability * cost(next))
                .Aggregate(instance.Extra[cut], (sum, term) => sum + term);
    }

    /// <summary>Static look-ahead, which walks the mean cost of each fixed later cut from the present state.</summary>
    public static Rational StaticLookAhead(MarkovInstance instance, int placedStages)
    {
        return Mean(instance, instance.Initial, state => From(0, state));

        Rational From(int cut, int state)
        {
            var sending = instance.OffloadAt(cut) * instance.Airtimes[state];
            return
                cut == placedStages
                || Enumerable
                    .Range(cut + 1, placedStages - cut)
                    .All(last => sending <= AtFixedCut(instance, cut, last, state))
                ? sending
                : instance.Extra[cut] + Mean(instance, instance.Transitions[state], next => From(cut + 1, next));
        }
    }

    /// <summary>The least cost of a cut that is fixed before any state is seen.</summary>
    public static Rational BestFixedCut(MarkovInstance instance, int placedStages) =>
        Enumerable.Range(0, placedStages + 1).Select(cut => FixedCut(instance, cut)).Aggregate(Rational.Min);

    /// <summary>The cost of a cut that is fixed before any state is seen.</summary>
    public static Rational FixedCut(MarkovInstance instance, int cut) =>
        Mean(instance, instance.Initial, state => AtFixedCut(instance, 0, cut, state));

    /// <summary>The mean airtime at a cut.</summary>
    public static Rational MeanAirtime(MarkovInstance instance, int cut)
    {
        return Mean(instance, instance.Initial, state => Later(cut, state));

        Rational Later(int stages, int state) =>
            stages == 0
                ? instance.Airtimes[state]
                : Mean(instance, instance.Transitions[state], next => Later(stages - 1, next));
    }

    /// <summary>The frame costs of N = 0..M placed stages, the edge server's computing included.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="expectedCost">
    /// The expected cost of an inference with N stages placed, relative to the edge server's computing.
    /// </param>
    public static ImmutableArray<Rational> FrameCosts(
        MarkovFrame frame,
        Func<MarkovInstance, int, Rational> expectedCost
    ) =>
        [
            .. Enumerable
                .Range(0, frame.Chain.Stages + 1)
                .Select(placed =>
                    frame.Placement.Take(placed).Sum()
                    + (frame.Inferences * (frame.Edge + expectedCost(frame.Chain, placed)))
                ),
        ];

    /// <summary>The mean cost of going on from a cut to a later one and sending there, given the state.</summary>
    private static Rational AtFixedCut(MarkovInstance instance, int cut, int last, int state) =>
        cut == last
            ? instance.OffloadAt(cut) * instance.Airtimes[state]
            : instance.Extra[cut]
                + Mean(instance, instance.Transitions[state], next => AtFixedCut(instance, cut + 1, last, next));

    private static Rational Mean(MarkovInstance instance, ImmutableArray<Rational> law, Func<int, Rational> cost) =>
        Enumerable
            .Range(0, instance.States)
            .Where(state => law[state] > Rational.Zero)
            .Sum(state => law[state] * cost(state));

    /// <summary>Whether sending costs no more than going on: the next stage, and then the least cost.</summary>
    public static bool OptimalSends(MarkovInstance instance, int placedStages, int cut, int state)
    {
        return Sending(cut, state) <= GoingOn(cut, state);

        Rational Sending(int at, int now) => instance.OffloadAt(at) * instance.Airtimes[now];

        Rational GoingOn(int at, int now) =>
            instance
                .Transitions[now]
                .Select((probability, next) => probability * Least(at + 1, next))
                .Aggregate(instance.Extra[at], (sum, term) => sum + term);

        Rational Least(int at, int now) =>
            at == placedStages ? Sending(at, now) : Rational.Min(Sending(at, now), GoingOn(at, now));
    }

    /// <summary>The probability of stopping at each cut, 0 to the horizon, for given decisions.</summary>
    public static IEnumerable<Rational> Stops(MarkovInstance instance, int placedStages, Func<int, int, bool> sends)
    {
        return Enumerable
            .Range(0, placedStages + 1)
            .Select(cut => instance.Initial.Select((probability, state) => probability * StopsAt(cut, 0, state)).Sum());

        Rational StopsAt(int cut, int at, int state) =>
            at == placedStages || sends(at, state)
                ? (at == cut ? Rational.One : Rational.Zero)
                : instance
                    .Transitions[state]
                    .Select((probability, next) => probability * StopsAt(cut, at + 1, next))
                    .Sum();
    }

    /// <summary>The mean cost of the best cut for each first state, if that state stayed for the whole inference.</summary>
    public static Rational BestSplitGivenTheState(MarkovInstance instance, int placedStages) =>
        instance
            .Initial.Select(
                (probability, state) =>
                    probability
                    * Enumerable
                        .Range(0, placedStages + 1)
                        .Select(cut =>
                            instance
                                .Extra.Take(cut)
                                .Aggregate(
                                    instance.OffloadAt(cut) * instance.Airtimes[state],
                                    (sum, delta) => sum + delta
                                )
                        )
                        .Aggregate(Rational.Min)
            )
            .Sum();

    /// <summary>The number of histories before a horizon: one state seen, two states seen, and so on.</summary>
    private static int Decisions(int states, int placedStages) =>
        Enumerable.Range(1, placedStages).Sum(seen => (int)Math.Pow(states, seen));
}
