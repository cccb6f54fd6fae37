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
/// The density grows by at most cos(θ)^(−m) at an angle θ, so the trapezoidal error is about the least of
/// exp(−2πθ/h)·cos(θ)^(−m) over θ, below 1e-15 for every m with the step chosen. Probabilities before the cut-off are
/// incomplete gamma functions.
/// </remarks>
public abstract class GammaFadingChannel : FadingChannel, IMeanSnr<Channel>
{
    /// <summary>
    /// Below this argument, two terms of the series of the incomplete gamma function are exact to a double. MathNet.Numerics gives 0 below
    /// 1e-15.
    /// </summary>
    private const double Tiny = 1e-9;

    private readonly double _shape;
    private readonly double _rate;

    private protected GammaFadingChannel(SignalToNoiseRatio mean, double shape, SignalToNoiseRatio cutoff)
        : base(cutoff)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(mean.Linear);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(shape);
        MeanSnr = mean;
        _shape = shape;
        _rate = shape / mean.Linear;
    }

    /// <inheritdoc/>
    public SignalToNoiseRatio MeanSnr { get; }

    /// <inheritdoc/>
    public Channel WithMeanSnr(SignalToNoiseRatio mean) =>
        _shape == 1 ? new RayleighChannel(mean, Cutoff) : new NakagamiChannel(mean, _shape, Cutoff);

    /// <summary>The shape m.</summary>
    private protected double Shape => _shape;

    private protected override double Step => Math.Min(0.2, 0.5 / Math.Sqrt(_shape));

    private protected override double PanelWidth => Math.Min(0.5, 2 / Math.Sqrt(_shape));

    private protected override double Peak => Math.Max(0, (_shape - 1) / _rate);

    private protected override double PowerAtZero => _shape;

    private protected override double MeanAirtimeWithoutCutoff() =>
        _shape <= 1
            ? double.PositiveInfinity
            // E[ln 2/γ] exactly, plus the mean of the bounded rest: the average alone would converge slowly for m near 1.
            : Constants.Ln2
                * ((_rate / (_shape - 1)) + AverageAbove(0, snr => (1 / SpecialFunctions.Log1p(snr)) - (1 / snr)).Mean);

    private protected override bool HasFiniteVarianceWithoutCutoff => _shape > 2;

    private protected override double LogDensity(double level) =>
        Math.Log(_rate) - SpecialFunctions.GammaLn(_shape) + (level > 0 ? LogRise(0, level) : 0);

    private protected override double LogRise(double level, double excess) =>
        (
            _shape == 1
                ? 0
                : (_shape - 1) * (level > 0 ? SpecialFunctions.Log1p(excess / level) : Math.Log(excess * _rate))
        ) - (_rate * excess);

    private protected override Vector256<double> LogRises(double level, Vector256<double> excess)
    {
        var decay = excess * -_rate;
        if (_shape == 1)
        {
            return decay;
        }

        var ratio = level > 0 ? (excess / level) + Vector256<double>.One : excess * _rate;
        return (VectorElementary.Log(ratio) * (_shape - 1)) + decay;
    }

    private protected override LogDensityBound Bound(SnrDisc disc)
    {
        var slope = (((_shape - 1) / disc.Middle) - _rate) * (1 + disc.Middle);
        var curvature = (1 + disc.Greatest) * (_rate + (Math.Abs(_shape - 1) / (disc.Least * disc.Least)));
        return new(slope, slope, curvature);
    }

    private protected override double ShortestExcess(double level) =>
        level > 0 ? Math.Min(level, 1 / _rate) : 1 / _rate;

    private protected override double LongestExcess(double level) => (_shape + 50 + (12 * Math.Sqrt(_shape))) / _rate;

    private protected override double AirtimeNearZero(double snr) =>
        Constants.Ln2 * Math.Pow(snr * _rate, _shape - 1) / (_shape - 1);

    private protected override double AboveBeforeCutoff(double level) =>
        _rate * level < Tiny
            ? 1 - BelowBeforeCutoff(level)
            : SpecialFunctions.GammaUpperRegularized(_shape, _rate * level);

    private protected override double BelowBeforeCutoff(double level)
    {
        var x = _rate * level;
        return x == 0 ? 0
            : x < Tiny
                ? Math.Exp((_shape * Math.Log(x)) - x - SpecialFunctions.GammaLn(_shape + 1)) * (1 + (x / (_shape + 1)))
            : SpecialFunctions.GammaLowerRegularized(_shape, x);
    }

    private protected override double SurvivalAbove(double level, double cutoff) =>
        _shape == 1 ? Math.Exp(-_rate * (level - cutoff)) : base.SurvivalAbove(level, cutoff);

    private protected override double MassBelow(double level, double cutoff) =>
        _shape == 1 ? -ExponentialMinusOne.Of(-_rate * (level - cutoff)) : base.MassBelow(level, cutoff);

    private protected override double DrawBeforeCutoff(Random random) => Gamma.Sample(random, _shape, _rate);

    private protected override double DrawInTail(Random random, double cutoff)
    {
        // Proposals from the exponential law that touches the density at the cut-off.
        var proposalRate = _shape > 1 ? _rate - ((_shape - 1) / cutoff) : _rate;
        while (true)
        {
            var excess = -Math.Log(1 - random.NextDouble()) / proposalRate;
            var tilt = _shape > 1 ? excess / cutoff : 0;
            if (Math.Log(1 - random.NextDouble()) <= (_shape - 1) * (SpecialFunctions.Log1p(excess / cutoff) - tilt))
            {
                return cutoff + excess;
            }
        }
    }
}
