namespace SplitProofs.Analytics.Formulas;

/// <summary>The best number of steps when each step is worth a fixed fraction of the one before (R10, R11, R16).</summary>
public static class GeometricGains
{
    /// <summary>
    /// The least best number of steps among 0..<paramref name="last"/>, where step k + 1 is worth
    /// <paramref name="worth"/>·ratio^k: ⌈ln(price/worth)/ln ratio⌉ with its limiting cases.
    /// </summary>
    /// <param name="worth">The worth of the first step; 0 where the ratio is 0.</param>
    /// <param name="ratio">The worth of each step as a fraction of the one before (0..1).</param>
    /// <param name="price">The cost of a step (≥ 0).</param>
    /// <param name="last">The largest number of steps.</param>
    public static T Steps<T>(T worth, T ratio, T price, T last)
        where T : IReal<T> => T.WhereAtMost(worth, price, T.Integer(0), StepsWhereOnePays(worth, ratio, price, last));

    /// <summary>The best number of steps, as <see cref="Steps"/> gives it, where the first step is worth more than it costs.</summary>
    /// <inheritdoc cref="Steps" path="/param"/>
    internal static T StepsWhereOnePays<T>(T worth, T ratio, T price, T last)
        where T : IReal<T>
    {
        var interior = T.Minimum(last, T.Ceiling(T.Logarithm(price / worth) / T.Logarithm(ratio)));
        return T.WhereAtMost(price, T.Integer(0), last, T.WhereAtMost(T.Integer(1), ratio, last, interior));
    }
}
