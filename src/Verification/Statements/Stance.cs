namespace SplitProofs.Verification.Statements;

/// <summary>Whether a statement is claimed to be true or false.</summary>
public enum Stance
{
    /// <summary>It holds.</summary>
    Holds,

    /// <summary>It is plausible but false.</summary>
    IsFalse,
}
