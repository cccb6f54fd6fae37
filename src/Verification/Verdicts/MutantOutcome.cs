using System.Collections.Immutable;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Verification.Verdicts;

/// <summary>The outcome of a mutant.</summary>
/// <param name="Name">What is wrong with it.</param>
public abstract record MutantOutcome(string Name)
{
    /// <summary>An instance violates it by at least 1 %.</summary>
    /// <param name="Name">What is wrong with it.</param>
    /// <param name="Counterexample">The shrunk instance.</param>
    public sealed record Refuted(string Name, string Counterexample) : MutantOutcome(Name)
    {
        /// <summary>The mutant's assertion that the instance violates most; empty for a violation found by interval arithmetic.</summary>
        public ImmutableArray<Assertion> Violated { get; init; } = [];
    }

    /// <summary>Nothing refuted it.</summary>
    /// <param name="Name">What is wrong with it.</param>
    /// <param name="Reason">Why not, as a clause: how much was tried, or how its check failed.</param>
    public sealed record Lives(string Name, string Reason) : MutantOutcome(Name);

    /// <summary>Whether it was refuted, as it must be.</summary>
    public bool IsRefuted => Match(refuted: _ => true, lives: _ => false);

    /// <summary>Handles each case.</summary>
    public T Match<T>(Func<Refuted, T> refuted, Func<Lives, T> lives) =>
        this switch
        {
            Refuted r => refuted(r),
            Lives l => lives(l),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
