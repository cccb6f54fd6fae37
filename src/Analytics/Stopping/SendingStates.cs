using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SplitProofs.Analytics.Channels.Memory;

namespace SplitProofs.Analytics.Stopping;

public abstract partial record SplittingDecisions
{
    /// <summary>Decisions on a channel with memory: for each cut and each state of the channel, whether to send.</summary>
    public sealed record SendingStates : SplittingDecisions
    {
        private readonly ImmutableArray<ImmutableArray<bool>> _sends;

        private SendingStates(MarkovChannel channel, ImmutableArray<ImmutableArray<bool>> sends)
        {
            Channel = channel;
            _sends = sends;
        }

        /// <summary>The channel, or the finite chain that approximates it.</summary>
        public MarkovChannel Channel { get; }

        /// <inheritdoc/>
        public override int PlacedStages => _sends.Length;

        /// <summary>The decisions that compare the cost of sending with that of going on.</summary>
        /// <param name="costs">The costs of an inference.</param>
        /// <param name="channel">The channel.</param>
        /// <param name="placedStages">The number of placed stages, N = 0..M.</param>
        /// <param name="goingOn">
        /// The cost of going on from a cut in a state. If it equals the cost of sending, the decision is to send.
        /// </param>
        public static SendingStates Of(
            SplittingCosts costs,
            MarkovChannel channel,
            int placedStages,
            Func<int, int, double> goingOn
        ) =>
            new(
                channel,
                [
                    .. Enumerable
                        .Range(0, placedStages)
                        .Select(cut =>
                            ImmutableArray.CreateRange(
                                CostsOfSending(costs, channel, cut)
                                    .Select((sending, state) => sending <= goingOn(cut, state))
                            )
                        ),
                ]
            );

        /// <summary>Makes decisions from a list.</summary>
        /// <param name="channel">The channel.</param>
        /// <param name="sends">For each cut 0..N−1 and each state, whether to send.</param>
        internal static SendingStates Of(MarkovChannel channel, ImmutableArray<ImmutableArray<bool>> sends) =>
            new(channel, sends);

        /// <summary>Whether to send at a cut before the last, in a state.</summary>
        public bool Sends(int cut, int state) => _sends[cut][state];

        /// <inheritdoc/>
        public override double ExpectedCost(SplittingCosts costs)
        {
            var values = CostsOfSending(costs, Channel, PlacedStages);
            for (var cut = PlacedStages - 1; cut >= 0; cut--)
            {
                var now = new double[Channel.States];
                for (var state = 0; state < Channel.States; state++)
                {
                    now[state] = Sends(cut, state)
                        ? costs.Offload[cut] * Channel.Airtimes[state]
                        : costs.Extra[cut] + Channel.ExpectNext(state, values, cut);
                }

                values = now;
            }

            return Channel.ExpectInitial(values);
        }

        /// <inheritdoc/>
        public override double ExpectedTotal(SplittingCosts costs)
        {
            var total = 0.0;
            foreach (var (cut, law) in StopLaw().Index())
            {
                var sending = CostsOfSending(costs, Channel, cut);
                for (var state = 0; state < law.Length; state++)
                {
                    total += law[state] == 0 ? 0 : law[state] * (costs.Computing[cut] + sending[state]);
                }
            }

            return total;
        }

        /// <summary>The probability that an inference stops at cut n: element n, n = 0..N.</summary>
        public ImmutableArray<double> StopProbabilities() => [.. StopLaw().Select(law => Math.Min(1, law.Sum()))];

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
                mass = Channel.Next(mass, cut);
            }

            stops.Add(ImmutableCollectionsMarshal.AsImmutableArray(mass));
            return stops.MoveToImmutable();
        }

        /// <inheritdoc/>
        public override ILatencyLaw Latency(SplittingCosts time) => DiscreteLatency.Of(time, this);

        /// <inheritdoc/>
        public override bool HasFiniteVariance(int stages) => true;

        /// <summary>The cost of sending at a cut in each state; 0 after the last stage.</summary>
        internal static double[] CostsOfSending(SplittingCosts costs, MarkovChannel channel, int cut) =>
            [
                .. channel.Airtimes.Select(airtime =>
                    // Where nothing is sent the cost is 0, even if the airtime is infinite.
                    costs.OffloadAt(cut) == 0
                        ? 0
                        : costs.Offload[cut] * airtime
                ),
            ];
    }
}
