namespace SplitProofs.Analytics.Formulas;

/// <summary>A channel as a closed form sees it: the functionals of its airtime X.</summary>
/// <typeparam name="T">The reading of the closed form.</typeparam>
public interface IAirtime<T>
    where T : IReal<T>
{
    /// <summary>The mean airtime, μ.</summary>
    T Mean { get; }

    /// <summary>P(X &gt; ξ).</summary>
    T ProbabilityAbove(T airtime);

    /// <summary>Ψ(ξ) = E[min(X, ξ)].</summary>
    T ExpectedMinimum(T airtime);

    /// <summary>E[X; X ≤ ξ].</summary>
    T ExpectedAtMost(T airtime);

    /// <summary>E[(X − ξ)⁺].</summary>
    T ExpectedExcess(T airtime);
}
