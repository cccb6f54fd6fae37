namespace SplitProofs.Analytics.Formulas;

/// <summary>One step of the backward recursion for the cost of fixed thresholds, from the horizon to the first cut (R15).</summary>
public static class ThresholdStep
{
    /// <summary>
    /// The value at cut n before the channel is seen, u_n = t_n·E[X; X ≤ ξ_n] + P(X &gt; ξ_n)·(δ_{n+1} + u_{n+1}). The
    /// threshold need not be the best for these costs, which may be seconds or joules.
    /// </summary>
    /// <param name="extra">δ_{n+1}.</param>
    /// <param name="offload">t_n.</param>
    /// <param name="nextValue">u_{n+1}, the value at the next cut.</param>
    /// <param name="threshold">ξ_n.</param>
    /// <param name="airtime">The channel.</param>
    public static T Value<T, TAirtime>(T extra, T offload, T nextValue, T threshold, TAirtime airtime)
        where T : IReal<T>
        where TAirtime : IAirtime<T> =>
        (offload * airtime.ExpectedAtMost(threshold)) + (airtime.ProbabilityAbove(threshold) * (extra + nextValue));
}
