using System.Collections.Immutable;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Channels.Memory;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Scenarios;

/// <summary>How the uplink's signal-to-noise ratio varies from stage to stage.</summary>
public abstract record Fading
{
    private Fading() { }

    /// <summary>Drawn independently at each stage.</summary>
    /// <param name="Channel">The law of each draw.</param>
    public sealed record Independent(Channel Channel) : Fading;

    /// <summary>Dependent on the stage before.</summary>
    /// <param name="Channel">The channel with memory.</param>
    public sealed record WithMemory(ChannelWithMemory Channel) : Fading;

    /// <summary>Handles each case.</summary>
    public T Match<T>(Func<Independent, T> independent, Func<WithMemory, T> withMemory) =>
        this switch
        {
            Independent i => independent(i),
            WithMemory m => withMemory(m),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>The same fading with the airtimes of a rate law. Returns itself where the rate is the capacity.</summary>
    /// <param name="rate">How the airtime follows from the signal-to-noise ratio.</param>
    public Fading At(RateLaw rate) =>
        rate == RateLaw.Capacity
            ? this
            : Match<Fading>(
                independent: draws => new Independent(rate.Of(draws.Channel)),
                withMemory: memory => new WithMemory(memory.Channel.At(rate))
            );

    /// <summary>The mean signal-to-noise ratio, if the law has one that can be replaced (<see cref="IMeanSnr{TFading}"/>).</summary>
    /// <param name="mean">The mean.</param>
    public bool TryMeanSnr(out SignalToNoiseRatio mean)
    {
        var found = Match(
            independent: draws => (draws.Channel as IMeanSnr<Channel>)?.MeanSnr,
            withMemory: memory => (memory.Channel as IMeanSnr<ChannelWithMemory>)?.MeanSnr
        );
        mean = found ?? default;
        return found is not null;
    }

    /// <summary>The same fading with another mean signal-to-noise ratio.</summary>
    /// <param name="mean">The mean &gt; 0.</param>
    /// <exception cref="InvalidCastException">The law has no such mean: see <see cref="TryMeanSnr"/>.</exception>
    public Fading WithMeanSnr(SignalToNoiseRatio mean) =>
        Match<Fading>(
            independent: draws => new Independent(((IMeanSnr<Channel>)draws.Channel).WithMeanSnr(mean)),
            withMemory: memory => new WithMemory(((IMeanSnr<ChannelWithMemory>)memory.Channel).WithMeanSnr(mean))
        );

    /// <summary>The same fading for stages with given times on the device.</summary>
    /// <param name="stages">The time of each stage. It is computed only if the fading has memory.</param>
    public Fading Over(Func<ImmutableArray<Seconds>> stages) =>
        Match<Fading>(independent: draws => draws, withMemory: memory => new WithMemory(memory.Channel.Over(stages())));

    /// <summary>
    /// Whether the signal-to-noise ratio may be at or above a level. <see langword="false"/> also where the probability is too small for a
    /// double.
    /// </summary>
    /// <param name="snr">The level.</param>
    public bool Reaches(SignalToNoiseRatio snr)
    {
        var airtime = Airtime.OfSnr(snr.Linear);
        return Match(
            independent: draws => draws.Channel.ProbabilityAtMost(airtime) > 0,
            withMemory: memory => memory.Channel.Reaches(airtime)
        );
    }

    /// <summary>The law of each draw where draws are independent.</summary>
    /// <exception cref="InvalidOperationException">The channel has memory.</exception>
    public Channel RequireIndependent() =>
        Match(
            independent: draws => draws.Channel,
            withMemory: _ => throw new InvalidOperationException("The channel has memory: no single law describes it.")
        );
}
