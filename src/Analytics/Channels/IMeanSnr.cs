using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Channels;

/// <summary>
/// Fading whose mean signal-to-noise ratio can be replaced while all else stays the same. This differs from
/// <see cref="Channel.Attenuated"/>, which divides the cut-off as well. For listed or measured states both are the same, because the
/// cut-off has already been applied to them.
/// </summary>
/// <typeparam name="TFading">The kind of fading.</typeparam>
public interface IMeanSnr<out TFading>
{
    /// <summary>
    /// The mean signal-to-noise ratio: before the cut-off where the law has a density, and of the states at or above it where states are
    /// listed or measured.
    /// </summary>
    SignalToNoiseRatio MeanSnr { get; }

    /// <summary>
    /// The same fading, with all signal-to-noise ratios multiplied by one factor so that the mean has a given value. The cut-off of a
    /// density stays the same. Of listed or measured states, those that were at or above the cut-off stay in use.
    /// </summary>
    /// <param name="mean">The mean &gt; 0.</param>
    TFading WithMeanSnr(SignalToNoiseRatio mean);
}
