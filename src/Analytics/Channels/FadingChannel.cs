using System.Runtime.Intrinsics;
using MathNet.Numerics;
using MathNet.Numerics.Integration;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Channels;

/// <summary>A channel whose signal-to-noise ratio has an analytic density, conditional on being at or above a cut-off κ.</summary>
/// <remarks>
/// <para>
/// Expectations over γ above a level are averages over the excess s = exp(y). The integrand is analytic in a strip about
/// the real y and vanishes at both ends, so the relative error of the trapezoidal rule with step h is about
/// exp(−2πθ/h) times the integrand's growth at |Im y| = θ, for the θ that makes this least. Each family chooses the
/// step so that this is below 1e-15. Expectations below a level are Gauss-Legendre sums of 16 nodes on panels of y,
/// no wider than the family says.
/// </para>
/// <para>
/// Ψ(ξ) and μ are within 1e-12 of their values, G(ξ) and P(X &gt; ξ) within 1e-12 times the larger of the value's bound 1
/// and its condition number |ξ·G′(ξ)|, for mean SNRs from −20 to 60 dB, cut-offs from −40 to 20 dB or none, and ξ from
/// 1e-3 to 1e3: compared with arbitrary-precision values. No value is the difference of two nearly equal ones.
/// </para>
/// </remarks>
public abstract class FadingChannel : Channel
{
    /// <summary>The share of the shortest scale, or of the mass, that may be left out at an end of an integral.</summary>
    private const double Negligible = 1e-19;

    /// <summary>
    /// A signal-to-noise ratio that counts as unreachable. It is small enough that products with other ratios stay in the range of a
    /// double.
    /// </summary>
    private const double Unreachable = 1e150;

    private readonly double _cutoff;
    private readonly Lazy<ExcessAverage> _aboveCutoff;
    private readonly Lazy<double> _meanAirtime;
    private readonly Lazy<double> _massAboveCutoff;
    private readonly Lazy<Channel> _prepared;
    private readonly Lazy<FadingQuantiles> _quantiles;

    private protected FadingChannel(SignalToNoiseRatio cutoff)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cutoff.Linear);
        _cutoff = cutoff.Linear;
        _aboveCutoff = new(() => AverageAbove(_cutoff, Airtime.OfSnr));
        _massAboveCutoff = new(() => AboveBeforeCutoff(_cutoff));
        _prepared = new(MakePrepared);
        _quantiles = new(() => new FadingQuantiles(this));
        _meanAirtime = new(() => _cutoff > 0 ? _aboveCutoff.Value.Mean : MeanAirtimeWithoutCutoff());
    }

    /// <inheritdoc/>
    public override double MeanAirtime => _meanAirtime.Value;

    /// <summary>The cut-off κ; 0 for none.</summary>
    public SignalToNoiseRatio Cutoff => new(_cutoff);

    /// <summary>The step of the trapezoidal rule in the logarithm of the excess.</summary>
    private protected abstract double Step { get; }

    /// <summary>The widest panel of the Gauss-Legendre sums in the logarithm of the excess.</summary>
    private protected abstract double PanelWidth { get; }

    /// <summary>A signal-to-noise ratio near the maximum of the density before the cut-off.</summary>
    private protected abstract double Peak { get; }

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
    public override bool HasFiniteVariance => _cutoff > 0 || HasFiniteVarianceWithoutCutoff;

    /// <inheritdoc/>
    public override AirtimeQuantiles Quantiles() => _quantiles.Value;

    /// <inheritdoc/>
    public override double Sample(Random random)
    {
        if (_massAboveCutoff.Value <= 0.1)
        {
            return Airtime.OfSnr(DrawInTail(random, _cutoff));
        }

        while (true)
        {
            var snr = DrawBeforeCutoff(random);
            if (snr >= _cutoff)
            {
                return Airtime.OfSnr(snr);
            }
        }
    }

    /// <summary>
    /// The same law as a <see cref="PreparedChannel"/>, made once; this channel where that would take very many
    /// polynomials (a law far beyond
    /// the usual ranges).
    /// </summary>
    public override Channel Prepare() => _prepared.Value;

    /// <inheritdoc/>
    internal override Channel PrepareForNow() => _prepared.IsValueCreated ? _prepared.Value : MakePrepared();

    /// <summary>The mean airtime before the cut-off; +∞ where it is infinite (R2).</summary>
    private protected abstract double MeanAirtimeWithoutCutoff();

    /// <summary>
    /// Whether the variance of the airtime is finite before the cut-off: near γ = 0 the square of the
    /// airtime is about (ln 2/γ)².
    /// </summary>
    private protected abstract bool HasFiniteVarianceWithoutCutoff { get; }

    /// <summary>
    /// The logarithm of the ratio of the densities at level + excess and at the level; at level 0, of the density up
    /// to a constant.
    /// </summary>
    private protected abstract double LogRise(double level, double excess);

    /// <summary><see cref="LogRise"/> for four excesses, which may be negative as long as the ratio is positive.</summary>
    private protected abstract Vector256<double> LogRises(double level, Vector256<double> excess);

    /// <summary>How the logarithm of the density before the cut-off changes with ln(1 + γ) on a disc.</summary>
    private protected abstract LogDensityBound Bound(SnrDisc disc);

    /// <summary>The least excess over a level at which the density or the airtime has changed much.</summary>
    private protected abstract double ShortestExcess(double level);

    /// <summary>An excess over a level beyond which less than 1e-19 of the mass above the level is left.</summary>
    private protected abstract double LongestExcess(double level);

    /// <summary>
    /// E[X; γ &lt; snr] as snr → 0, without a cut-off and with exp(<see cref="LogRise"/>(0, γ)) as the density, which need not integrate
    /// to 1.
    /// </summary>
    private protected virtual double AirtimeNearZero(double snr) => 0;

    /// <summary>
    /// The exponent p such that P(γ &lt; snr) without a cut-off vanishes as snr^p at 0; +∞ where it vanishes faster
    /// than any power.
    /// </summary>
    private protected virtual double PowerAtZero => 1;

    /// <summary>P(γ ≥ level) before the cut-off.</summary>
    private protected abstract double AboveBeforeCutoff(double level);

    /// <summary>P(γ &lt; level) before the cut-off, accurate relative to its value even where it is small.</summary>
    private protected abstract double BelowBeforeCutoff(double level);

    /// <summary>A ratio drawn from the law before the cut-off.</summary>
    private protected abstract double DrawBeforeCutoff(Random random);

    /// <summary>A ratio drawn from the law conditional on γ ≥ κ, where that has at most a tenth of the mass.</summary>
    private protected abstract double DrawInTail(Random random, double cutoff);

    /// <summary>P(γ ≥ level | γ ≥ κ) for a finite level above κ.</summary>
    private protected virtual double SurvivalAbove(double level, double cutoff) =>
        _massAboveCutoff.Value > 0.5
            ? AboveBeforeCutoff(level) / _massAboveCutoff.Value
            : Math.Exp(
                LogRise(cutoff, level - cutoff)
                    + AverageAbove(level, Airtime.OfSnr).LogMass
                    - _aboveCutoff.Value.LogMass
            );

    /// <summary>P(γ &lt; level | γ ≥ κ) for a finite level above κ.</summary>
    private protected virtual double MassBelow(double level, double cutoff)
    {
        var survival = SurvivalAbove(level, cutoff);
        return survival < 0.5 || _massAboveCutoff.Value < 0.5
            ? 1 - survival
            : (BelowBeforeCutoff(level) - BelowBeforeCutoff(cutoff)) / _massAboveCutoff.Value;
    }

    /// <summary>The average of a function of γ over the law conditional on γ ≥ level.</summary>
    private protected ExcessAverage AverageAbove(double level, Func<double, double> function)
    {
        var (step, last) = (Step, Math.Log(LongestExcess(level)));
        var peak = LogRise(level, Math.Max(level, Peak) - level);
        var (mass, sum) = (0.0, 0.0);
        for (var y = Math.Log(Negligible * ShortestExcess(level)); y < last + step; y += step)
        {
            var excess = Math.Exp(y);
            var weight = excess * Math.Exp(LogRise(level, excess) - peak);
            mass += weight;
            sum += weight * function(level + excess);
        }

        return new(sum / mass, Math.Log(mass * step) + peak);
    }

    /// <summary>The airtime at the cut-off; +∞ without one.</summary>
    internal double LongestAirtime => Airtime.OfSnr(_cutoff);

    /// <summary>The density of the airtime, divided by exp(<paramref name="logScale"/>).</summary>
    internal AirtimeDensity DensityOfAirtime(double logScale) =>
        new(_cutoff, logScale, excess => LogRise(_cutoff, excess), excess => LogRises(_cutoff, excess), Bound);

    private Channel MakePrepared()
    {
        var (mass, densest, logScale) = Survey();
        var density = DensityOfAirtime(logScale);
        var shortest = Airtime.OfSnr(_cutoff + LongestExcess(_cutoff));
        var (least, massBelow) = _cutoff > 0 ? (_cutoff, 0) : NearZero(logScale);
        var longest = Airtime.OfSnr(least);
        var builder = new AirtimePanelBuilder(density, mass / Constants.Ln2, Airtime.OfSnr(_cutoff + densest));
        return builder.TryBuild(shortest, longest, massBelow / Constants.Ln2, out var law)
            ? new PreparedChannel(this, law, shortest, longest, massBelow == 0)
            : this;
    }

    /// <summary>
    /// Estimates of the mass above the cut-off, of the excess where the density of its logarithm is largest, and of the logarithm of the
    /// density of γ near its maximum.
    /// </summary>
    private (double Mass, double Densest, double LogScale) Survey()
    {
        var peak = Math.Max(_cutoff, Peak) - _cutoff;
        var logScale = LogRise(_cutoff, peak > 0 ? peak : ShortestExcess(_cutoff));
        var last = Math.Log(LongestExcess(_cutoff));
        var (sum, densest, height) = (0.0, 0.0, 0.0);
        for (var y = Math.Log(1e-4 * ShortestExcess(_cutoff)); y <= last; y += PanelWidth)
        {
            var excess = Math.Exp(y);
            var mass = excess * Math.Exp(LogRise(_cutoff, excess) - logScale);
            sum += mass;
            (densest, height) = mass > height ? (excess, mass) : (densest, height);
        }

        return (sum * PanelWidth, densest, logScale);
    }

    /// <summary>
    /// Without a cut-off: a ratio so low that below it the density is a power times a linear function, and the mass below this ratio, for
    /// which a quadrature with one node is exact.
    /// </summary>
    private (double Least, double MassBelow) NearZero(double logScale)
    {
        var power = PowerAtZero;
        var least = ShortestExcess(0) * Math.Max(1e-8, power > 1 ? Math.Pow(1e-20, 1 / (power - 1)) : 0);
        if (double.IsPositiveInfinity(power))
        {
            return (least, 0);
        }

        var node = least * power / (power + 1);
        return (least, least / power * Math.Exp(LogRise(0, node) - logScale + ((power - 1) * Math.Log(least / node))));
    }

    private double Level(double airtime)
    {
        var level = Airtime.ToSnr(airtime);
        return level > Unreachable ? double.PositiveInfinity : Math.Max(_cutoff, level);
    }

    private double Survival(double level) =>
        level <= _cutoff ? 1
        : double.IsPositiveInfinity(level) ? 0
        : SurvivalAbove(level, _cutoff);

    private double Below(double level) =>
        level <= _cutoff ? 0
        : double.IsPositiveInfinity(level) ? 1
        : MassBelow(level, _cutoff);

    private double AirtimeAtOrAbove(double level)
    {
        var survival = Survival(level);
        return survival == 0 ? 0 : survival * AverageAbove(level, Airtime.OfSnr).Mean;
    }

    /// <summary>E[(X − ξ)⁺] as the integral of X(γ) − ξ over κ ≤ γ &lt; level, where ξ is the airtime at the level.</summary>
    private double ExcessBelow(double level, double airtime)
    {
        var minimum = ExpectedMinimum(airtime);
        if (MeanAirtime > 2 * minimum)
        {
            return MeanAirtime - minimum;
        }

        var gap = level - _cutoff;
        var logLevel = SpecialFunctions.Log1p(level);
        var logScale = -_aboveCutoff.Value.LogMass;
        var bottom = _cutoff > 0 ? 0 : Math.Exp(logScale) * AirtimeNearZero(LowestExcess(0, gap));
        return bottom + IntegralAbove(_cutoff, Math.Min(gap, LongestExcess(_cutoff)), logScale, Excess);

        double Excess(double above)
        {
            var snr = _cutoff + above;
            return Constants.Ln2
                * SpecialFunctions.Log1p((gap - above) / (1 + snr))
                / (SpecialFunctions.Log1p(snr) * logLevel);
        }
    }

    private double LowestExcess(double level, double gap) => Negligible * Math.Min(gap, ShortestExcess(level));

    /// <summary>
    /// The integral of a function of the excess over a level, from about 0 to the gap. The weights are the ratio of the
    /// densities there and at the level, times exp(<paramref name="logScale"/>).
    /// </summary>
    private protected double IntegralAbove(double level, double gap, double logScale, Func<double, double> function)
    {
        var (from, to) = (Math.Log(LowestExcess(level, gap)), Math.Log(gap));
        var panels = Math.Max(1, (int)Math.Ceiling((to - from) / PanelWidth));
        var sum = 0.0;
        for (var panel = 0; panel < panels; panel++)
        {
            sum += GaussLegendreRule.Integrate(
                y =>
                {
                    var excess = Math.Exp(y);
                    return function(excess) * Math.Exp(logScale + y + LogRise(level, excess));
                },
                from + ((to - from) * panel / panels),
                from + ((to - from) * (panel + 1) / panels),
                16
            );
        }

        return sum;
    }

    /// <summary>An average beyond a level, and the logarithm of the mass there, in units of the density at the level.</summary>
    /// <param name="Mean">The average.</param>
    /// <param name="LogMass">ln ∫ exp(<see cref="LogRise"/>(level, s)) ds.</param>
    private protected readonly record struct ExcessAverage(double Mean, double LogMass);
}
