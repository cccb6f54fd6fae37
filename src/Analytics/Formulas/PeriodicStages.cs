namespace SplitProofs.Analytics.Formulas;

/// <summary>A block of stages that repeats, under the look-ahead rule, in closed form (R16).</summary>
public static class PeriodicStages
{
    /// <summary>
    /// The best number of placed periods among 0..<paramref name="last"/>, for placements of
    /// j + kP stages: k = ⌈ln(φ/(K·Γ_j))/ln ρ⌉ with its limiting cases. Where ρ = 0, only the first period can be worth
    /// anything.
    /// </summary>
    /// <param name="gain">Γ_j = J_LA(j) − J_LA(j + P), the saving of one inference by the first period.</param>
    /// <param name="ratio">ρ, the probability of getting through a whole block.</param>
    /// <param name="placement">φ of a whole block.</param>
    /// <param name="inferences">K.</param>
    /// <param name="last">The largest k with j + kP &lt; M, or the largest that the memory allows.</param>
    public static T PlacedPeriods<T>(T gain, T ratio, T placement, T inferences, T last)
        where T : IReal<T>
    {
        var worth = inferences * gain;
        return T.WhereAtMost(
            worth,
            placement,
            T.Integer(0),
            T.WhereAtMost(
                ratio,
                T.Integer(0),
                T.Minimum(last, T.Integer(1)),
                GeometricGains.StepsWhereOnePays(worth, ratio, placement, last)
            )
        );
    }

    /// <summary>The expected cost with k further blocks in front, J_LA(j + kP) = Λ·(1 + ρ + … + ρ^(k−1)) + ρ^k·J_LA(j).</summary>
    /// <param name="perBlock">
    /// Λ, the expected cost of a whole block for an inference that reaches it: of sending within the block, and of computing.
    /// </param>
    /// <param name="ratio">ρ, the probability of getting through a whole block.</param>
    /// <param name="periods">k.</param>
    /// <param name="afterwards">J_LA(j), the cost with no block in front.</param>
    public static T ExpectedCost<T>(T perBlock, T ratio, T periods, T afterwards)
        where T : IReal<T> => (perBlock * T.GeometricSum(ratio, periods)) + (T.Power(ratio, periods) * afterwards);
}
