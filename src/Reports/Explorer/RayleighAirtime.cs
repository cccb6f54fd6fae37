using SplitProofs.Analytics.Formulas;

namespace SplitProofs.Reports.Explorer;

/// <summary>
/// The airtime X under Rayleigh fading with a cut-off, in formulas that the explorer reads as JavaScript. The signal-to-noise ratio is κ
/// plus an exponential variable of mean γ̄. Given that it is at or above a level, it is that level plus the same exponential variable
/// (R2).
/// </summary>
internal static class RayleighAirtime
{
    /// <summary>The number of nodes. The last node is at e^4 ≈ 55 times γ̄.</summary>
    public const int Nodes = 185;

    /// <summary>X at a signal-to-noise ratio, 1/log₂(1 + γ).</summary>
    public static T OfSnr<T>(T snr)
        where T : IReal<T> => T.Integer(1) / T.BinaryLogarithm(T.Integer(1) + snr);

    /// <summary>The least signal-to-noise ratio at which the airtime is at most ξ, Θ(ξ) = 2^(1/ξ) − 1 (R1).</summary>
    public static T LeastSnr<T>(T airtime)
        where T : IReal<T> => T.Power(T.Integer(2), T.Integer(1) / airtime) - T.Integer(1);

    /// <summary>P(γ ≥ level).</summary>
    /// <param name="level">The level, at least κ.</param>
    /// <param name="cutoff">κ.</param>
    /// <param name="mean">γ̄.</param>
    public static T AtOrAbove<T>(T level, T cutoff, T mean)
        where T : IReal<T> => T.Exponential((cutoff - level) / mean);

    /// <summary>P(γ &lt; level).</summary>
    /// <inheritdoc cref="AtOrAbove" path="/param"/>
    public static T Below<T>(T level, T cutoff, T mean)
        where T : IReal<T> => T.Integer(1) - AtOrAbove(level, cutoff, mean);

    /// <summary>
    /// The excess u over a level, as a share of γ̄, at a node of the trapezoidal rule in ln u with the step 1/4: e^(k/4 − 42). The sum
    /// errs by less than 1e-15, relatively.
    /// </summary>
    /// <param name="node">k = 0..<see cref="Nodes"/> − 1; less than 1e-18 of the mass lies outside.</param>
    public static T Excess<T>(T node)
        where T : IReal<T> => T.Exponential((node / T.Integer(4)) - T.Integer(42));

    /// <summary>The weight of an excess in the sum, u·e^(−u).</summary>
    /// <param name="excess">u.</param>
    public static T Weight<T>(T excess)
        where T : IReal<T> => excess * T.Exponential(T.Integer(0) - excess);

    /// <summary>One term of E[X | γ ≥ level], to be divided by the sum of the weights.</summary>
    /// <param name="level">The level, at least κ.</param>
    /// <param name="mean">γ̄.</param>
    /// <param name="excess">u.</param>
    /// <param name="weight">The weight of u.</param>
    public static T MeanTerm<T>(T level, T mean, T excess, T weight)
        where T : IReal<T> => weight * OfSnr(level + (mean * excess));
}
