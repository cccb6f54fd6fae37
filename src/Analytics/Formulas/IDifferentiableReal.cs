namespace SplitProofs.Analytics.Formulas;

/// <summary>A reading that can be the parts of a <see cref="Dual{T}"/>: it also knows the slope of a geometric sum.</summary>
/// <typeparam name="T">The reading.</typeparam>
public interface IDifferentiableReal<T> : IReal<T>
    where T : IDifferentiableReal<T>
{
    /// <summary>The derivative of 1 + r + … + r^(n−1) with respect to r, 1 + 2·r + … + (n−1)·r^(n−2).</summary>
    static abstract T GeometricSumSlope(T ratio, T count);
}
