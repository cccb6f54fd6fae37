using System.Runtime.Intrinsics;
using MathNet.Numerics;
using MathNet.Numerics.RootFinding;

namespace SplitProofs.Analytics.Channels;

/// <summary>The quantile function of an airtime with a density, as a piecewise polynomial.</summary>
/// <remarks>
/// ln X is a smooth function, almost straight at both ends, of r = ln(−ln u) for shares u ≤ ½ and of z = ln(1 − u) above: for a
/// gamma law, −ln u is about proportional to the SNR where that is large, and 1 − u to a power of it where it is small. It is
/// interpolated at 8 Chebyshev nodes on panels a sixteenth wide over all 2⁶⁴ levels; the tests bound |G(x(u)) − u|. Four levels
/// are evaluated at once.
/// </remarks>
internal sealed class FadingQuantiles : AirtimeQuantiles
{
    private const int Nodes = 8;
    private const double PanelsPerUnit = 16;

    /// <summary>The logarithm of the longest airtime that is distinguished from +∞.</summary>
    private const double Longest = 700;

    /// <summary>More steps than any root takes.</summary>
    private const int MostSteps = 200;

    // Both logarithms range from their value at the least share, half a level of 2⁶⁴, to that at the share ½.
    private static readonly double _lowestLogarithm = -65 * Constants.Ln2;
    private static readonly double _lowestIterated = Math.Log(Constants.Ln2);
    private static readonly int _iteratedPanels = Panels(Math.Log(-_lowestLogarithm) - _lowestIterated);
    private static readonly int _panels = _iteratedPanels + Panels(-Constants.Ln2 - _lowestLogarithm);
    private static readonly double[] _nodes =
    [
        .. Enumerable.Range(0, Nodes).Select(j => -Math.Cos(Math.PI * (j + 0.5) / Nodes)),
    ];

    private readonly double[] _coefficients;

    /// <summary>Prepares a law.</summary>
    /// <param name="direct">The channel.</param>
    public FadingQuantiles(FadingChannel direct)
    {
        _coefficients = new double[_panels * Nodes];
        if (
            double.IsFinite(direct.LongestAirtime)
            && direct.ProbabilityAtMost(Math.BitDecrement(direct.LongestAirtime)) == 0
        )
        {
            // Far above the mean, no airtime can be distinguished from the one at the cut-off.
            for (var panel = 0; panel < _panels; panel++)
            {
                _coefficients[panel * Nodes] = Math.Log(direct.LongestAirtime);
            }

            return;
        }

        var prepared = direct.Prepare();

        // Panels are visited from the middle outwards, so that each root is near the one before.
        var at = 0.0;
        for (var panel = 0; panel < _iteratedPanels; panel++)
        {
            // A small probability has full relative accuracy only from the direct channel.
            Func<double, double> share =
                panel < 2 * PanelsPerUnit ? x => 1 - prepared.ProbabilityAbove(x) : direct.ProbabilityAtMost;
            Interpolate(
                panel,
                _nodes,
                node => at = Root(y => Math.Log(-Math.Log(Share(share(Math.Exp(y))))), Iterated(panel, node), at)
            );
        }

        at = 0;
        for (var panel = _panels - 1; panel >= _iteratedPanels; panel--)
        {
            Interpolate(
                panel,
                _nodes.Reverse(),
                node =>
                    at = Root(y => Math.Log(Share(prepared.ProbabilityAbove(Math.Exp(y)))), Logarithm(panel, node), at)
            );
        }
    }

    public override void At(ReadOnlySpan<ulong> levels, Span<double> airtimes)
    {
        var n = 0;
        for (; n + 4 <= levels.Length; n += 4)
        {
            At(Vector256.Create(levels[n..])).CopyTo(airtimes[n..]);
        }

        for (; n < levels.Length; n++)
        {
            airtimes[n] = At(Vector256.Create(levels[n]))[0];
        }
    }

    /// <summary>Clamps a probability that rounding has moved outside 0..1.</summary>
    private static double Share(double probability) => Math.Clamp(probability, 0, 1);

    private static int Panels(double length) => (int)Math.Ceiling(length * PanelsPerUnit);

    private static double Iterated(int panel, double node) =>
        _lowestIterated + ((panel + ((node + 1) / 2)) / PanelsPerUnit);

    private static double Logarithm(int panel, double node) =>
        _lowestLogarithm + ((panel - _iteratedPanels + ((node + 1) / 2)) / PanelsPerUnit);

    private Vector256<double> At(Vector256<ulong> levels)
    {
        // The share or its complement, whichever is smaller, so that neither end loses digits.
        var smaller = Vector256.Min(levels, ~levels);
        var logarithm = VectorElementary.Log(
            (Vector256.ConvertToDouble(smaller) + Vector256.Create(0.5)) * Vector256.Create(Math.ScaleB(1, -64))
        );
        var fromIterated = (VectorElementary.Log(-logarithm) - Vector256.Create(_lowestIterated)) * PanelsPerUnit;
        var fromLogarithm =
            ((logarithm - Vector256.Create(_lowestLogarithm)) * PanelsPerUnit)
            + Vector256.Create((double)_iteratedPanels);
        var isSmall = Vector256.Equals(smaller, levels).AsDouble();
        var position = Vector256.ConditionalSelect(isSmall, fromIterated, fromLogarithm);
        var panel = Vector256.Min(
            Vector256.Max(Vector256.Floor(position), Vector256<double>.Zero),
            Vector256.Create(_panels - 1.0)
        );
        var x = (2 * (position - panel)) - Vector256<double>.One;
        var (first, second, third, fourth) = (Start(panel[0]), Start(panel[1]), Start(panel[2]), Start(panel[3]));
        var value = Coefficients(Nodes - 1);
        for (var k = Nodes - 2; k >= 0; k--)
        {
            value = Vector256.FusedMultiplyAdd(value, x, Coefficients(k));
        }

        return VectorElementary.Exp(value);

        static int Start(double panel) => (int)panel * Nodes;

        Vector256<double> Coefficients(int k) =>
            Vector256.Create(
                _coefficients[first + k],
                _coefficients[second + k],
                _coefficients[third + k],
                _coefficients[fourth + k]
            );
    }

    /// <summary>The polynomial through the values at the nodes of a panel, in powers of x from −1 to 1.</summary>
    private void Interpolate(int panel, IEnumerable<double> nodes, Func<double, double> function)
    {
        var values = nodes.Select(node => (Node: node, Value: function(node))).ToArray();
        var coefficients = _coefficients.AsSpan(panel * Nodes, Nodes);

        // Chebyshev polynomials T_k by their recurrence, in powers.
        var (before, current) = (new double[Nodes], new double[Nodes]);
        (before[0], current[1]) = (1, 1);
        for (var k = 0; k < Nodes; k++)
        {
            var series = (k == 0 ? 1.0 : 2.0) / Nodes * values.Sum(at => at.Value * Math.Cos(k * Math.Acos(at.Node)));
            for (var power = 0; power <= k; power++)
            {
                coefficients[power] += series * before[power];
            }

            var next = new double[Nodes];
            for (var power = 0; power < Nodes; power++)
            {
                next[power] = (power > 0 ? 2 * current[power - 1] : 0) - before[power];
            }

            (before, current) = (current, next);
        }
    }

    /// <summary>
    /// The point where a decreasing function has a given value, by Brent's method about a nearby point. It is sought among airtimes up to
    /// the longest.
    /// </summary>
    private static double Root(Func<double, double> decreasing, double target, double near)
    {
        var (low, high) = (near, near);
        for (var step = 0.01; low > -Longest && Difference(low) < 0; step *= 2)
        {
            (high, low) = (low, low - step);
        }

        for (var step = 0.01; Difference(high) > 0; step *= 2)
        {
            if (high == Longest)
            {
                return Longest;
            }

            (low, high) = (high, Math.Min(high + step, Longest));
        }

        // Where the function is almost a step, no step of the method gets nearer, and the root has the last digit that it can have.
        Brent.TryFindRoot(Difference, low, high, 2e-16, MostSteps, out var root);
        return root;

        // A probability of 0 or 1 has an infinite logarithm, which no secant can use.
        double Difference(double y) => Math.Clamp(decreasing(y) - target, -100, 100);
    }
}
