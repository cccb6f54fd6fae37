using System.Diagnostics;
using SplitProofs.Analytics.Formulas;

namespace SplitProofs.Analytics.Intervals;

/// <summary>
/// Bounds for both real branches of the Lambert W function, a unit in the last place apart. They are proved by the definition, whatever
/// approximation they come from: w·e^w falls up to w = −1 and increases from there on. So a double w is a bound if w·e^w, enclosed in
/// integer arithmetic (<see cref="FixedPoint"/>), lies on the right side of the argument.
/// </summary>
internal static class LambertWBounds
{
    /// <summary>The largest double below −1/e.</summary>
    public const double JustBelowBranchPoint = -0.36787944117144233;

    /// <summary>Below this magnitude x − 2x² &lt; W(x) &lt; x, so that a double and its lower neighbour bound it.</summary>
    private const double Tiny = 1e-18;

    /// <summary>An upper limit of the doubles to try between the approximation and a bound.</summary>
    private const int MostNeighbours = 1024;

    /// <summary>The bounds of the lower branch at a negative number; −1 below the branch point.</summary>
    public static (double Down, double Up) OfLowerBranch(double x)
    {
        if (x <= JustBelowBranchPoint)
        {
            return (-1, -1);
        }

        var guess = Math.Min(-1, LowerLambertW.Of(x));
        var above = Neighbour(guess, Math.BitIncrement, IsAbove);
        var up = Math.BitIncrement(Neighbour(above, Math.BitDecrement, w => !IsAbove(w)));
        return (Neighbour(up, Math.BitDecrement, w => w < -1 && IsAtLeast(w, x)), Math.Min(-1, up));

        // On this branch w·e^w falls.
        bool IsAbove(double w) => w >= -1 || Product(w).Up <= x;
    }

    /// <summary>The bounds of the principal branch at a number; −1 below the branch point.</summary>
    public static (double Down, double Up) Of(double x)
    {
        if (x <= JustBelowBranchPoint || double.IsPositiveInfinity(x) || x == 0)
        {
            var value = x <= JustBelowBranchPoint ? -1 : x;
            return (value, value);
        }

        if (Math.Abs(x) < Tiny)
        {
            return (Math.BitDecrement(x), x);
        }

        var guess = Math.Max(-1, PrincipalLambertW.Of(x));
        var below = Neighbour(guess, Math.BitDecrement, w => IsAtMost(w, x));
        var down = Math.BitDecrement(Neighbour(below, Math.BitIncrement, w => !IsAtMost(w, x)));
        return (down, Neighbour(down, Math.BitIncrement, w => IsAtLeast(w, x)));
    }

    /// <summary>
    /// The first double with a property, going from one neighbour to the next. It is near, because the guess is wrong in the last bits
    /// only.
    /// </summary>
    private static double Neighbour(double from, Func<double, double> next, Func<double, bool> holds)
    {
        for (var n = 0; n < MostNeighbours; n++)
        {
            if (holds(from))
            {
                return from;
            }

            from = next(from);
        }

        throw new UnreachableException("Lambert's W is farther from its approximation than it can be.");
    }

    /// <summary>Whether w·e^w is certainly at most x; it is at w = −1.</summary>
    private static bool IsAtMost(double w, double x) => w <= -1 || Product(w).Up <= x;

    /// <summary>Whether w·e^w is certainly at least x.</summary>
    private static bool IsAtLeast(double w, double x) => Product(w).Down >= x;

    private static (double Down, double Up) Product(double w)
    {
        var (fraction, exponent) = FixedPoint.Exponential(FixedPoint.Of(w));
        var product = fraction.Times(w);
        return (product.Down(exponent), product.Up(exponent));
    }
}
