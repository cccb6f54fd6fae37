using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Channels;

/// <summary>
/// Fading whose mean signal-to-noise ratio may be another one, all else being the same. <see cref="Channel.Attenuated"/> differs: it
/// divides the cut-off as well. Where states are listed or measured no cut-off is left, and both are the same.
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
    /// The same fading with all signal-to-noise ratios multiplied so that the mean is a given one. A cut-off of a density stays; listed
    /// and measured states at or above it stay those that are used.
    /// </summary>
    /// <param name="mean">The mean &gt; 0.</param>
    TFading WithMeanSnr(SignalToNoiseRatio mean);
}
