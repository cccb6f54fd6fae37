namespace SplitProofs.Claims.Proofs;

/// <summary>A symbol's name in Coq: a real number, or a natural one.</summary>
/// <param name="Text">The term.</param>
/// <param name="IsWhole">Whether it is a natural number.</param>
internal sealed record CoqTerm(string Text, bool IsWhole)
{
    /// <summary>A real number.</summary>
    public static CoqTerm Real(string text) => new(text, false);

    /// <summary>A natural number.</summary>
    public static CoqTerm Whole(string text) => new(text, true);
}
