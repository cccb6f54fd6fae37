using System.Collections.Immutable;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Scenarios;

/// <summary>How the rate of the uplink follows from its signal-to-noise ratio.</summary>
public abstract record TransmissionRate
{
    private TransmissionRate() { }

    /// <summary>The capacity B·log₂(1 + SNR).</summary>
    public static TransmissionRate Capacity { get; } =
        new Shannon(PowerRatio.One, new BitsPerSecond(double.PositiveInfinity));

    /// <summary>min(peak, B·log₂(1 + SNR/gap)).</summary>
    /// <param name="Gap">The gap to the capacity, ≥ 1.</param>
    /// <param name="Peak">The peak rate, positive; +∞ where there is none.</param>
    public sealed record Shannon(PowerRatio Gap, BitsPerSecond Peak) : TransmissionRate;

    /// <summary>
    /// The rate of the last scheme whose threshold the signal-to-noise ratio reaches. Nothing is sent below the first threshold.
    /// </summary>
    /// <param name="Schemes">The schemes, at least one: thresholds and rates ascend.</param>
    public sealed record Table(ImmutableArray<CodingScheme> Schemes) : TransmissionRate;

    /// <summary>Handles each case.</summary>
    public T Match<T>(Func<Shannon, T> shannon, Func<Table, T> table) =>
        this switch
        {
            Shannon s => shannon(s),
            Table t => table(t),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>The gap to the capacity, if the rate is B·log₂(1 + SNR/gap) without a peak.</summary>
    /// <param name="gap">The gap, ≥ 1.</param>
    public bool TryGap(out PowerRatio gap)
    {
        var found = Match<PowerRatio?>(
            shannon: rate => double.IsInfinity(rate.Peak.Value) ? rate.Gap : null,
            table: _ => null
        );
        gap = found ?? default;
        return found is not null;
    }

    /// <summary>The rate for each hertz of a bandwidth.</summary>
    public RateLaw PerHertz(Hertz bandwidth) =>
        Match<RateLaw>(
            shannon: stated => new RateLaw.Shannon(stated.Gap, bandwidth.Value / stated.Peak.Value),
            table: stated => new RateLaw.Schemes([
                .. stated.Schemes.Select(scheme => new RateLaw.Scheme(
                    scheme.Threshold,
                    bandwidth.Value / scheme.Rate.Value
                )),
            ])
        );
}
