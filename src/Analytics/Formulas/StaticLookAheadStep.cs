namespace SplitProofs.Analytics.Formulas;

/// <summary>One step of the static look-ahead rule's thresholds (R19), from the horizon to the first cut.</summary>
public static class StaticLookAheadStep
{
    /// <summary>
    /// The cost of going on from cut n to the best fixed cut beyond it, min over m &gt; n of D_m − D_n + t_m·μ, as
    /// δ_{n+1} + min(t_{n+1}·μ, the same from cut n + 1).
    /// </summary>
    /// <param name="extra">δ_{n+1}.</param>
    /// <param name="nextOffload">t_{n+1}.</param>
    /// <param name="beyond">The same cost from cut n + 1.</param>
    /// <param name="airtime">The channel.</param>
    public static T GoingOn<T, TAirtime>(T extra, T nextOffload, T beyond, TAirtime airtime)
        where T : IReal<T>
        where TAirtime : IAirtime<T> => extra + T.Minimum(nextOffload * airtime.Mean, beyond);

    /// <summary>The cost of going on from the last cut before the horizon N, δ_N + t_N·μ.</summary>
    /// <param name="extra">δ_N.</param>
    /// <param name="nextOffload">t_N; 0 where N = M.</param>
    /// <param name="airtime">The channel.</param>
    public static T GoingOnToHorizon<T, TAirtime>(T extra, T nextOffload, TAirtime airtime)
        where T : IReal<T>
        where TAirtime : IAirtime<T> => extra + (nextOffload * airtime.Mean);
}
