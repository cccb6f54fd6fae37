namespace SplitProofs.Analytics.Formulas;

/// <summary>The saving of one inference by one more placed stage, under the look-ahead rule (R8).</summary>
public static class PlacementGain
{
    /// <summary>J_LA(N) − J_LA(N+1) = S_N·t_N·E[(X − ξ̂_N)⁺], never negative.</summary>
    /// <param name="reached">S_N, the probability of reaching cut N.</param>
    /// <param name="offload">t_N.</param>
    /// <param name="threshold">ξ̂_N.</param>
    /// <param name="airtime">The channel.</param>
    public static T PerInference<T, TAirtime>(T reached, T offload, T threshold, TAirtime airtime)
        where T : IReal<T>
        where TAirtime : IAirtime<T> => reached * offload * airtime.ExpectedExcess(threshold);
}
