using MathNet.Numerics;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Integration;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Channels;

/// <summary>
/// A channel whose signal-to-noise ratio has the gamma density ∝ γ^(m−1)·exp(−mγ/γ̄), conditional on γ ≥ κ: Nakagami-m
/// fading, of which Rayleigh fading is the case m = 1.
/// </summary>
/// <remarks>
/// Expectations of the airtime beyond a level are averages over the excess s above it. With s = exp(y) the integrand is
/// analytic for |Im y| &lt; π/2, grows there by at most cos(θ)^(−m) at |Im y| = θ, and vanishes at both ends; so the
/// trapezoidal rule with step h errs, relatively, by about the least of exp(−2πθ/h)·cos(θ)^(−m) over θ, which the step
/// below keeps under 1e-15 for every m. No value is the difference of two nearly equal ones.
/// </remarks>
public abstract class GammaFadingChannel : Channel
{
    private readonly double _shape;
    private readonly double _rate;
    private readonly double _cutoff;
    private readonly Lazy<ExcessAverage> _aboveCutoff;
    private readonly Lazy<double> _meanAirtime;

    private protected GammaFadingChannel(SignalToNoiseRatio mean, double shape, SignalToNoiseRatio cutoff)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(mean.Linear);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(shape);
        ArgumentOutOfRangeException.ThrowIfNegative(cutoff.Linear);
        _shape = shape;
        _rate = shape / mean.Linear;
        _cutoff = cutoff.Linear;
        _aboveCutoff = new(() => AverageAbove(_cutoff, Airtime.OfSnr));
        _meanAirtime = new(ComputeMeanAirtime);
    }

    /// <inheritdoc/>
    public override double MeanAirtime => _meanAirtime.Value;

    /// <inheritdoc/>
    public override double ProbabilityAtMost(double airtime) => Survival(Level(airtime));

    /// <inheritdoc/>
    public override double ProbabilityAbove(double airtime) => Below(Level(airtime));

    /// <inheritdoc/>
    public override double ExpectedMinimum(double airtime)
    {
        var level = Level(airtime);
        return airtime <= 0 ? airtime
            : level == _cutoff ? MeanAirtime
            : airtime * Below(level) + AirtimeAtOrAbove(level);
    }

    /// <inheritdoc/>
    public override double ExpectedAtMost(double airtime)
    {
        var level = Level(airtime);
        return level == _cutoff ? MeanAirtime : AirtimeAtOrAbove(level);
    }

    /// <inheritdoc/>
    public override double ExpectedExcess(double airtime)
    {
        var level = Level(airtime);
        return level == _cutoff ? 0
            : double.IsPositiveInfinity(MeanAirtime) ? double.PositiveInfinity
            : airtime <= 0 ? MeanAirtime - airtime
            : ExcessBelow(level, airtime);
    }

    /// <inheritdoc/>
    public override double Sample(Random random) => Airtime.OfSnr(SampleSnr(random));

    private double Level(double airtime) => Math.Max(_cutoff, Airtime.ToSnr(airtime));

    private double ComputeMeanAirtime() =>
        _cutoff > 0 ? _aboveCutoff.Value.Mean
        : _shape <= 1 ? double.PositiveInfinity
        // E[ln 2/γ] exactly, plus the mean of the bounded rest: the average alone would converge slowly for m near 1.
        : Constants.Ln2
            * ((_rate / (_shape - 1)) + AverageAbove(0, snr => (1 / SpecialFunctions.Log1p(snr)) - (1 / snr)).Mean);

    private double AirtimeAtOrAbove(double level)
    {
        var survival = Survival(level);
        return survival == 0 ? 0 : survival * AverageAbove(level, Airtime.OfSnr).Mean;
    }

    /// <summary>P(γ ≥ level | γ ≥ κ).</summary>
    private double Survival(double level) =>
        level <= _cutoff ? 1
        : double.IsPositiveInfinity(level) ? 0
        : _shape == 1 ? Math.Exp(-_rate * (level - _cutoff))
        : SurvivalAtZero(_cutoff) > 0.5 ? SurvivalAtZero(level) / SurvivalAtZero(_cutoff)
        : Math.Exp(
            ((_shape - 1) * Math.Log(level / _cutoff))
                - (_rate * (level - _cutoff))
                + AverageAbove(level, Airtime.OfSnr).LogMass
                - _aboveCutoff.Value.LogMass
        );

    /// <summary>P(γ &lt; level | γ ≥ κ), to full relative accuracy.</summary>
    private double Below(double level)
    {
        if (level <= _cutoff || double.IsPositiveInfinity(level))
        {
            return level <= _cutoff ? 0 : 1;
        }

        if (_shape == 1)
        {
            return -ExponentialMinusOne.Of(-_rate * (level - _cutoff));
        }

        var below = SpecialFunctions.GammaLowerRegularized(_shape, _rate * level);
        return below < 0.5 ? (below - BelowAtZero(_cutoff)) / SurvivalAtZero(_cutoff) : 1 - Survival(level);
    }

    private double BelowAtZero(double level) =>
        level == 0 ? 0 : SpecialFunctions.GammaLowerRegularized(_shape, _rate * level);

    private double SurvivalAtZero(double level) =>
        level == 0 ? 1 : SpecialFunctions.GammaUpperRegularized(_shape, _rate * level);

    /// <summary>The average of a function of γ over the law conditional on γ ≥ level.</summary>
    private ExcessAverage AverageAbove(double level, Func<double, double> function)
    {
        var step = Math.Min(0.2, 0.5 / Math.Sqrt(_shape));
        var shortest = level > 0 ? Math.Min(level, 1 / _rate) : 1 / _rate;
        var first = Math.Log(shortest) - 42;
        var last = Math.Log((_shape + 50 + (12 * Math.Sqrt(_shape))) / _rate);
        var mode = Math.Max(level, (_shape - 1) / _rate);
        var peak = LogDensityAt(mode - level);

        var mass = 0.0;
        var sum = 0.0;
        for (var y = first; y < last + step; y += step)
        {
            var excess = Math.Exp(y);
            var weight = excess * Math.Exp(LogDensityAt(excess) - peak);
            mass += weight;
            sum += weight * function(level + excess);
        }

        return new(sum / mass, Math.Log(mass * step) + peak);

        double LogDensityAt(double excess) =>
            ((_shape - 1) * (level > 0 ? SpecialFunctions.Log1p(excess / level) : Math.Log(excess * _rate)))
            - (_rate * excess);
    }

    /// <summary>E[(X − ξ)⁺] as the integral of X(γ) − ξ over κ ≤ γ &lt; level, where ξ is the airtime at the level.</summary>
    private double ExcessBelow(double level, double airtime)
    {
        var minimum = ExpectedMinimum(airtime);
        if (MeanAirtime > 2 * minimum)
        {
            return MeanAirtime - minimum;
        }

        // By Gauss-Legendre panels over the logarithm of γ − κ, which follow a law that hugs its cut-off.
        const double negligible = 1e-20;
        var gap = level - _cutoff;
        var top = Math.Min(gap, (_shape + 50 + (12 * Math.Sqrt(_shape))) / _rate);
        var bottom = negligible * Math.Min(Math.Min(gap, 1 / _rate), _cutoff > 0 ? _cutoff : 1);
        var logLevel = SpecialFunctions.Log1p(level);
        var logScale =
            _cutoff > 0 ? -_aboveCutoff.Value.LogMass : (_shape * Math.Log(_rate)) - SpecialFunctions.GammaLn(_shape);

        var width = Math.Min(0.5, 2 / Math.Sqrt(_shape));
        var (from, to) = (Math.Log(bottom), Math.Log(top));
        var panels = Math.Max(1, (int)Math.Ceiling((to - from) / width));
        var sum = _cutoff > 0 ? 0 : Constants.Ln2 * Math.Exp(logScale + ((_shape - 1) * from)) / (_shape - 1);
        for (var panel = 0; panel < panels; panel++)
        {
            sum += GaussLegendreRule.Integrate(
                Integrand,
                from + ((to - from) * panel / panels),
                from + ((to - from) * (panel + 1) / panels),
                16
            );
        }

        return sum;

        double Integrand(double y)
        {
            var above = Math.Exp(y);
            var snr = _cutoff + above;
            var excess =
                Constants.Ln2
                * SpecialFunctions.Log1p((gap - above) / (1 + snr))
                / (SpecialFunctions.Log1p(snr) * logLevel);
            var logRise = _cutoff > 0 ? SpecialFunctions.Log1p(above / _cutoff) : y;
            return excess * Math.Exp(logScale + y + ((_shape - 1) * logRise) - (_rate * above));
        }
    }

    private double SampleSnr(Random random)
    {
        if (SurvivalAtZero(_cutoff) > 0.1)
        {
            while (true)
            {
                var snr = Gamma.Sample(random, _shape, _rate);
                if (snr >= _cutoff)
                {
                    return snr;
                }
            }
        }

        // Deep in the tail: an exponential proposal that touches the density at the cut-off.
        var proposalRate = _shape > 1 ? _rate - ((_shape - 1) / _cutoff) : _rate;
        while (true)
        {
            var excess = -Math.Log(1 - random.NextDouble()) / proposalRate;
            var tilt = _shape > 1 ? excess / _cutoff : 0;
            if (Math.Log(1 - random.NextDouble()) <= (_shape - 1) * (SpecialFunctions.Log1p(excess / _cutoff) - tilt))
            {
                return _cutoff + excess;
            }
        }
    }

    /// <summary>The average of a function beyond a level, and the logarithm of ∫ (γ/level)^(m−1)·exp(−m(γ − level)/γ̄) dγ there.</summary>
    private readonly record struct ExcessAverage(double Mean, double LogMass);
}
