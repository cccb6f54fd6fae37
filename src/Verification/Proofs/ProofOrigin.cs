namespace SplitProofs.Verification.Proofs;

/// <summary>The check of the proofs that found a theorem.</summary>
public enum ProofOrigin
{
    /// <summary>An earlier check. Its record is committed, with the hash of each file that it checked.</summary>
    Record,

    /// <summary>The check of this run.</summary>
    Run,
}
