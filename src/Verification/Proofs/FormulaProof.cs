namespace SplitProofs.Verification.Proofs;

/// <summary>What is proved about a formula of a claim.</summary>
public enum FormulaProof
{
    /// <summary>No theorem is about it: it is only sampled, or enclosed at most.</summary>
    Sampled,

    /// <summary>It defines a symbol of the other formulas, so there is nothing to prove.</summary>
    Definition,

    /// <summary>It is proved; for a false statement, it is refuted.</summary>
    Proved,
}
