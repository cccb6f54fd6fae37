using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Channels;

/// <summary>
/// Nakagami-m fading: the signal-to-noise ratio is gamma distributed with mean γ̄ and shape m, conditional on being at or
/// above a cut-off κ. Without a cut-off the mean airtime is infinite for m ≤ 1 (R2).
/// </summary>
/// <param name="mean">The mean γ̄ &gt; 0 before the cut-off.</param>
/// <param name="shape">The shape m &gt; 0.</param>
/// <param name="cutoff">The cut-off κ ≥ 0; 0 for none.</param>
/// <exception cref="ArgumentOutOfRangeException">A parameter is out of its range.</exception>
public sealed class NakagamiChannel(SignalToNoiseRatio mean, double shape, SignalToNoiseRatio cutoff = default)
    : GammaFadingChannel(mean, shape, cutoff)
{
    /// <inheritdoc/>
    public override Channel Attenuated(PowerRatio loss) => new NakagamiChannel(MeanSnr / loss, Shape, Cutoff / loss);
}
