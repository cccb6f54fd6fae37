namespace SplitProofs.Analytics.Formulas;

/// <summary>Upper bounds of how much more the look-ahead rule costs than the optimal one (R18).</summary>
public static class MyopiaBounds
{
    /// <summary>P(X &gt; ξ_0)·(t_1·μ − v_1), a bound on J_LA − J*.</summary>
    /// <param name="threshold">ξ_0.</param>
    /// <param name="nextOffload">t_1; 0 after the last stage.</param>
    /// <param name="nextValue">v_1, the optimal rule's value at cut 1.</param>
    /// <param name="airtime">The channel.</param>
    public static T Difference<T, TAirtime>(T threshold, T nextOffload, T nextValue, TAirtime airtime)
        where T : IReal<T>
        where TAirtime : IAirtime<T> =>
        airtime.ProbabilityAbove(threshold) * ((nextOffload * airtime.Mean) - nextValue);

    /// <summary>1 + t_1·μ/δ_1, a bound on J_LA/J* where no stage is cheaper on the device.</summary>
    /// <param name="extra">δ_1 &gt; 0.</param>
    /// <param name="nextOffload">t_1; 0 after the last stage.</param>
    /// <param name="airtime">The channel.</param>
    public static T Ratio<T, TAirtime>(T extra, T nextOffload, TAirtime airtime)
        where T : IReal<T>
        where TAirtime : IAirtime<T> => T.Integer(1) + (nextOffload * airtime.Mean / extra);
}
