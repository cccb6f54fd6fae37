namespace SplitProofs.Verification.Proofs;

/// <summary>What is known of a formula of a claim.</summary>
public enum FormulaProof
{
    /// <summary>No theorem is about it: it is sampled, and at most enclosed.</summary>
    Sampled,

    /// <summary>It says what a symbol of the others is, so that there is nothing to prove.</summary>
    Definition,

    /// <summary>Proved; of a false statement, refuted.</summary>
    Proved,
}
