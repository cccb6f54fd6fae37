using System.Collections.Immutable;
using SplitProofs.Analytics.Formulas;

namespace SplitProofs.Claims.Proofs;

/// <summary>How the formulas of a claim are read in Coq.</summary>
/// <param name="Claim">The claim's number.</param>
/// <param name="Formulas">The formulas, from 1 on, that have a reading.</param>
internal sealed record ReadClaim(string Claim, params ImmutableArray<int> Formulas)
{
    /// <summary>
    /// Formulas that define a symbol of other formulas, and become premises of them. Each comes with the letter for whose values 0..N−1
    /// it holds; empty if there is none.
    /// </summary>
    public ImmutableArray<(int Formula, string Each)> Given { get; init; } = [];

    /// <summary>Whether the statement contains an expectation, and not only Ψ and P(X > ξ).</summary>
    public bool HasLaw { get; init; }

    /// <summary>Whether the channel has memory: a Markov chain of finitely many states, whose mean airtimes are always finite.</summary>
    public bool HasMemory { get; init; }

    /// <summary>Further letters for whole numbers.</summary>
    public ImmutableHashSet<string> Wholes { get; init; } = [];

    /// <summary>The meanings of symbols in this claim, which come before their general meanings; null where they are the same.</summary>
    public Func<StatementScope, Symbol, CoqTerm?> Names { get; init; } = (_, _) => null;
}
