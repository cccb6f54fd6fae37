namespace SplitProofs.Verification.Proofs;

/// <summary>Which check of the proofs a theorem is known by.</summary>
public enum ProofOrigin
{
    /// <summary>An earlier one, whose record is committed with the hash of each file that it checked.</summary>
    Record,

    /// <summary>One in this run.</summary>
    Run,
}
