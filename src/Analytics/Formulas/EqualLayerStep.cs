namespace SplitProofs.Analytics.Formulas;

/// <summary>One step of backward induction over equal layers, the same map at every cut (R12).</summary>
public static class EqualLayerStep
{
    /// <summary>f(v) = t·Ψ((δ + v)/t).</summary>
    /// <param name="extra">δ.</param>
    /// <param name="offload">t.</param>
    /// <param name="value">v, the value at the next cut.</param>
    /// <param name="airtime">The channel.</param>
    public static T Value<T, TAirtime>(T extra, T offload, T value, TAirtime airtime)
        where T : IReal<T>
        where TAirtime : IAirtime<T> =>
        OptimalStep.Value(offload, OptimalStep.Threshold(extra, value, offload), airtime);
}
