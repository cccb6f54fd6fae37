using System.Runtime.Intrinsics;
using MathNet.Numerics;
using MathNet.Numerics.Distributions;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Channels;

/// <summary>
/// Log-normal shadowing: the signal-to-noise ratio in decibels is normal about the median with standard deviation σ,
/// conditional on being at or above a cut-off κ. The mean airtime is finite with and without a cut-off.
/// </summary>
/// <remarks>
/// With s = ln(10)·σ/10, the density grows by at most exp(θ²/(2s²)) at an angle θ, so the trapezoidal error is about
/// exp(−2π²s²/h²) for small s, and exp(−2πθ/h) with θ near π otherwise. With the step chosen, it is below 1e-15.
/// Probabilities before the cut-off are complementary error functions.
/// </remarks>
public sealed class LogNormalChannel : FadingChannel, IMeanSnr<Channel>
{
    private readonly SignalToNoiseRatio _median;
    private readonly double _decibels;
    private readonly double _logMedian;
    private readonly double _spread;

    /// <summary>States the law.</summary>
    /// <param name="median">The median &gt; 0 before the cut-off.</param>
    /// <param name="decibels">The standard deviation σ &gt; 0 [dB]. The accuracy is tested from 1 to 12 dB.</param>
    /// <param name="cutoff">The cut-off κ ≥ 0; 0 for none.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of its range.</exception>
    public LogNormalChannel(SignalToNoiseRatio median, double decibels, SignalToNoiseRatio cutoff = default)
        : base(cutoff)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(median.Linear);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(decibels);
        (_median, _decibels) = (median, decibels);
        _logMedian = Math.Log(median.Linear);
        _spread = decibels * Constants.Ln10 / 10;
    }

    /// <inheritdoc/>
    public override Channel Attenuated(PowerRatio loss) =>
        new LogNormalChannel(_median / loss, _decibels, Cutoff / loss);

    /// <inheritdoc/>
    public SignalToNoiseRatio MeanSnr => new(Math.Exp(_logMedian + (_spread * _spread / 2)));

    /// <inheritdoc/>
    public Channel WithMeanSnr(SignalToNoiseRatio mean) =>
        new LogNormalChannel(new(mean.Linear * Math.Exp(-_spread * _spread / 2)), _decibels, Cutoff);

    private protected override double Step => Math.Min(0.2, 0.7 * _spread);

    private protected override double PanelWidth => Math.Min(0.5, 1.5 * _spread);

    private protected override double Peak => Math.Exp(_logMedian);

    private protected override double PowerAtZero => double.PositiveInfinity;

    private protected override double MeanAirtimeWithoutCutoff() => AverageAbove(0, Airtime.OfSnr).Mean;

    private protected override bool HasFiniteVarianceWithoutCutoff => true;

    private protected override double LogRise(double level, double excess)
    {
        if (level == 0)
        {
            var deviation = Deviation(excess);
            return -(deviation * deviation / 2) - Math.Log(excess);
        }

        var logRatio = SpecialFunctions.Log1p(excess / level);
        var rise = logRatio / _spread;
        return -(rise * ((2 * Deviation(level)) + rise) / 2) - logRatio;
    }

    private protected override Vector256<double> LogRises(double level, Vector256<double> excess)
    {
        if (level == 0)
        {
            var logarithm = VectorElementary.Log(excess);
            var deviation = (logarithm - Vector256.Create(_logMedian)) / _spread;
            return -(deviation * deviation * 0.5) - logarithm;
        }

        var logRatio = VectorElementary.Log((excess / level) + Vector256<double>.One);
        var rise = logRatio / _spread;
        return -(rise * (Vector256.Create(2 * Deviation(level)) + rise) * 0.5) - logRatio;
    }

    private protected override LogDensityBound Bound(SnrDisc disc)
    {
        // y = ln γ has y′ = (1 + γ)/γ and y″ = −(1 + γ)/γ², whose moduli are greatest at the least ratio.
        var steepest = (1 + disc.Least) / disc.Least;
        var deviation = Deviation(disc.Middle);
        var farthest = Math.Abs(deviation) + (disc.Radius * steepest / _spread);
        var slope = -((deviation / _spread) + 1) * (1 + disc.Middle) / disc.Middle;
        var curvature =
            (steepest * steepest / (_spread * _spread)) + (((farthest / _spread) + 1) * steepest / disc.Least);
        return new(slope, slope, curvature);
    }

    private protected override double ShortestExcess(double level) =>
        level == 0
            ? Math.Exp(_logMedian - (_spread * (_spread + 12)))
            : level * Math.Min(1, _spread / Math.Max(1, Deviation(level)));

    private protected override double LongestExcess(double level)
    {
        var deviation = Deviation(level);
        return deviation > 0
            ? level * ExponentialMinusOne.Of(_spread * (Math.Sqrt((deviation * deviation) + 100) - deviation))
            : Math.Exp(_logMedian + (10 * _spread)) - level;
    }

    private protected override double AboveBeforeCutoff(double level) =>
        SpecialFunctions.Erfc(Deviation(level) / Constants.Sqrt2) / 2;

    private protected override double BelowBeforeCutoff(double level) =>
        SpecialFunctions.Erfc(-Deviation(level) / Constants.Sqrt2) / 2;

    private protected override double DrawBeforeCutoff(Random random) =>
        Math.Exp(Normal.Sample(random, _logMedian, _spread));

    private protected override double DrawInTail(Random random, double cutoff)
    {
        // Proposals from the exponential law that touches the normal density at the cut-off.
        var least = Deviation(cutoff);
        while (true)
        {
            var beyond = -Math.Log(1 - random.NextDouble()) / least;
            if (Math.Log(1 - random.NextDouble()) <= -(beyond * beyond / 2))
            {
                return cutoff * Math.Exp(_spread * beyond);
            }
        }
    }

    /// <summary>How many standard deviations a ratio is above the median; −∞ at 0.</summary>
    private double Deviation(double snr) => (Math.Log(snr) - _logMedian) / _spread;
}
