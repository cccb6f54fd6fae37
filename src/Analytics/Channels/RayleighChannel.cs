using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Channels;

/// <summary>
/// Rayleigh fading: the signal-to-noise ratio is exponential with mean γ̄, conditional on being at or above a cut-off κ,
/// which makes it κ plus an exponential. Without a cut-off the mean airtime is infinite (R2).
/// </summary>
/// <param name="mean">The mean γ̄ &gt; 0 before the cut-off.</param>
/// <param name="cutoff">The cut-off κ ≥ 0; 0 for none.</param>
/// <exception cref="ArgumentOutOfRangeException">A parameter is out of its range.</exception>
public sealed class RayleighChannel(SignalToNoiseRatio mean, SignalToNoiseRatio cutoff = default)
    : GammaFadingChannel(mean, shape: 1, cutoff)
{
    /// <inheritdoc/>
    public override Channel Attenuated(PowerRatio loss) => new RayleighChannel(MeanSnr / loss, Cutoff / loss);
}
