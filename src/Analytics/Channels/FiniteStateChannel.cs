using System.Collections.Immutable;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Channels;

/// <summary>A channel with finitely many states.</summary>
public sealed class FiniteStateChannel : Channel, IMeanSnr<Channel>
{
    private readonly ImmutableArray<AirtimeState> _states;

    private FiniteStateChannel(ImmutableArray<AirtimeState> states)
    {
        _states = states;
    }

    /// <summary>The states of positive probability, from the shortest airtime to the longest.</summary>
    public ImmutableArray<AirtimeState> States => _states;

    /// <inheritdoc/>
    public SignalToNoiseRatio MeanSnr =>
        new(_states.Sum(state => state.Probability * Channels.Airtime.ToSnr(state.Airtime)));

    /// <inheritdoc/>
    public Channel WithMeanSnr(SignalToNoiseRatio mean) => Attenuated(new(MeanSnr.Linear / mean.Linear));

    /// <summary>A channel given by signal-to-noise ratios, conditional on being at or above a cut-off.</summary>
    /// <param name="states">The states; probabilities are ≥ 0 and sum to 1 within 1e-12.</param>
    /// <param name="cutoff">The cut-off κ ≥ 0; 0 for none. At least one state of positive probability is at or above it.</param>
    /// <exception cref="ArgumentException">The states are not a probability law, or none is left by the cut-off.</exception>
    public static FiniteStateChannel OfSnr(ImmutableArray<SnrState> states, SignalToNoiseRatio cutoff = default)
    {
        RequireLaw([.. states.Select(state => state.Probability)]);
        var kept = states.Where(state => state.Snr.Linear >= cutoff.Linear).ToImmutableArray();
        var mass = kept.Sum(state => state.Probability);
        return Of([
            .. kept.Select(state => new AirtimeState(
                Airtime.OfSnr(state.Snr.Linear),
                kept.Length == states.Length ? state.Probability : state.Probability / mass
            )),
        ]);
    }

    /// <summary>A channel given by airtimes.</summary>
    /// <param name="states">The states; airtimes are positive (+∞ allowed), probabilities ≥ 0 with sum 1 within 1e-12.</param>
    /// <exception cref="ArgumentException">The states are not a probability law.</exception>
    public static FiniteStateChannel OfAirtime(ImmutableArray<AirtimeState> states)
    {
        RequireLaw([.. states.Select(state => state.Probability)]);
        return Of(states);
    }

    /// <inheritdoc/>
    public override double MeanAirtime => Sum(x => x);

    /// <inheritdoc/>
    public override double ProbabilityAtMost(double airtime) => Sum(x => x <= airtime ? 1 : 0);

    /// <inheritdoc/>
    public override double ProbabilityAbove(double airtime) => Sum(x => x > airtime ? 1 : 0);

    /// <inheritdoc/>
    public override double ExpectedMinimum(double airtime) => Sum(x => Math.Min(x, airtime));

    /// <inheritdoc/>
    public override double ExpectedAtMost(double airtime) => Sum(x => x <= airtime ? x : 0);

    /// <inheritdoc/>
    public override double ExpectedExcess(double airtime) => Sum(x => x > airtime ? x - airtime : 0);

    /// <inheritdoc/>
    public override Channel Attenuated(PowerRatio loss) =>
        new FiniteStateChannel([
            .. _states.Select(state =>
                state with
                {
                    Airtime = Analytics.Channels.Airtime.Attenuated(state.Airtime, loss),
                }
            ),
        ]);

    /// <inheritdoc/>
    public override bool HasFiniteVariance => double.IsFinite(MeanAirtime);

    /// <inheritdoc/>
    public override AirtimeQuantiles Quantiles() => new DiscreteQuantiles(_states.Select(state => state.Airtime), this);

    /// <inheritdoc/>
    public override double Sample(Random random)
    {
        var level = random.NextDouble();
        foreach (var state in _states)
        {
            level -= state.Probability;
            if (level < 0)
            {
                return state.Airtime;
            }
        }

        return _states[^1].Airtime;
    }

    private static FiniteStateChannel Of(IEnumerable<AirtimeState> states)
    {
        ImmutableArray<AirtimeState> possible =
        [
            .. states.Where(state => state.Probability > 0).OrderBy(state => state.Airtime),
        ];
        return possible.IsEmpty
            ? throw new ArgumentException(
                "No state of positive probability is at or above the cut-off.",
                nameof(states)
            )
            : new FiniteStateChannel(possible);
    }

    private static void RequireLaw(ImmutableArray<double> probabilities)
    {
        if (probabilities.Any(p => !(p >= 0)) || !(Math.Abs(probabilities.Sum() - 1) <= 1e-12))
        {
            throw new ArgumentException("Probabilities must be at least 0 and sum to 1 within 1e-12.");
        }
    }

    private double Sum(Func<double, double> function)
    {
        var sum = 0.0;
        foreach (var state in _states)
        {
            sum += state.Probability * function(state.Airtime);
        }

        return sum;
    }
}
