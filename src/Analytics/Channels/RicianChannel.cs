using System.Runtime.Intrinsics;
using MathNet.Numerics.Distributions;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Channels;

/// <summary>
/// Rician fading: a line of sight whose power is K times that of the scattered rest. The signal-to-noise ratio has mean
/// γ̄ and the density ∝ exp(−(1 + K)γ/γ̄)·I₀(2·√(K(1 + K)γ/γ̄)), conditional on being at or above a cut-off κ. K = 0 is
/// Rayleigh fading. Without a cut-off the mean airtime is infinite (R2).
/// </summary>
/// <remarks>
/// The law is a Poisson mixture, of mean K, of gamma laws, so its density grows by at most exp(K·(1/cos θ − 1))/cos θ at
/// an angle θ. With the step chosen, the trapezoidal error is below 1e-15 for every K.
/// </remarks>
public sealed class RicianChannel : FadingChannel, IMeanSnr<Channel>
{
    /// <summary>j²/4 with the first zero j of J₀, rounded down: I₀(2√x) has its first zero at −j²/4.</summary>
    private const double LeastZero = 1.4457;

    private readonly double _lineOfSight;
    private readonly double _rate;

    /// <summary>States the law.</summary>
    /// <param name="mean">The mean γ̄ &gt; 0 before the cut-off.</param>
    /// <param name="lineOfSight">The factor K ≥ 0, a ratio of powers. The accuracy is tested up to 30.</param>
    /// <param name="cutoff">The cut-off κ ≥ 0; 0 for none.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of its range.</exception>
    public RicianChannel(SignalToNoiseRatio mean, double lineOfSight, SignalToNoiseRatio cutoff = default)
        : base(cutoff)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(mean.Linear);
        ArgumentOutOfRangeException.ThrowIfNegative(lineOfSight);
        MeanSnr = mean;
        _lineOfSight = lineOfSight;
        _rate = (1 + lineOfSight) / mean.Linear;
    }

    /// <inheritdoc/>
    public override Channel Attenuated(PowerRatio loss) =>
        new RicianChannel(MeanSnr / loss, _lineOfSight, Cutoff / loss);

    /// <inheritdoc/>
    public SignalToNoiseRatio MeanSnr { get; }

    /// <inheritdoc/>
    public Channel WithMeanSnr(SignalToNoiseRatio mean) => new RicianChannel(mean, _lineOfSight, Cutoff);

    private protected override double Step => Math.Min(0.2, 0.5 / Math.Sqrt(1 + _lineOfSight));

    private protected override double PanelWidth => Math.Min(0.5, 2 / Math.Sqrt(1 + _lineOfSight));

    private protected override double Peak => _lineOfSight / _rate;

    private protected override double MeanAirtimeWithoutCutoff() => double.PositiveInfinity;

    private protected override bool HasFiniteVarianceWithoutCutoff => false;

    private protected override double AboveBeforeCutoff(double level) =>
        level == 0 ? 1 : Math.Exp(LogDensity(level) + AverageAbove(level, Airtime.OfSnr).LogMass);

    private protected override double BelowBeforeCutoff(double level) =>
        level == 0 ? 0 : IntegralAbove(0, Math.Min(level, LongestExcess(0)), LogDensity(0), _ => 1);

    /// <summary>The logarithm of the density before the cut-off.</summary>
    private double LogDensity(double level)
    {
        var offset = Math.Sqrt(_rate * level) - Math.Sqrt(_lineOfSight);
        return Math.Log(_rate) - (offset * offset) + ScaledBesselI0.Logarithm(Argument(level));
    }

    private protected override double LogRise(double level, double excess) =>
        LogBesselRise(level, excess) - (_rate * excess);

    private protected override Vector256<double> LogRises(double level, Vector256<double> excess)
    {
        if (_lineOfSight == 0)
        {
            return excess * -_rate;
        }

        var ratio = excess + Vector256.Create(level);
        var slope = 2 * Math.Sqrt(_lineOfSight * _rate);
        var dominant = excess * slope / (Vector256.Sqrt(ratio) + Vector256.Create(Math.Sqrt(level)));
        var rest =
            ScaledBesselI0.Logarithm(Vector256.Sqrt(ratio) * slope)
            - Vector256.Create(ScaledBesselI0.Logarithm(slope * Math.Sqrt(level)));
        return dominant + rest - (excess * _rate);
    }

    private protected override LogDensityBound Bound(SnrDisc disc)
    {
        // I₀(2√(aγ)) = Π (1 + γ/ζ) over zeros −ζ < 0, so that its logarithm B has the derivatives Σ 1/(ζ + γ), −Σ 1/(ζ + γ)².
        var a = _lineOfSight * _rate;
        var (least, greatest) = LogBesselSlope(a, disc.Middle);
        var (_, steepest) = LogBesselSlope(a, disc.Least);
        var z = Math.Sqrt((4 * a * disc.Least) + 2.25);
        var weighted = a * (z + 2.5) / ((z + 0.5) * (z + 0.5));
        var squares = Math.Min(weighted * a / LeastZero, steepest / disc.Least);
        return new(
            (least - _rate) * (1 + disc.Middle),
            (greatest - _rate) * (1 + disc.Middle),
            (1 + disc.Greatest) * (_rate + weighted + squares)
        );
    }

    private protected override double ShortestExcess(double level) =>
        level > 0 ? Math.Min(level, 1 / _rate) : 1 / _rate;

    private protected override double LongestExcess(double level)
    {
        // Beyond √(γ·rate) = a + 7.5 less than exp(−7.5²) is left of the mass above a.
        const double far = 7.5;
        var (here, peak) = (Math.Sqrt(_rate * level), Math.Sqrt(_lineOfSight));
        var nearest = here < peak ? (peak * peak / _rate) - level : 0;
        return nearest + (far * ((2 * Math.Max(here, peak)) + far) / _rate);
    }

    private protected override double DrawBeforeCutoff(Random random)
    {
        var inPhase = Normal.Sample(random, Math.Sqrt(_lineOfSight), Math.Sqrt(0.5));
        var quadrature = Normal.Sample(random, 0, Math.Sqrt(0.5));
        return ((inPhase * inPhase) + (quadrature * quadrature)) / _rate;
    }

    private protected override double DrawInTail(Random random, double cutoff)
    {
        // ln I₀(2√(ax)) rises by at most √(a/κ) per unit of x beyond κ, so an exponential law of the rate left covers the density.
        var slope = Math.Sqrt(_lineOfSight * _rate / cutoff);
        while (true)
        {
            var excess = -Math.Log(1 - random.NextDouble()) / (_rate - slope);
            var rise = LogBesselRise(cutoff, excess);
            if (Math.Log(1 - random.NextDouble()) <= rise - (slope * excess))
            {
                return cutoff + excess;
            }
        }
    }

    /// <summary>
    /// Bounds of dB/dγ = (2a/z)·I₁(z)/I₀(z) with z = 2√(aγ), by Amos's z/(½ + √(z² + 9/4)) ≤ I₁/I₀ ≤ z/(½ + √(z² + 1/4)).
    /// </summary>
    private static (double Least, double Greatest) LogBesselSlope(double a, double snr)
    {
        var square = 4 * a * snr;
        return (2 * a / (0.5 + Math.Sqrt(square + 2.25)), 2 * a / (0.5 + Math.Sqrt(square + 0.25)));
    }

    /// <summary>The argument of the Bessel function.</summary>
    private double Argument(double snr) => 2 * Math.Sqrt(_lineOfSight * _rate * snr);

    /// <summary>ln I₀ at the level plus the excess, minus ln I₀ at the level.</summary>
    private double LogBesselRise(double level, double excess) =>
        _lineOfSight == 0
            ? 0
            : (2 * Math.Sqrt(_lineOfSight * _rate) * excess / (Math.Sqrt(level) + Math.Sqrt(level + excess)))
                + (ScaledBesselI0.Logarithm(Argument(level + excess)) - ScaledBesselI0.Logarithm(Argument(level)));
}
