using System.Collections.Immutable;

namespace SplitProofs.Claims;

/// <summary>What became of a mutant.</summary>
/// <param name="Name">What is wrong with it.</param>
/// <param name="Refuted">Whether an instance violated it by at least 1 %.</param>
/// <param name="Counterexample">The shrunk instance; empty where the mutant lives.</param>
public sealed record MutantOutcome(string Name, bool Refuted, string Counterexample)
{
    /// <summary>What the mutant asserts of the counterexample and is violated most; empty where the mutant lives.</summary>
    public ImmutableArray<Assertion> Violated { get; init; } = [];
}
