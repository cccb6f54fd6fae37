using MathNet.Numerics.Integration;
using SplitProofs.Claims.DeviceEdge.FadingLaws;

namespace SplitProofs.Claims.DeviceEdge.Oracles;

/// <summary>
/// The airtime of a fading channel from the distribution function of its SNR alone: expectations are integrals of P(X &gt; u)
/// over airtimes u, by adaptive Gauss-Kronrod quadrature octave by octave. The solvers integrate the density over the SNR instead.
/// </summary>
public sealed class AirtimeByQuadrature
{
    /// <summary>In this octave and beyond, P(X &gt; u) is a power of u to the last bit, or zero.</summary>
    private const int Far = 60;

    /// <summary>The promised error of the quadrature in each octave, relative to the octave's integral.</summary>
    private const double Promised = 1e-13;

    private readonly FadingLaw _law;
    private readonly SnrDistribution _snr;
    private readonly double _belowCutoff;
    private readonly double _aboveCutoff;

    /// <summary>The airtime of a channel.</summary>
    public AirtimeByQuadrature(FadingLaw law)
    {
        _law = law;
        _snr = law.SnrBeforeCutoff();
        _belowCutoff = _snr.Below(law.Cutoff);
        _aboveCutoff = _snr.Above(law.Cutoff);
    }

    /// <summary>The longest airtime that the cut-off leaves; +∞ for none.</summary>
    public double Longest => _law.Cutoff == 0 ? double.PositiveInfinity : 1 / Math.Log2(1 + _law.Cutoff);

    /// <summary>
    /// Whether a small P(X &gt; u) is as accurate, relative to itself, as a large one. Above a cut-off it is a difference.
    /// </summary>
    public bool ResolvesTails => _law.Cutoff == 0 && _snr.ResolvesTails;

    /// <summary>P(X &gt; u).</summary>
    public double ProbabilityAbove(double airtime)
    {
        if (airtime >= Longest)
        {
            return 0;
        }

        var level = Level(airtime);
        return double.IsPositiveInfinity(level) ? 1
            : level < _law.Mean ? (_snr.Below(level) - _belowCutoff) / _aboveCutoff
            : 1 - (_snr.Above(level) / _aboveCutoff);
    }

    /// <summary>∫ P(X &gt; u) du from one airtime to another.</summary>
    public double Integral(double from, double to)
    {
        // P(X > u) varies with log u, so divide the range into octaves. Beyond the longest airtime it is 0.
        var sum = 0.0;
        for (var (low, end) = (from, Math.Min(to, Longest)); low < end; )
        {
            var high = Math.Min(end, Math.Max(2 * low, 1e-3));
            sum += GaussKronrodRule.Integrate(ProbabilityAbove, low, high, out _, out _, Promised, 10, 21);
            low = high;
        }

        return sum;
    }

    /// <summary>
    /// ∫ P(X &gt; u) du from an airtime to infinity, which is E[X] from 0; +∞ if it diverges. Octaves beyond 2^60 add a constant share of
    /// the octave before, 2^(1−m) if P(X &gt; u) falls as u^(−m). So the integral diverges if and only if that share is at least 1;
    /// otherwise the rest is a geometric series.
    /// </summary>
    public double IntegralToEnd(double from)
    {
        var (nearer, further) = (Octave(Far - 1), Octave(Far));
        return further == 0 ? Integral(from, double.ScaleB(1, Far))
            : further >= nearer * (1 - 1e-9) ? double.PositiveInfinity
            : Integral(from, double.ScaleB(1, Far)) + (further / (1 - (further / nearer)));
    }

    /// <summary>
    /// The largest error of an integral of a law, relative to its value: the promise of the quadrature, magnified if the end is a
    /// geometric series of ratio 2^(1−m), as for Nakagami fading without a cut-off, plus 1e-14 of the distribution function.
    /// </summary>
    public static double ErrorBound(FadingLaw law) =>
        (law is { Cutoff: 0, TailExponent: > 1 } ? Promised / (1 - Math.Pow(2, 1 - law.TailExponent)) : Promised)
        + 1e-14;

    /// <summary>
    /// Whether E[X²] = 2·∫ u·P(X &gt; u) du is finite. Its distant octaves are a geometric series, of ratio 2^(2−m) if P(X &gt; u) falls
    /// as u^(−m).
    /// </summary>
    public bool HasFiniteVariance
    {
        get
        {
            var (nearer, further) = (SecondOctave(Far - 1), SecondOctave(Far));
            return further == 0 || further < nearer * (1 - 1e-9);
        }
    }

    private double Octave(int exponent) => Integral(double.ScaleB(1, exponent), double.ScaleB(1, exponent + 1));

    private double SecondOctave(int exponent) =>
        GaussKronrodRule.Integrate(
            airtime => airtime * ProbabilityAbove(airtime),
            double.ScaleB(1, exponent),
            double.ScaleB(1, exponent + 1),
            out _,
            out _,
            Promised,
            10,
            21
        );

    /// <summary>2^(1/u) − 1, the SNR that an airtime needs: by its series where the difference would cancel.</summary>
    private static double Level(double airtime)
    {
        var x = Math.Log(2) / airtime;
        if (x > 0.5)
        {
            return Math.Exp(x) - 1;
        }

        var (sum, term) = (x, x);
        for (var n = 2; term > 1e-18 * sum; n++)
        {
            term *= x / n;
            sum += term;
        }

        return sum;
    }
}
