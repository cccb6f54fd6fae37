namespace SplitProofs.Verification.Verdicts;

/// <summary>The ladder of evidence; each level includes those below it.</summary>
public enum EvidenceLevel
{
    /// <summary>Random instances.</summary>
    Sampled,

    /// <summary>Interval proofs over boxes of parameters as well.</summary>
    Enclosed,

    /// <summary>Theorems, checked by a proof assistant, of every formula as well.</summary>
    Proved,
}
