using SplitProofs.Analytics.Formulas;

namespace SplitProofs.Reports.Explorer;

/// <summary>
/// The airtime X under Nakagami-m fading with a cut-off and a whole shape m, in formulas that the explorer reads as JavaScript. Rayleigh
/// fading is m = 1. The signal-to-noise ratio γ has the density ∝ γ^(m−1)·exp(−m·γ/γ̄), given that it is at or above κ (R2). Levels and
/// excesses over a level are in units of γ̄/m, which is the scale of the density.
/// </summary>
internal static class NakagamiAirtime
{
    /// <summary>The number of nodes. The last node is at e^4 ≈ 55.</summary>
    public const int Nodes = 185;

    /// <summary>X at a signal-to-noise ratio, 1/log₂(1 + γ).</summary>
    public static T OfSnr<T>(T snr)
        where T : IReal<T> => T.Integer(1) / T.BinaryLogarithm(T.Integer(1) + snr);

    /// <summary>The least signal-to-noise ratio at which the airtime is at most ξ, Θ(ξ) = 2^(1/ξ) − 1 (R1).</summary>
    public static T LeastSnr<T>(T airtime)
        where T : IReal<T> => T.Power(T.Integer(2), T.Integer(1) / airtime) - T.Integer(1);

    /// <summary>A signal-to-noise ratio in units of γ̄/m.</summary>
    /// <param name="snr">γ.</param>
    /// <param name="mean">γ̄.</param>
    /// <param name="shape">m.</param>
    public static T Scaled<T>(T snr, T mean, T shape)
        where T : IReal<T> => snr * shape / mean;

    /// <summary>The term after a term of Σ x^k/k!, k = 0..m − 1. Times e^(−x), this sum is P(γ ≥ x) before the cut-off.</summary>
    /// <param name="term">The term before it.</param>
    /// <param name="scaled">x.</param>
    /// <param name="index">k ≥ 1.</param>
    public static T NextTerm<T>(T term, T scaled, T index)
        where T : IReal<T> => term * scaled / index;

    /// <summary>P(γ ≥ level).</summary>
    /// <param name="level">The level, at least κ, scaled.</param>
    /// <param name="levelSum">Σ x^k/k! at the level.</param>
    /// <param name="cutoff">κ, scaled.</param>
    /// <param name="cutoffSum">Σ x^k/k! at κ.</param>
    public static T AtOrAbove<T>(T level, T levelSum, T cutoff, T cutoffSum)
        where T : IReal<T> => T.Exponential(cutoff - level) * (levelSum / cutoffSum);

    /// <summary>P(γ &lt; level).</summary>
    /// <inheritdoc cref="AtOrAbove" path="/param"/>
    public static T Below<T>(T level, T levelSum, T cutoff, T cutoffSum)
        where T : IReal<T> => T.Integer(1) - AtOrAbove(level, levelSum, cutoff, cutoffSum);

    /// <summary>
    /// The scaled excess u over a level at a node of the trapezoidal rule in ln u with the step 1/4: e^(k/4 − 42). For m up to 5 the
    /// sum errs by less than 1e-11, relatively.
    /// </summary>
    /// <param name="node">k = 0..<see cref="Nodes"/> − 1.</param>
    public static T Excess<T>(T node)
        where T : IReal<T> => T.Exponential((node / T.Integer(4)) - T.Integer(42));

    /// <summary>The weight of an excess in the sum, u·(x + u)^(m − 1)·e^(−u).</summary>
    /// <param name="level">x, scaled.</param>
    /// <param name="excess">u.</param>
    /// <param name="shape">m.</param>
    public static T Weight<T>(T level, T excess, T shape)
        where T : IReal<T> =>
        excess * T.Power(level + excess, shape - T.Integer(1)) * T.Exponential(T.Integer(0) - excess);

    /// <summary>The signal-to-noise ratio at a scaled excess over a level.</summary>
    /// <param name="level">The level, not scaled.</param>
    /// <param name="mean">γ̄.</param>
    /// <param name="shape">m.</param>
    /// <param name="excess">u.</param>
    public static T SnrAt<T>(T level, T mean, T shape, T excess)
        where T : IReal<T> => level + (mean * excess / shape);

    /// <summary>X without its pole at 0, ln 2/γ: a bounded function.</summary>
    /// <param name="snr">γ &gt; 0.</param>
    public static T WithoutPole<T>(T snr)
        where T : IReal<T> => OfSnr(snr) - (T.Logarithm(T.Integer(2)) / snr);

    /// <summary>E[X] without a cut-off, for m &gt; 1: the mean of ln 2/γ, and that of the bounded rest.</summary>
    /// <param name="mean">γ̄.</param>
    /// <param name="shape">m.</param>
    /// <param name="rest">The mean of <see cref="WithoutPole"/>.</param>
    public static T MeanWithoutCutoff<T>(T mean, T shape, T rest)
        where T : IReal<T> => (T.Logarithm(T.Integer(2)) * shape / (mean * (shape - T.Integer(1)))) + rest;
}
