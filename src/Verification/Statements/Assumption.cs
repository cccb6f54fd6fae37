using System.Collections.Immutable;

namespace SplitProofs.Verification.Statements;

/// <summary>A condition under which a claim's formulas, or some of them, are asserted.</summary>
/// <param name="Condition">The condition.</param>
/// <param name="Formulas">
/// The formulas that it is needed for, by their place from 1 on; empty if it is needed for the whole claim.
/// </param>
public sealed record Assumption(Condition Condition, params ImmutableArray<int> Formulas)
{
    /// <summary>A condition that the whole claim needs.</summary>
    public static implicit operator Assumption(Condition condition) => new(condition, []);

    /// <summary>Whether a formula is asserted only under the condition.</summary>
    /// <param name="formula">The formula's place, from 1 on.</param>
    public bool IsNeededFor(int formula) => Formulas.IsEmpty || Formulas.Contains(formula);
}
