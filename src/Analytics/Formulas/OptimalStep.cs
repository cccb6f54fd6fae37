namespace SplitProofs.Analytics.Formulas;

/// <summary>One step of backward induction (R3).</summary>
public static class OptimalStep
{
    /// <summary>The airtime up to which to send at cut n, ξ_n = (δ_{n+1} + v_{n+1})/t_n.</summary>
    /// <param name="extra">δ_{n+1}.</param>
    /// <param name="nextValue">v_{n+1}, the value of continuing from cut n + 1.</param>
    /// <param name="offload">t_n.</param>
    public static T Threshold<T>(T extra, T nextValue, T offload)
        where T : IReal<T> => (extra + nextValue) / offload;

    /// <summary>The value at cut n before the channel is seen, v_n = t_n·Ψ(ξ_n).</summary>
    /// <param name="offload">t_n.</param>
    /// <param name="threshold">ξ_n.</param>
    /// <param name="airtime">The channel.</param>
    public static T Value<T, TAirtime>(T offload, T threshold, TAirtime airtime)
        where T : IReal<T>
        where TAirtime : IAirtime<T> => offload * airtime.ExpectedMinimum(threshold);
}
