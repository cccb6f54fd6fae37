using System.Runtime.Intrinsics;
using MathNet.Numerics.Integration;

namespace SplitProofs.Analytics.Channels.Memory;

/// <summary>
/// The law of the next SNR given this one under Rayleigh fading with memory, for any cut-off and any correlation below 1. An SNR is
/// stated by its excess over the cut-off κ, in units of the mean γ̄: the excess keeps its digits where κ is far above γ̄.
/// </summary>
/// <remarks>
/// <para>
/// The next amplitude is √(γ′/γ̄) at or above b with probability Q₁(α, β), where α = r·a/σ, β = b/σ, a = √(γ/γ̄) and
/// σ = √((1 − r²)/2). Marcum's Q₁(α, β) is the integral above β of x·exp(−(x − α)²/2)·e^(−αx)·I₀(αx), computed with exp(−(β − α)²/2)
/// taken out of it; below α it is 1 less the integral from 0 to β. The MarcumQ of MathNet.Numerics agrees within 1e-12 where it has a
/// value, but is 0 or not a number where α or β is large.
/// </para>
/// <para>
/// Where even the nearest next state above the cut-off is <see cref="Far"/> deviations away, every probability is close to the
/// smallest double or below it. Only ratios matter then: each probability is divided by the same exp(−(β₀ − α₀)²/2), of a = b = √(κ/γ̄).
/// </para>
/// </remarks>
internal sealed class NeighbourLaw
{
    /// <summary>Beyond this many means above the cut-off, less than 1e-19 of the mass of a Rayleigh law is left.</summary>
    internal const double RayleighTail = 45;

    private const int NodesPerPanel = 16;

    /// <summary>The number of deviations beyond which a probability counts as 0, or as 1.</summary>
    private const double Certain = 39;

    /// <summary>The distance [deviations] from which on probabilities are known up to a common factor only.</summary>
    private const double Far = 30;

    /// <summary>
    /// If more panels of equal width than this would be needed, the panels are graded instead: narrow at the ends of a cell, wide within.
    /// </summary>
    private const int MostEqualPanels = 128;

    /// <summary>The number of panels in the integral of a probability.</summary>
    private const int Panels = 4;

    private static readonly GaussLegendreRule _rule = new(-1, 1, NodesPerPanel);

    /// <summary>The nodes of that integral, as shares of its length, and their weights.</summary>
    private static readonly double[] _shares =
    [
        .. Enumerable
            .Range(0, Panels * NodesPerPanel)
            .Select(n => ((2 * (n / NodesPerPanel)) + 1 + _rule.GetAbscissa(n % NodesPerPanel)) / (2 * Panels)),
    ];
    private static readonly double[] _weights =
    [
        .. Enumerable.Range(0, Panels * NodesPerPanel).Select(n => _rule.GetWeight(n % NodesPerPanel) / (2 * Panels)),
    ];

    private readonly double _cutoff;
    private readonly double _correlation;
    private readonly double _deviation;
    private readonly double _cutoffAmplitude;
    private readonly double _distance;

    /// <summary>States the law.</summary>
    /// <param name="cutoff">The cut-off κ/γ̄ ≥ 0.</param>
    /// <param name="correlation">The correlation r of neighbouring gains, from 0 to below 1.</param>
    public NeighbourLaw(double cutoff, double correlation)
    {
        _cutoff = cutoff;
        _correlation = correlation;
        _deviation = Math.Sqrt((1 - correlation) * (1 + correlation) / 2);
        _cutoffAmplitude = Math.Sqrt(cutoff);
        _distance = (1 - correlation) * _cutoffAmplitude / _deviation;
    }

    private bool IsFar => _distance > Far;

    /// <summary>
    /// An excess beyond which less than 1e-19 of the mass is left. That is the mass of one SNR; or, where the cut-off is far, the joint
    /// mass of both neighbours, which falls as exp(−excess/(1 + r)).
    /// </summary>
    public double LongestExcess => IsFar ? RayleighTail * (1 + _correlation) : RayleighTail;

    /// <summary>
    /// The probability, up to a factor that is the same for all arguments, that the next excess is at or above a bound.
    /// </summary>
    /// <param name="bound">The bound ≥ 0.</param>
    /// <param name="excess">This excess ≥ 0.</param>
    public double AtOrAbove(double bound, double excess)
    {
        if (_cutoff + bound == 0)
        {
            return 1;
        }

        var (here, next) = (Math.Sqrt(_cutoff + excess), Math.Sqrt(_cutoff + bound));
        var rise = (bound - excess) / (here + next);
        var (noncentrality, least) = (_correlation * here / _deviation, next / _deviation);
        var distance = (rise + ((1 - _correlation) * here)) / _deviation;
        if (IsFar)
        {
            var beyond = (rise + ((1 - _correlation) * excess / (here + _cutoffAmplitude))) / _deviation;
            return Math.Exp(-beyond * (distance + _distance) / 2) * Above(noncentrality, least, distance);
        }

        return distance > Certain ? 0
            : distance < -Certain ? 1
            : distance >= 0 ? Math.Exp(-distance * distance / 2) * Above(noncentrality, least, distance)
            : 1 - (Math.Exp(-distance * distance / 2) * Below(noncentrality, least, -distance));
    }

    /// <summary>The nodes and weights of a sum over excesses between two bounds, of the exponential law of the excess.</summary>
    /// <param name="from">The lower bound ≥ 0.</param>
    /// <param name="to">The upper bound.</param>
    public IEnumerable<(double Excess, double Mass)> Nodes(double from, double to)
    {
        var low = Math.Sqrt(_cutoff + from);
        var ends = PanelEnds((to - from) / (low + Math.Sqrt(_cutoff + to)), to - from);
        for (var panel = 1; panel < ends.Count; panel++)
        {
            var half = (ends[panel] - ends[panel - 1]) / 2;
            for (var node = 0; node < NodesPerPanel; node++)
            {
                var rise = ends[panel - 1] + (half * (1 + _rule.GetAbscissa(node)));
                var excess = from + (rise * ((2 * low) + rise));
                yield return (excess, 2 * (low + rise) * Math.Exp(-excess) * half * _rule.GetWeight(node));
            }
        }
    }

    /// <summary>
    /// Cuts a range of amplitudes into panels on which the integrand is smooth: no wider than two deviations near the ends of a cell,
    /// where the next state may be on either side; wider within, where it almost surely is not; and few where the cut-off is far.
    /// </summary>
    private List<double> PanelEnds(double width, double excesses)
    {
        var narrow = Math.Min(1, 2 * _deviation);
        var panels = IsFar
            ? Math.Ceiling(excesses / 8)
            : Math.Max(Math.Ceiling(width / narrow), Math.Ceiling(excesses / 16));
        if (panels <= MostEqualPanels)
        {
            return [.. Enumerable.Range(0, (int)panels + 1).Select(panel => width * panel / panels)];
        }

        var zone = (16 + _distance) * _deviation;
        var lower = new List<double> { 0 };
        for (var step = narrow; lower[^1] < width / 2; step = lower[^1] < zone ? narrow : Math.Min(1, 2 * step))
        {
            lower.Add(Math.Min(width / 2, lower[^1] + step));
        }

        return [.. lower, .. Enumerable.Reverse(lower).Skip(1).Select(end => width - end)];
    }

    /// <summary>Q₁(α, β)·exp((β − α)²/2) for β ≥ α.</summary>
    internal static double Above(double noncentrality, double least, double distance) =>
        Integral(noncentrality, least, 1, distance, double.PositiveInfinity);

    /// <summary>(1 − Q₁(α, β))·exp((α − β)²/2) for α ≥ β.</summary>
    internal static double Below(double noncentrality, double most, double distance) =>
        Integral(noncentrality, most, -1, distance, most);

    /// <summary>∫ exp(−d·u − u²/2)·x·e^(−αx)·I₀(αx) du with x = β ± u, from 0 to where less than 1e-19 is left.</summary>
    private static double Integral(double noncentrality, double end, int sign, double distance, double longest)
    {
        const double negligible = 45;
        var reach = 2 * negligible / (distance + Math.Sqrt((distance * distance) + (2 * negligible)));
        var length = Math.Min(longest, reach);
        var sums = Vector256<double>.Zero;
        for (var node = 0; node < _shares.Length; node += Vector256<double>.Count)
        {
            var u = length * Vector256.Create<double>(_shares.AsSpan(node));
            var x = Vector256.Create(end) + (sign * u);
            var term = ScaledBesselI0.TimesExponential(
                noncentrality * x,
                -(u * (Vector256.Create(distance) + (0.5 * u)))
            );
            sums += Vector256.Create<double>(_weights.AsSpan(node)) * x * term;
        }

        return length * (sums[0] + sums[1] + (sums[2] + sums[3]));
    }
}
