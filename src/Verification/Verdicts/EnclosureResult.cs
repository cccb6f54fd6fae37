using System.Collections.Immutable;
using SplitProofs.Verification.Enclosures;

namespace SplitProofs.Verification.Verdicts;

/// <summary>What interval arithmetic proved about a statement, and the outcome of its false variants.</summary>
/// <param name="Enclosure">The statement.</param>
/// <param name="Partition">What was proved.</param>
/// <param name="Mutants">The outcome of each false variant.</param>
public sealed record EnclosureResult(Enclosure Enclosure, Partition Partition, ImmutableArray<MutantOutcome> Mutants)
{
    /// <summary>
    /// Whether part of the box was proved, nothing was refuted, the two forms of each difference never contradicted each other, and every
    /// false variant was refuted. Undecided parts do not count against it: see <see cref="Partition"/>.
    /// </summary>
    public bool Holds =>
        Partition.Proved > 0
        && Partition.Counterexample.Length == 0
        && Partition.Contradiction.Length == 0
        && Mutants.All(mutant => mutant.IsRefuted);
}
