using System.Collections.Immutable;
using SplitProofs.Verification.Enclosures;

namespace SplitProofs.Verification.Verdicts;

/// <summary>What interval arithmetic proved of a statement, and what became of its false variants.</summary>
/// <param name="Enclosure">The statement.</param>
/// <param name="Partition">What was proved.</param>
/// <param name="Mutants">What became of the false variants.</param>
public sealed record EnclosureResult(Enclosure Enclosure, Partition Partition, ImmutableArray<MutantOutcome> Mutants)
{
    /// <summary>
    /// Whether some of the box was proved, none refuted, the forms of each difference never contradicted one another, and
    /// every false variant was refuted. What was left undecided does not count against it: see <see cref="Partition"/>.
    /// </summary>
    public bool Holds =>
        Partition.Proved > 0
        && Partition.Counterexample.Length == 0
        && Partition.Contradiction.Length == 0
        && Mutants.All(mutant => mutant.IsRefuted);
}
