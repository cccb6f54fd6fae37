using SplitProofs.Analytics.Formulas;

namespace SplitProofs.Claims.Papers.Ist;

/// <summary>
/// Independent subnetwork training of a preconditioned quadratic function by n clients, each with one of n coordinates: the mean of the
/// iterates, and how they spread.
/// </summary>
public static class SubnetworkIteration
{
    /// <summary>A coordinate of the fixed point of the mean, S/(n·√n), with S = Σᵢ bᵢ/√Lᵢ over the clients.</summary>
    /// <param name="slopes">S.</param>
    /// <param name="clients">n.</param>
    public static T FixedPoint<T>(T slopes, T clients)
        where T : IReal<T> => slopes / (clients * T.Power(clients, T.Integer(1) / T.Integer(2)));

    /// <summary>A coordinate of the mean iterate, (1 − γ)^k·x₀ + (1 − (1 − γ)^k)·x∞.</summary>
    /// <param name="step">γ, the step size between 0 and 1.</param>
    /// <param name="iterations">k.</param>
    /// <param name="start">x₀.</param>
    /// <param name="limit">x∞, <see cref="FixedPoint"/>.</param>
    public static T Mean<T>(T step, T iterations, T start, T limit)
        where T : IReal<T>
    {
        var kept = T.Power(T.Integer(1) - step, iterations);
        return (kept * start) + ((T.Integer(1) - kept) * limit);
    }

    /// <summary>
    /// A bound of the mean of the expected squared gradients over k iterates, 2·(f₀ − f)/(γ·k) + H + γ·σ² (IST6).
    /// </summary>
    /// <param name="decrease">f₀ − f, how far the expected function falls in all iterations.</param>
    /// <param name="step">γ.</param>
    /// <param name="iterations">k, at least 1.</param>
    /// <param name="bias">H, the square of the bias, times a factor.</param>
    /// <param name="variance">σ², the variance of an estimate of the gradient.</param>
    public static T GradientBound<T>(T decrease, T step, T iterations, T bias, T variance)
        where T : IReal<T> => (T.Integer(2) * decrease / (step * iterations)) + bias + (step * variance);

    /// <summary>The factor of the squared bias in the paper's theorem 2, 2·(1 − γ)/β + γ.</summary>
    /// <param name="step">γ.</param>
    /// <param name="beta">β, between 0 and 1/2.</param>
    public static T BiasFactor<T>(T step, T beta)
        where T : IReal<T> => (T.Integer(2) * (T.Integer(1) - step) / beta) + step;

    /// <summary>
    /// The expected squared distance from the fixed point, (1 − γ)^(2k)·D₀ + γ²·σ²·(1 + (1 − γ)² + … ) with k terms.
    /// </summary>
    /// <param name="step">γ.</param>
    /// <param name="iterations">k.</param>
    /// <param name="distance">D₀, the squared distance at first.</param>
    /// <param name="variance">σ², the expected squared distance of a single draw from its mean.</param>
    public static T SquaredDistance<T>(T step, T iterations, T distance, T variance)
        where T : IReal<T>
    {
        var squared = T.Power(T.Integer(1) - step, T.Integer(2));
        return (T.Power(squared, iterations) * distance)
            + (T.Power(step, T.Integer(2)) * variance * T.GeometricSum(squared, iterations));
    }
}
