using System.Collections.Immutable;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Stopping;

/// <summary>
/// The decisions of a splitting rule for a channel and N placed stages. At each cut they say, from the observed channel, whether to send
/// now or to compute one more stage. At the last cut the device always sends, unless every stage has run.
/// </summary>
public abstract partial record SplittingDecisions
{
    private SplittingDecisions() { }

    /// <summary>The number of placed stages, N.</summary>
    public abstract int PlacedStages { get; }

    /// <summary>
    /// The expected cost of an inference relative to the edge server's computing, in the unit of the costs. The costs may be others than
    /// those that the decisions were made for. +∞ where an infinite upload may be forced (R2).
    /// </summary>
    public abstract double ExpectedCost(SplittingCosts costs);

    /// <summary>
    /// The expected cost of an inference, the edge server's computing included. It is a sum over the cuts where an inference may stop.
    /// Nothing is subtracted, so no digits are lost if the device is far faster than the edge server. +∞ where
    /// <see cref="ExpectedCost"/> is.
    /// </summary>
    public abstract double ExpectedTotal(SplittingCosts costs);

    /// <summary>The law of an inference's latency, and where inferences stop.</summary>
    /// <param name="time">The time of an inference [s].</param>
    public abstract ILatencyLaw Latency(SplittingCosts time);

    /// <summary>Whether the cost of an inference has a finite variance, given that its mean is finite.</summary>
    /// <param name="stages">The number of stages of the network, M.</param>
    public abstract bool HasFiniteVariance(int stages);

    /// <summary>Handles each case.</summary>
    public T Match<T>(Func<Thresholds, T> thresholds, Func<SendingStates, T> sendingStates) =>
        this switch
        {
            Thresholds t => thresholds(t),
            SendingStates s => sendingStates(s),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>Decisions over independent draws: send at cut n if and only if the airtime is at most ξ_n.</summary>
    /// <param name="Airtimes">The thresholds at cuts 0..N−1 (ξ); not positive: never send, +∞: always.</param>
    /// <param name="Channel">The law of each draw.</param>
    public sealed record Thresholds(ImmutableArray<double> Airtimes, Channel Channel) : SplittingDecisions
    {
        /// <summary>How the airtime follows from the signal-to-noise ratio.</summary>
        public RateLaw Rate { get; init; } = RateLaw.Capacity;

        /// <inheritdoc/>
        public override int PlacedStages => Airtimes.Length;

        /// <summary>The signal-to-noise ratio from which to send at a cut, Θ(ξ_n); +∞: never, 0: always.</summary>
        public SignalToNoiseRatio LeastSnr(int cut) => Rate.LeastSnr(Airtimes[cut]);

        /// <inheritdoc/>
        public override double ExpectedCost(SplittingCosts costs) =>
            ThresholdRule.ExpectedCost(costs, Airtimes, Channel);

        /// <inheritdoc/>
        public override double ExpectedTotal(SplittingCosts costs) =>
            ThresholdRule.ExpectedTotal(costs, Airtimes, Channel);

        /// <inheritdoc/>
        public override ILatencyLaw Latency(SplittingCosts time) => LatencyDistribution.Of(time, Airtimes, Channel);

        /// <inheritdoc/>
        public override bool HasFiniteVariance(int stages)
        {
            // With every stage placed, no upload is forced, and finite thresholds bound the airtimes of all uploads.
            var isBounded = PlacedStages == stages && Airtimes.All(double.IsFinite);
            return isBounded || Channel.HasFiniteVariance;
        }
    }
}
