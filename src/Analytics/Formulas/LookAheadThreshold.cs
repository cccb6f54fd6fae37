namespace SplitProofs.Analytics.Formulas;

/// <summary>The look-ahead rule's threshold (R6).</summary>
public static class LookAheadThreshold
{
    /// <summary>The airtime up to which to send at cut n, ξ̂_n = (δ_{n+1} + t_{n+1}·μ)/t_n.</summary>
    /// <param name="extra">δ_{n+1}.</param>
    /// <param name="offload">t_n.</param>
    /// <param name="nextOffload">t_{n+1}; 0 if n + 1 = M, after the last stage.</param>
    /// <param name="airtime">The channel.</param>
    public static T Airtime<T, TAirtime>(T extra, T offload, T nextOffload, TAirtime airtime)
        where T : IReal<T>
        where TAirtime : IAirtime<T> => (extra + (nextOffload * airtime.Mean)) / offload;
}
