namespace SplitProofs.Reports.Typesetting;

/// <summary>The names of functions.</summary>
internal enum FunctionName
{
    /// <summary>ln</summary>
    NaturalLogarithm,

    /// <summary>log₂</summary>
    BinaryLogarithm,

    /// <summary>W₀</summary>
    LambertW,

    /// <summary>W₋₁</summary>
    LowerLambertW,

    /// <summary>min</summary>
    Minimum,

    /// <summary>Ψ</summary>
    Psi,

    /// <summary>ℙ</summary>
    Probability,

    /// <summary>𝔼</summary>
    Expectation,
}
