using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Channels;

/// <summary>
/// The law of a fading link, seen through its airtime X = 1/log₂(1 + γ) [s·Hz/bit], the seconds that one bit takes over
/// one hertz at signal-to-noise ratio γ. Draws are independent from stage to stage.
/// </summary>
public abstract class Channel
{
    /// <summary>The mean airtime, μ = E[X]; +∞ for an ill-posed channel (R2).</summary>
    public abstract double MeanAirtime { get; }

    /// <summary>The probability that the airtime is at most <paramref name="airtime"/>, G(ξ) = P(X ≤ ξ).</summary>
    public abstract double ProbabilityAtMost(double airtime);

    /// <summary>
    /// The probability that the airtime exceeds <paramref name="airtime"/>, P(X > ξ) = 1 − G(ξ), to full relative
    /// accuracy.
    /// </summary>
    public abstract double ProbabilityAbove(double airtime);

    /// <summary>The expected airtime capped at <paramref name="airtime"/>, Ψ(ξ) = E[min(X, ξ)] (R1); ξ itself for ξ ≤ 0.</summary>
    public abstract double ExpectedMinimum(double airtime);

    /// <summary>The expected airtime where it is at most <paramref name="airtime"/>, E[X; X ≤ ξ] = Ψ(ξ) − ξ·P(X > ξ).</summary>
    public abstract double ExpectedAtMost(double airtime);

    /// <summary>
    /// The expected excess over <paramref name="airtime"/>, E[(X − ξ)⁺] = μ − Ψ(ξ), as a tail integral; never
    /// negative.
    /// </summary>
    public abstract double ExpectedExcess(double airtime);

    /// <summary>Whether the variance of the airtime is finite. If it is not, a simulated mean has no standard error.</summary>
    public abstract bool HasFiniteVariance { get; }

    /// <summary>The quantile function, prepared for very many draws.</summary>
    public abstract AirtimeQuantiles Quantiles();

    /// <summary>Draws an airtime; +∞ where the signal-to-noise ratio is 0.</summary>
    public abstract double Sample(Random random);

    /// <summary>The same fading, with each signal-to-noise ratio and the cut-off divided by a loss.</summary>
    /// <param name="loss">The loss; a ratio below 1 is a gain.</param>
    public abstract Channel Attenuated(PowerRatio loss);

    /// <summary>
    /// The same law, prepared for many evaluations of Ψ and P(X &gt; ξ), if the kind of channel gains from it; otherwise this channel.
    /// </summary>
    public virtual Channel Prepare() => this;

    /// <summary>
    /// The result of <see cref="Prepare"/>, but not kept with this channel if it has to be made now. Keeping it for very many channels
    /// would fill the memory.
    /// </summary>
    internal virtual Channel PrepareForNow() => Prepare();
}
