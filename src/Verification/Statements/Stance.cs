namespace SplitProofs.Verification.Statements;

/// <summary>What is claimed of a statement.</summary>
public enum Stance
{
    /// <summary>It holds.</summary>
    Holds,

    /// <summary>It is plausible, and false.</summary>
    IsFalse,
}
