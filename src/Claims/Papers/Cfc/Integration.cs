namespace SplitProofs.Claims.Papers.Cfc;

/// <summary>An oracle for states: the classical Runge-Kutta method on the differential equation itself.</summary>
internal static class Integration
{
    /// <summary>The largest |λ|·h of a step, for a linear equation x′ = −λ·x + c.</summary>
    private const double LargestStep = 0.05;

    /// <summary>
    /// The error of the method, relative to the largest state: at most λt·e^(−λt) ≤ 1/e times (λh)⁴/120, plus rounding.
    /// </summary>
    public const double Error = (LargestStep * LargestStep * LargestStep * LargestStep / 120) + 1e-12;

    /// <summary>The state after a time.</summary>
    /// <param name="derivative">x′ as a function of x, over a time in which the input is constant.</param>
    /// <param name="rate">λ, by which steps are chosen.</param>
    /// <param name="start">The state at first.</param>
    /// <param name="time">The time.</param>
    public static double Of(Func<double, double> derivative, double rate, double start, double time)
    {
        var steps = (int)Math.Ceiling(rate * time / LargestStep);
        var (x, h) = (start, time / Math.Max(1, steps));
        for (var n = 0; n < steps; n++)
        {
            var k1 = derivative(x);
            var k2 = derivative(x + (h / 2 * k1));
            var k3 = derivative(x + (h / 2 * k2));
            var k4 = derivative(x + (h * k3));
            x += h / 6 * (k1 + (2 * k2) + (2 * k3) + k4);
        }

        return x;
    }
}
