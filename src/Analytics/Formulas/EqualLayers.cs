namespace SplitProofs.Analytics.Formulas;

/// <summary>Equal layers under the look-ahead rule, in closed form (R10).</summary>
public static class EqualLayers
{
    /// <summary>The threshold of every cut but the last, ξ̂ = μ + δ/t.</summary>
    /// <param name="extra">δ.</param>
    /// <param name="offload">t.</param>
    /// <param name="airtime">The channel.</param>
    public static T Threshold<T, TAirtime>(T extra, T offload, TAirtime airtime)
        where T : IReal<T>
        where TAirtime : IAirtime<T> => airtime.Mean + (extra / offload);

    /// <summary>
    /// The best number of placed stages among 0..<paramref name="last"/>, N° = ⌈ln(φ/(K·t·g))/ln p⌉ with its limiting
    /// cases, where p = P(X &gt; ξ̂) and g = E[(X − ξ̂)⁺].
    /// </summary>
    /// <param name="extra">δ.</param>
    /// <param name="offload">t.</param>
    /// <param name="placement">φ.</param>
    /// <param name="inferences">K.</param>
    /// <param name="last">M − 1, or the memory's bound where that is smaller.</param>
    /// <param name="airtime">The channel.</param>
    public static T PlacedStages<T, TAirtime>(T extra, T offload, T placement, T inferences, T last, TAirtime airtime)
        where T : IReal<T>
        where TAirtime : IAirtime<T>
    {
        var threshold = T.Let(new("ξ", Hat: true), Threshold(extra, offload, airtime));
        var above = T.Let(new("p"), airtime.ProbabilityAbove(threshold));
        var excess = T.Let(new("g"), airtime.ExpectedExcess(threshold));
        var worth = inferences * offload * excess;
        return GeometricGains.Steps(worth, above, placement, last);
    }

    /// <summary>
    /// The expected cost for N = 0..M−1 placed stages, J_LA(N) = A·(1 + p + … + p^(N−1)) + p^N·t·μ with
    /// A = t·E[X; X ≤ ξ̂] + p·δ.
    /// </summary>
    /// <param name="extra">δ.</param>
    /// <param name="offload">t.</param>
    /// <param name="placedStages">N.</param>
    /// <param name="airtime">The channel.</param>
    public static T ExpectedCost<T, TAirtime>(T extra, T offload, T placedStages, TAirtime airtime)
        where T : IReal<T>
        where TAirtime : IAirtime<T> => Stages(extra, offload, placedStages, offload * airtime.Mean, airtime);

    /// <summary>
    /// The expected cost for all M stages, J_LA(M) = A·(1 + p + … + p^(M−2)) + p^(M−1)·t·Ψ(δ_M/t): the last stage differs because its
    /// output is not sent. Its extra cost differs too where an upload or a result has a fixed latency (R22).
    /// </summary>
    /// <param name="extra">δ of the stages before the last.</param>
    /// <param name="lastExtra">δ_M.</param>
    /// <param name="offload">t.</param>
    /// <param name="stagesButLast">M − 1.</param>
    /// <param name="airtime">The channel.</param>
    public static T ExpectedCostOfAll<T, TAirtime>(T extra, T lastExtra, T offload, T stagesButLast, TAirtime airtime)
        where T : IReal<T>
        where TAirtime : IAirtime<T> =>
        Stages(extra, offload, stagesButLast, offload * airtime.ExpectedMinimum(lastExtra / offload), airtime);

    private static T Stages<T, TAirtime>(T extra, T offload, T count, T afterwards, TAirtime airtime)
        where T : IReal<T>
        where TAirtime : IAirtime<T>
    {
        var threshold = T.Let(new("ξ", Hat: true), Threshold(extra, offload, airtime));
        var above = T.Let(new("p"), airtime.ProbabilityAbove(threshold));
        var perStage = T.Let(new("A"), (offload * airtime.ExpectedAtMost(threshold)) + (above * extra));
        return (perStage * T.GeometricSum(above, count)) + (T.Power(above, count) * afterwards);
    }
}
