namespace SplitProofs.Verification.Statements;

/// <summary>Whether the errors of a claim's check are the same, bit by bit, on every processor.</summary>
public enum Rounding
{
    /// <summary>
    /// Not to the last bit: the check takes exponentials, logarithms or powers, whose last bits differ between
    /// processors.
    /// </summary>
    Varies,

    /// <summary>Yes: the check only adds, subtracts, multiplies, divides and compares, of which IEEE 754 fixes every bit.</summary>
    IsFixed,
}
