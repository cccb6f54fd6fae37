using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Units;
using SplitProofs.Claims.DeviceEdge.FadingLaws;

namespace SplitProofs.Claims.DeviceEdge.Instances;

/// <summary>A law of the signal-to-noise ratio of any kind.</summary>
public abstract record AirtimeLaw
{
    private AirtimeLaw() { }

    /// <summary>A fading law.</summary>
    public sealed record Fading(FadingLaw Law) : AirtimeLaw
    {
        /// <inheritdoc/>
        public override string ToString() => Law.ToString();
    }

    /// <summary>Finitely many states, each as likely as its count says.</summary>
    public sealed record States(CountedRates Rates) : AirtimeLaw
    {
        /// <inheritdoc/>
        public override string ToString() => $"states {Rates}";
    }

    /// <summary>A trace, in which each ratio was measured as often as its count says.</summary>
    public sealed record Trace(CountedRates Rates) : AirtimeLaw
    {
        /// <inheritdoc/>
        public override string ToString() => $"trace {Rates}";
    }

    /// <summary>Handles each kind.</summary>
    public T Match<T>(Func<Fading, T> fading, Func<States, T> states, Func<Trace, T> trace) =>
        this switch
        {
            Fading e => fading(e),
            States e => states(e),
            Trace e => trace(e),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>The channel as the solvers take it.</summary>
    public Channel ToChannel() =>
        Match<Channel>(
            e => e.Law.ToChannel(),
            e =>
                FiniteStateChannel.OfSnr(
                    [
                        .. e.Rates.Values.Select(value => new SnrState(
                            new(CountedRates.Snr(value.Rate)),
                            (double)value.Count / e.Rates.All
                        )),
                    ],
                    new(e.Rates.Cutoff)
                ),
            e => new TraceChannel(
                [
                    .. e.Rates.Values.SelectMany(value =>
                        Enumerable.Repeat(new SignalToNoiseRatio(CountedRates.Snr(value.Rate)), value.Count)
                    ),
                ],
                new(e.Rates.Cutoff)
            )
        );
}
