using System.Runtime.Intrinsics;
using MathNet.Numerics;

namespace SplitProofs.Analytics.Channels;

/// <summary>
/// The density of the airtime up to a constant factor, g(ξ) ∝ f(γ)·(1 + γ)/ξ² with γ = 2^(1/ξ) − 1 and f the density of the
/// signal-to-noise ratio. It continues beyond the longest airtime as if there were no cut-off.
/// </summary>
/// <param name="cutoff">The cut-off κ.</param>
/// <param name="logScale">The constant that is subtracted from the logarithm of the density, to keep it in the range of a double.</param>
/// <param name="logRise">ln f at an excess over the cut-off, which may be negative.</param>
/// <param name="logRises">ln f at four excesses.</param>
/// <param name="bound">Bounds of the derivatives of ln f on a disc.</param>
internal sealed class AirtimeDensity(
    double cutoff,
    double logScale,
    Func<double, double> logRise,
    Func<Vector256<double>, Vector256<double>> logRises,
    Func<SnrDisc, LogDensityBound> bound
)
{
    /// <summary>The largest radius of a disc, as a share of the airtime at its centre.</summary>
    private const double WidestDisc = 0.8;

    /// <summary>The degree of the interpolating polynomials.</summary>
    private const int Degree = ChebyshevPanel.Nodes - 1;

    /// <summary>The airtime at the cut-off; +∞ without one.</summary>
    public double Longest { get; } = Airtime.OfSnr(cutoff);

    /// <summary>g(ξ).</summary>
    public double At(double airtime) => At(Vector256.Create(airtime)).ToScalar();

    /// <summary>g(ξ) for four airtimes.</summary>
    public Vector256<double> At(Vector256<double> airtimes)
    {
        // Computed from the airtime at the cut-off, because γ − κ would lose digits next to it.
        var beyondCutoff = double.IsFinite(Longest)
            ? Constants.Ln2 * (Vector256.Create(Longest) - airtimes) / (airtimes * Longest)
            : Vector256.Create(Constants.Ln2) / airtimes;
        var excess = ExponentialMinusOne.Of(beyondCutoff) * (1 + cutoff);
        var density = VectorElementary.Exp(logRises(excess) - Vector256.Create(logScale));
        return density * (Vector256.Create(1 + cutoff) + excess) / (airtimes * airtimes);
    }

    /// <summary>Bounds of the derivatives of ln f with respect to w on a disc: of the slope at the centre, and of the curvature.</summary>
    public LogDensityBound RiseOn(SnrDisc disc) => bound(disc);

    /// <summary>
    /// An upper bound of |g| on a disc about an airtime, in w = ln 2/ξ. There the real part of ln f + w rises from
    /// the centre c by at most
    /// slope·q + curvature·q²/2, by Taylor's theorem, and |w| ≤ c + q.
    /// </summary>
    /// <param name="middle">The airtime.</param>
    /// <param name="narrowest">
    /// The least radius to use if a disc of that size can be bounded, even where a smaller one gives a better bound.
    /// </param>
    /// <param name="hint">An estimate of the best radius in w; updated for the next airtime.</param>
    public DiscBound BoundAbout(double middle, double narrowest, ref double hint)
    {
        var widest = Math.Min(WidestDisc * middle, RadiusOfAirtimes(middle, 1));
        var best = RadiusOfAirtimes(middle, Math.Min(hint, 1));
        var radius = Math.Min(widest, Math.Max(narrowest, best));
        var disc = SnrDisc.OfAirtimes(middle, radius);
        var law = RiseOn(disc);
        var slope = Math.Max(Math.Abs(law.LeastSlope + 1), Math.Abs(law.GreatestSlope + 1));
        var steepness = slope + (2 / disc.Centre);
        hint = 2 * Degree / (steepness + Math.Sqrt((steepness * steepness) + (4 * law.Curvature * Degree)));
        var rise = disc.Radius * (slope + (disc.Radius * law.Curvature / 2));
        var square = 2 * Math.Log((disc.Centre + disc.Radius) / Constants.Ln2);
        var centre = logRise(disc.Middle - cutoff) - logScale + disc.Centre + square;
        return new(radius, centre + rise);
    }

    /// <summary>The radius about an airtime whose disc in w = ln 2/ξ has radius q.</summary>
    private static double RadiusOfAirtimes(double middle, double q)
    {
        var twice = 2 * q * middle / Constants.Ln2;
        return twice * middle / (1 + Math.Sqrt(1 + (twice * twice)));
    }

    /// <summary>A bound of the density on a disc.</summary>
    /// <param name="Radius">The radius of the disc of airtimes.</param>
    /// <param name="LogBound">ln B, where |g| ≤ B on the disc.</param>
    public readonly record struct DiscBound(double Radius, double LogBound)
    {
        /// <summary>
        /// An upper bound of |g − p| on the panel with this half width about the centre, where p interpolates g at the n Chebyshev nodes of
        /// the panel: 4·B·ρ^(1−n)/(ρ − 1). It holds because the ellipse with foci at the panel's ends and semi-axes that add up to ρ·half
        /// lies in the disc.
        /// </summary>
        public double InterpolationError(double half)
        {
            var axis = Radius / half;
            if (!(axis > 1))
            {
                return double.PositiveInfinity;
            }

            var ellipse = axis + Math.Sqrt((axis - 1) * (axis + 1));
            return 4 * Math.Exp(LogBound - (Degree * Math.Log(ellipse))) / (ellipse - 1);
        }
    }
}
