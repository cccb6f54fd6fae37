namespace SplitProofs.Claims.DeviceEdge.Oracles;

/// <summary>
/// The joint law of two exponential variables that are squared magnitudes of correlated complex Gaussian variables, by the expansion of
/// Hille and Hardy: the density is e^(−x−y)·Σ_k ρ^k·L_k(x)·L_k(y), where ρ is the squared correlation and L_k are the Laguerre
/// polynomials.
/// </summary>
public static class LaguerreExpansion
{
    /// <summary>P(a ≤ x &lt; b, c ≤ y &lt; d); an upper bound may be +∞.</summary>
    /// <param name="square">The squared correlation ρ, 0 to below 1.</param>
    /// <param name="first">The bounds a and b.</param>
    /// <param name="second">The bounds c and d.</param>
    public static double Probability(double square, (double From, double To) first, (double From, double To) second)
    {
        // ∫ e^(−x)·L_k(x) dx from a is e^(−a)·(L_k(a) − L_(k−1)(a)), of magnitude at most 2 after the factor e^(−a/2).
        var terms = square == 0 ? 1 : (int)Math.Ceiling(Math.Log(1e-17 * (1 - square)) / Math.Log(square)) + 1;
        double[][] tails =
        [
            Tails(first.From, terms),
            Tails(first.To, terms),
            Tails(second.From, terms),
            Tails(second.To, terms),
        ];
        var (sum, power) = (0.0, 1.0);
        for (var k = 0; k < terms; k++)
        {
            sum += power * (tails[0][k] - tails[1][k]) * (tails[2][k] - tails[3][k]);
            power *= square;
        }

        return sum;
    }

    /// <summary>
    /// The largest error of a probability, relative to the probability of being at or above a cut-off. The recurrence for the k-th term
    /// rounds five times more than the one before, on magnitudes up to 2, and each product contains four such terms; the truncated rest
    /// is smaller.
    /// </summary>
    /// <param name="square">The squared correlation ρ; at 1 nothing is summed.</param>
    /// <param name="cutoff">The cut-off, in means.</param>
    public static double ErrorBound(double square, double cutoff) =>
        (square < 1 ? 1 + (square / ((1 - square) * (1 - square))) : 1) * 40 * Math.Exp(cutoff) / (1L << 53);

    private static double[] Tails(double from, int terms)
    {
        var tails = new double[terms];
        if (double.IsPositiveInfinity(from))
        {
            return tails;
        }

        var (before, current) = (0.0, Math.Exp(-from));
        for (var k = 0; k < terms; k++)
        {
            tails[k] = k == 0 ? current : current - before;
            (before, current) = (current, ((((2 * k) + 1 - from) * current) - (k * before)) / (k + 1));
        }

        return tails;
    }
}
