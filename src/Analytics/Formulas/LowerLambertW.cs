using System.Diagnostics;

namespace SplitProofs.Analytics.Formulas;

/// <summary>
/// The lower real branch W₋₁ of the Lambert W function over doubles, to a few units in the last place. With W = −(1 + z), the
/// equation w·e^w = x is z − ln(1 + z) = −1 − ln(−x), where both sides keep their digits near the branch point z = 0.
/// </summary>
internal static class LowerLambertW
{
    /// <summary>The double nearest to e, minus e.</summary>
    private const double ExcessOfE = -1.4456468917292502e-16;

    /// <summary>Rounding may carry an argument this far, in 1 + e·x, beyond the branch point.</summary>
    private const double Rounding = 1e-15;

    /// <summary>Up to this z, z − ln(1 + z) is summed as a series, because the two terms would cancel.</summary>
    private const double Near = 0.25;

    /// <summary>More steps than the iteration takes for any argument.</summary>
    private const int MostSteps = 64;

    /// <summary>The w ≤ −1 with w·e^w = x; −∞ at 0, and not a number elsewhere.</summary>
    public static double Of(double x)
    {
        var distance = Math.FusedMultiplyAdd(Math.E, x, 1) - (ExcessOfE * x);
        if (!(distance >= -Rounding) || x > 0)
        {
            return double.NaN;
        }

        return x == 0 ? double.NegativeInfinity
            : distance <= 0 ? -1
            : -1 - Solve(distance < 0.5 ? -LogarithmOfOnePlus(-distance) : -1 - Math.Log(-x));
    }

    /// <summary>The z > 0 with z − ln(1 + z) = m, by Newton's iteration on a convex function.</summary>
    private static double Solve(double m)
    {
        var z = m < 1 ? Math.Sqrt(2 * m) + (2 * m / 3) : m + Math.Log(1 + m + Math.Log(1 + m));
        for (var n = 0; n < MostSteps; n++)
        {
            var step = (LessLogarithm(z) - m) * (1 + z) / z;
            z -= step;
            if (Math.Abs(step) <= 1e-9 * z)
            {
                // Convergence is quadratic: the remaining error is below the last bit.
                return z;
            }
        }

        throw new UnreachableException("The iteration for the lower branch of Lambert's W does not converge.");
    }

    /// <summary>z − ln(1 + z) = z²/2 − z³/3 + …, without cancellation.</summary>
    private static double LessLogarithm(double z)
    {
        if (z > Near)
        {
            return z - Math.Log(1 + z);
        }

        var (sum, power) = (0.0, z);
        for (var n = 2; Math.Abs(power) > 1e-18 * z; n++)
        {
            power *= -z;
            sum -= power / n;
        }

        return sum;
    }

    private static double LogarithmOfOnePlus(double t)
    {
        var u = 1 + t;
        return u == 1 ? t : Math.Log(u) * (t / (u - 1));
    }
}
