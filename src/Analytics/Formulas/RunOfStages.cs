namespace SplitProofs.Analytics.Formulas;

/// <summary>A run of stages with equal costs under the look-ahead rule, in closed form (R11).</summary>
public static class RunOfStages
{
    /// <summary>
    /// The best number of placed stages of the run among 0..<paramref name="last"/>, ⌈ln(φ/(K·S_a·t_a·g))/ln p⌉ with its
    /// limiting cases, where p = P(X &gt; ξ̂_a) and g = E[(X − ξ̂_a)⁺].
    /// </summary>
    /// <param name="extra">δ of each stage.</param>
    /// <param name="offload">t_a, before each stage.</param>
    /// <param name="nextOffload">t_{a+1}, after each stage.</param>
    /// <param name="placement">φ of each stage.</param>
    /// <param name="inferences">K.</param>
    /// <param name="reached">S_a, the probability of reaching the run.</param>
    /// <param name="last">L, or the most stages that the memory allows.</param>
    /// <param name="airtime">The channel.</param>
    public static T PlacedStages<T, TAirtime>(
        T extra,
        T offload,
        T nextOffload,
        T placement,
        T inferences,
        T reached,
        T last,
        TAirtime airtime
    )
        where T : IReal<T>
        where TAirtime : IAirtime<T>
    {
        var threshold = Threshold(extra, offload, nextOffload, airtime);
        var above = T.Let(new("p"), airtime.ProbabilityAbove(threshold));
        var worth = inferences * PlacementGain.PerInference(reached, offload, threshold, airtime);
        return GeometricGains.Steps(worth, above, placement, last);
    }

    /// <summary>
    /// The expected cost of the first k stages of the run for an inference that reaches it. It is the cost of sending before these stages
    /// and of computing them, A·(1 + p + … + p^(k−1)) with A = t_a·E[X; X ≤ ξ̂_a] + p·δ.
    /// </summary>
    /// <param name="extra">δ of each stage.</param>
    /// <param name="offload">t_a, before each stage.</param>
    /// <param name="nextOffload">t_{a+1}, after each stage.</param>
    /// <param name="placedStages">k.</param>
    /// <param name="airtime">The channel.</param>
    public static T ExpectedlyPaid<T, TAirtime>(T extra, T offload, T nextOffload, T placedStages, TAirtime airtime)
        where T : IReal<T>
        where TAirtime : IAirtime<T>
    {
        var threshold = Threshold(extra, offload, nextOffload, airtime);
        var above = T.Let(new("p"), airtime.ProbabilityAbove(threshold));
        var perStage = T.Let(new("A"), (offload * airtime.ExpectedAtMost(threshold)) + (above * extra));
        return perStage * T.GeometricSum(above, placedStages);
    }

    private static T Threshold<T, TAirtime>(T extra, T offload, T nextOffload, TAirtime airtime)
        where T : IReal<T>
        where TAirtime : IAirtime<T> =>
        T.Let(new("ξ", Hat: true), LookAheadThreshold.Airtime(extra, offload, nextOffload, airtime));
}
