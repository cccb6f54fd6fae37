using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Benchmarks;

/// <summary>A family of fading laws at a usual shape, with a cut-off of −10 dB.</summary>
public enum FadingFamily
{
    Rayleigh,
    Nakagami,
    Rician,
    LogNormal,
}

/// <summary>Channels of the families.</summary>
public static class FadingChannels
{
    /// <summary>The channel of a family at a mean (for log-normal shadowing a median) signal-to-noise ratio.</summary>
    public static Channel ToChannel(this FadingFamily family, SignalToNoiseRatio mean)
    {
        var cutoff = SignalToNoiseRatio.FromDecibels(-10);
        return family switch
        {
            FadingFamily.Rayleigh => new RayleighChannel(mean, cutoff),
            FadingFamily.Nakagami => new NakagamiChannel(mean, shape: 2.5, cutoff),
            FadingFamily.Rician => new RicianChannel(mean, lineOfSight: 5, cutoff),
            FadingFamily.LogNormal => new LogNormalChannel(mean, decibels: 6, cutoff),
            _ => throw new ArgumentOutOfRangeException(nameof(family)),
        };
    }
}
