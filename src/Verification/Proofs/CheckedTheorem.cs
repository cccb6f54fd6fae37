using System.Globalization;

namespace SplitProofs.Verification.Proofs;

/// <summary>A theorem that a proof assistant has checked.</summary>
/// <param name="Name">Its name, as <c>R4_more_stages_never_cost_more</c>.</param>
/// <param name="File">The file that proves it, as <c>AnyChain.v</c>.</param>
/// <param name="Says">What it states, in a few words.</param>
/// <param name="Hash">
/// SHA-256 of the proof: of the lines “hash, two spaces, file” of its file and of all that this one requires, in the order of
/// their names.
/// </param>
public sealed record CheckedTheorem(string Name, string File, string Says, string Hash)
{
    /// <summary>
    /// The place, from 1 on, of the claim's formula that the theorem is about; 0 for a theorem whose statement is not generated.
    /// <c>R4_formula_1_holds</c> proves the statement that is generated from the first formula of R4, and
    /// <c>F1_formula_1_fails</c> refutes that of F1.
    /// </summary>
    public int Formula =>
        Name.Split('_') is [_, "formula", var place, "holds" or "fails"]
            ? int.Parse(place, CultureInfo.InvariantCulture)
            : 0;
}
