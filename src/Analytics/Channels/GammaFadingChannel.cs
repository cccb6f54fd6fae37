using System.Runtime.Intrinsics;
using MathNet.Numerics;
using MathNet.Numerics.Distributions;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Channels;

/// <summary>
/// A channel whose signal-to-noise ratio has the gamma density ∝ γ^(m−1)·exp(−mγ/γ̄), conditional on γ ≥ κ: Nakagami-m
/// fading. Rayleigh fading is the case m = 1.
/// </summary>
/// <remarks>
/// The density grows by at most cos(θ)^(−m) at an angle θ, so the trapezoidal error is about the least value of
/// exp(−2πθ/h)·cos(θ)^(−m) over θ. With the step chosen, it is below 1e-15 for every m. Probabilities before the cut-off
/// are incomplete gamma functions.
/// </remarks>
public abstract class GammaFadingChannel : FadingChannel, IMeanSnr<Channel>
{
    /// <summary>
    /// Below this argument, two terms of the series of the incomplete gamma function are exact to a double. MathNet.Numerics gives 0 below
    /// 1e-15.
    /// </summary>
    private const double Tiny = 1e-9;

    private readonly double _rate;

    private protected GammaFadingChannel(SignalToNoiseRatio mean, double shape, SignalToNoiseRatio cutoff)
        : base(cutoff)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(mean.Linear);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(shape);
        MeanSnr = mean;
        Shape = shape;
        _rate = shape / mean.Linear;
    }

    /// <inheritdoc/>
    public SignalToNoiseRatio MeanSnr { get; }

    /// <inheritdoc/>
    public Channel WithMeanSnr(SignalToNoiseRatio mean) =>
        Shape == 1 ? new RayleighChannel(mean, Cutoff) : new NakagamiChannel(mean, Shape, Cutoff);

    /// <summary>The shape m &gt; 0; 1 for Rayleigh fading.</summary>
    public double Shape { get; }

    private protected override double Step => Math.Min(0.2, 0.5 / Math.Sqrt(Shape));

    private protected override double PanelWidth => Math.Min(0.5, 2 / Math.Sqrt(Shape));

    private protected override double Peak => Math.Max(0, (Shape - 1) / _rate);

    private protected override double PowerAtZero => Shape;

    private protected override double MeanAirtimeWithoutCutoff() =>
        Shape <= 1
            ? double.PositiveInfinity
            // E[ln 2/γ] exactly, plus the mean of the bounded rest: the average alone would converge slowly for m near 1.
            : Constants.Ln2
                * ((_rate / (Shape - 1)) + AverageAbove(0, snr => (1 / SpecialFunctions.Log1p(snr)) - (1 / snr)).Mean);

    private protected override bool HasFiniteVarianceWithoutCutoff => Shape > 2;

    private protected override double LogRise(double level, double excess) =>
        (Shape == 1 ? 0 : (Shape - 1) * (level > 0 ? SpecialFunctions.Log1p(excess / level) : Math.Log(excess * _rate)))
        - (_rate * excess);

    private protected override Vector256<double> LogRises(double level, Vector256<double> excess)
    {
        var decay = excess * -_rate;
        if (Shape == 1)
        {
            return decay;
        }

        var ratio = level > 0 ? (excess / level) + Vector256<double>.One : excess * _rate;
        return (VectorElementary.Log(ratio) * (Shape - 1)) + decay;
    }

    private protected override LogDensityBound Bound(SnrDisc disc)
    {
        var slope = (((Shape - 1) / disc.Middle) - _rate) * (1 + disc.Middle);
        var curvature = (1 + disc.Greatest) * (_rate + (Math.Abs(Shape - 1) / (disc.Least * disc.Least)));
        return new(slope, slope, curvature);
    }

    private protected override double ShortestExcess(double level) =>
        level > 0 ? Math.Min(level, 1 / _rate) : 1 / _rate;

    private protected override double LongestExcess(double level) => (Shape + 50 + (12 * Math.Sqrt(Shape))) / _rate;

    private protected override double AirtimeNearZero(double snr) =>
        Constants.Ln2 * Math.Pow(snr * _rate, Shape - 1) / (Shape - 1);

    private protected override double AboveBeforeCutoff(double level) =>
        _rate * level < Tiny
            ? 1 - BelowBeforeCutoff(level)
            : SpecialFunctions.GammaUpperRegularized(Shape, _rate * level);

    private protected override double BelowBeforeCutoff(double level)
    {
        var x = _rate * level;
        return x == 0 ? 0
            : x < Tiny
                ? Math.Exp((Shape * Math.Log(x)) - x - SpecialFunctions.GammaLn(Shape + 1)) * (1 + (x / (Shape + 1)))
            : SpecialFunctions.GammaLowerRegularized(Shape, x);
    }

    private protected override double SurvivalAbove(double level, double cutoff) =>
        Shape == 1 ? Math.Exp(-_rate * (level - cutoff)) : base.SurvivalAbove(level, cutoff);

    private protected override double MassBelow(double level, double cutoff) =>
        Shape == 1 ? -ExponentialMinusOne.Of(-_rate * (level - cutoff)) : base.MassBelow(level, cutoff);

    private protected override double DrawBeforeCutoff(Random random) => Gamma.Sample(random, Shape, _rate);

    private protected override double DrawInTail(Random random, double cutoff)
    {
        // Proposals from the exponential law that touches the density at the cut-off.
        var proposalRate = Shape > 1 ? _rate - ((Shape - 1) / cutoff) : _rate;
        while (true)
        {
            var excess = -Math.Log(1 - random.NextDouble()) / proposalRate;
            var tilt = Shape > 1 ? excess / cutoff : 0;
            if (Math.Log(1 - random.NextDouble()) <= (Shape - 1) * (SpecialFunctions.Log1p(excess / cutoff) - tilt))
            {
                return cutoff + excess;
            }
        }
    }
}
