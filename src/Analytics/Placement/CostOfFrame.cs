using SplitProofs.Analytics.Formulas;

namespace SplitProofs.Analytics.Placement;

/// <summary>The cost of a frame: one download of the placed stages, and the inferences until the next update.</summary>
public static class CostOfFrame
{
    /// <summary>T(N) = Σ_{m≤N} φ_m + K·C(N).</summary>
    /// <param name="placing">The cost of placing the stages, Σ_{m≤N} φ_m.</param>
    /// <param name="inferences">The number of inferences per update, K.</param>
    /// <param name="perInference">The cost of an inference, C(N).</param>
    public static T Of<T>(T placing, T inferences, T perInference)
        where T : IReal<T> => placing + (inferences * perInference);
}
