namespace SplitProofs.Analytics.Formulas;

/// <summary>The expected loss of the look-ahead rule at one cut, where it sends although the optimal rule would go on (R9).</summary>
public static class MyopiaPrice
{
    /// <summary>
    /// S_n·E[t_n·X − c_n; ξ_n &lt; X ≤ ξ̂_n], with the expectation as a difference of E[X; X ≤ ξ] and of P(X &gt; ξ).
    /// </summary>
    /// <param name="reached">S_n, the probability that the look-ahead rule reaches cut n.</param>
    /// <param name="offload">t_n.</param>
    /// <param name="goingOn">c_n, the cost of going on under the optimal rule.</param>
    /// <param name="threshold">ξ_n.</param>
    /// <param name="lookAheadThreshold">ξ̂_n, not below ξ_n.</param>
    /// <param name="airtime">The channel.</param>
    public static T AtCut<T, TAirtime>(
        T reached,
        T offload,
        T goingOn,
        T threshold,
        T lookAheadThreshold,
        TAirtime airtime
    )
        where T : IReal<T>
        where TAirtime : IAirtime<T> =>
        reached
        * (
            (offload * (airtime.ExpectedAtMost(lookAheadThreshold) - airtime.ExpectedAtMost(threshold)))
            - (goingOn * (airtime.ProbabilityAbove(threshold) - airtime.ProbabilityAbove(lookAheadThreshold)))
        );
}
