namespace SplitProofs.Analytics.Formulas;

/// <summary>The functionals of the airtime X that a printed formula names.</summary>
public enum AirtimeFunctional
{
    /// <summary>P(X &gt; ξ).</summary>
    ProbabilityAbove,

    /// <summary>Ψ(ξ) = E[min(X, ξ)].</summary>
    ExpectedMinimum,

    /// <summary>E[X; X ≤ ξ].</summary>
    ExpectedAtMost,

    /// <summary>E[(X − ξ)⁺].</summary>
    ExpectedExcess,
}
