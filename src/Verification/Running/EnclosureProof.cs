using SplitProofs.Verification.Enclosures;
using SplitProofs.Verification.Verdicts;

namespace SplitProofs.Verification.Running;

/// <summary>Proves an enclosure's statement by interval arithmetic, and refutes its false variants.</summary>
public static class EnclosureProof
{
    /// <summary>The least number of parts of its box that may be examined to refute a false variant.</summary>
    private const int SearchBoxes = 4096;

    /// <summary>Proves as many parts as it can.</summary>
    /// <param name="enclosure">The statement and its box.</param>
    /// <param name="boxes">How many parts of the box to examine, at most.</param>
    /// <param name="cancellation">Stops the proof.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static EnclosureResult Prove(this Enclosure enclosure, int boxes, CancellationToken cancellation) =>
        new(
            enclosure,
            BranchAndBound.Run(enclosure.Parameters, enclosure.Differences, boxes, cancellation),
            [.. enclosure.Mutants.Select(mutant => Refute(enclosure, mutant, boxes, cancellation))]
        );

    private static MutantOutcome Refute(
        Enclosure enclosure,
        EnclosureMutant mutant,
        int boxes,
        CancellationToken cancellation
    )
    {
        var outcome = BranchAndBound.Run(
            mutant.Elsewhere.IsEmpty ? enclosure.Parameters : mutant.Elsewhere,
            mutant.Differences,
            Math.Max(boxes, SearchBoxes),
            cancellation
        );
        var found = outcome.Counterexample + outcome.Contradiction;
        return found.Length > 0
            ? new MutantOutcome.Refuted(mutant.Name, found)
            : new MutantOutcome.Lives(mutant.Name, "no part of the box violates it throughout");
    }
}
