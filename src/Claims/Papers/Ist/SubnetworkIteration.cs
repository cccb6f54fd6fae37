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
