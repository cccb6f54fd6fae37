using System.Diagnostics;

namespace SplitProofs.Analytics.Formulas;

/// <summary>
/// The principal branch of the Lambert W function over doubles, to a few units in the last place: near the branch point −1/e
/// by Newton's iteration on 1 + W, which keeps its digits there, and elsewhere by Halley's iteration (Corless et al., On the
/// Lambert W function, 1996).
/// </summary>
internal static class PrincipalLambertW
{
    /// <summary>The double nearest to e, minus e.</summary>
    private const double ExcessOfE = -1.4456468917292502e-16;

    /// <summary>Rounding may carry an argument this far, in 1 + e·x, beyond the branch point.</summary>
    private const double Rounding = 1e-15;

    /// <summary>Up to this √(2(1 + e·x)), the branch point is near.</summary>
    private const double Near = 0.7;

    /// <summary>More steps than either iteration takes for any argument.</summary>
    private const int MostSteps = 32;

    /// <summary>The w ≥ −1 with w·e^w = x; −1 where x is below −1/e by no more than rounding, and not a number below that.</summary>
    public static double Of(double x)
    {
        var distance = Math.FusedMultiplyAdd(Math.E, x, 1) - (ExcessOfE * x);
        if (!(distance >= -Rounding))
        {
            return double.NaN;
        }

        if (x == 0 || double.IsPositiveInfinity(x))
        {
            return x;
        }

        // W + 1 = p − p²/3 + 11·p³/72 − …
        var p = Math.Sqrt(2 * Math.Max(0, distance));
        return p == 0 ? -1
            : p <= Near ? AboveBranch(distance, p) - 1
            : x < Math.E ? Halley(x, Math.Log(1 + x))
            : Halley(x, Math.Log(x) - Math.Log(Math.Log(x)));
    }

    /// <summary>
    /// 1 + W by its series about the branch point, which keeps all digits of an argument that is known by its distance from that point.
    /// </summary>
    /// <param name="distance">1 + e·x, from 0 to 1e-8.</param>
    public static double OnePlusNearBranch(double distance)
    {
        var p = Math.Sqrt(2 * distance);
        return p * (1 - (p * ((1.0 / 3) - (p * ((11.0 / 72) - (p * 43 / 540))))));
    }

    /// <summary>Newton's iteration on 1 + (d − 1)·e^d = 1 + e·x, where d = 1 + W.</summary>
    private static double AboveBranch(double distance, double guess)
    {
        var d = guess;
        for (var n = 0; n < MostSteps; n++)
        {
            var step = (DistanceOf(d) - distance) / (d * Math.Exp(d));
            d -= step;
            if (Math.Abs(step) <= 1e-9 * d)
            {
                // Convergence is quadratic: the remaining error is below the last bit.
                return d;
            }
        }

        throw NotConverging();
    }

    /// <summary>1 + (d − 1)·e^d as d²/2 + 2·d³/3! + 3·d⁴/4! + …, a sum that does not cancel.</summary>
    private static double DistanceOf(double d)
    {
        var (sum, term) = (0.0, d);
        for (var n = 2; term > sum * 1e-18; n++)
        {
            term *= d / n;
            sum += (n - 1) * term;
        }

        return sum;
    }

    /// <summary>Halley's iteration on w − x·e^(−w), which neither overflows nor cancels where w is small.</summary>
    private static double Halley(double x, double guess)
    {
        var w = guess;
        for (var n = 0; n < MostSteps; n++)
        {
            var y = x * Math.Exp(-w);
            var residual = w - y;
            var step = residual / (1 + y + (residual * y / (2 * (1 + y))));
            w -= step;
            if (Math.Abs(step) <= 1e-6 * Math.Abs(w))
            {
                // Convergence is cubic.
                return w;
            }
        }

        throw NotConverging();
    }

    /// <summary>
    /// Both iterations converge for every argument. If one does not, because of a mistake in it, this exception stops it.
    /// </summary>
    private static UnreachableException NotConverging() => new("The iteration for Lambert's W does not converge.");
}
