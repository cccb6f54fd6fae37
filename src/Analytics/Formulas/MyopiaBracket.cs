namespace SplitProofs.Analytics.Formulas;

/// <summary>
/// Bounds of the number of equal layers that the optimal rule places, in closed form (R17). The lower bound is that of R10.
/// </summary>
public static class MyopiaBracket
{
    /// <summary>
    /// The most stages that the optimal rule places among 0..<paramref name="last"/>, ⌈ln(φ/(K·t·g))/ln P(X &gt; r)⌉ with its limiting
    /// cases, where g = E[(X − ξ̂)⁺]. All of them if P(X &gt; r) = 1, because then there is no upper bound. If P(X &gt; r) = 0, then X ≤ r
    /// ≤ ξ̂, so g = 0 and none is placed.
    /// </summary>
    /// <param name="extra">δ &gt; 0.</param>
    /// <param name="offload">t.</param>
    /// <param name="placement">φ.</param>
    /// <param name="inferences">K.</param>
    /// <param name="last">M − 1, or the memory's bound where that is smaller.</param>
    /// <param name="reservation">r, the reservation airtime (R13), or a smaller one; at most ξ̂.</param>
    /// <param name="airtime">The channel.</param>
    public static T MostPlacedStages<T, TAirtime>(
        T extra,
        T offload,
        T placement,
        T inferences,
        T last,
        T reservation,
        TAirtime airtime
    )
        where T : IReal<T>
        where TAirtime : IAirtime<T>
    {
        var threshold = T.Let(new("ξ", Hat: true), EqualLayers.Threshold(extra, offload, airtime));
        var excess = T.Let(new("g"), airtime.ExpectedExcess(threshold));
        var worth = inferences * offload * excess;
        return GeometricGains.Steps(worth, airtime.ProbabilityAbove(reservation), placement, last);
    }
}
