using SplitProofs.Analytics.Formulas;

namespace SplitProofs.Claims.Papers.Cema;

/// <summary>The entropy below which a sample is sent for adaptation, as it follows the mean entropy of what the device sees.</summary>
public static class EntropyThreshold
{
    /// <summary>The threshold at the start, 0.4·ln C.</summary>
    /// <param name="classes">C, the number of classes.</param>
    public static T Initial<T>(T classes)
        where T : IReal<T> => T.Integer(2) / T.Integer(5) * T.Logarithm(classes);

    /// <summary>The threshold after one more batch, λ·E·(H̄/H̄ before).</summary>
    /// <param name="threshold">E, the threshold before.</param>
    /// <param name="factor">λ.</param>
    /// <param name="mean">The mean entropy now, positive.</param>
    /// <param name="before">The mean entropy before, positive.</param>
    public static T Next<T>(T threshold, T factor, T mean, T before)
        where T : IReal<T> => factor * threshold * (mean / before);

    /// <summary>The threshold after some batches, λ^t·E₀·(H̄_t/H̄_0).</summary>
    /// <param name="initial">E₀, the threshold at the start.</param>
    /// <param name="factor">λ.</param>
    /// <param name="batches">t.</param>
    /// <param name="mean">The mean entropy now, positive.</param>
    /// <param name="first">The mean entropy at the start, positive.</param>
    public static T After<T>(T initial, T factor, T batches, T mean, T first)
        where T : IReal<T> => Once(initial, T.Power(factor, batches), mean, first);

    /// <summary>The threshold with the factor once, λ·E₀·(H̄_t/H̄_0), as in the repository of the paper.</summary>
    /// <inheritdoc cref="After" path="/param"/>
    public static T Once<T>(T initial, T factor, T mean, T first)
        where T : IReal<T> => factor * initial * (mean / first);
}
