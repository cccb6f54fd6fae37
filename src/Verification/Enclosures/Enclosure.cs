using System.Collections.Immutable;
using SplitProofs.Analytics.Intervals;
using SplitProofs.Verification.Verdicts;

namespace SplitProofs.Verification.Enclosures;

/// <summary>A statement to be proved by interval arithmetic for every point of a box of parameters.</summary>
public sealed record Enclosure
{
    /// <summary>The parts of its box that a false variant is given to be refuted by, at least.</summary>
    private const int SearchBoxes = 4096;

    /// <summary>What is proved, in words.</summary>
    public required string Statement { get; init; }

    /// <summary>How the differences are rearranged, and what the proof rests on besides interval arithmetic.</summary>
    public required string Method { get; init; }

    /// <summary>The parameters and their ranges: the box.</summary>
    public required ImmutableArray<Parameter> Parameters { get; init; }

    /// <summary>The differences that are never negative if the statement holds, enclosed over a part of the box.</summary>
    public required Func<ImmutableArray<Interval>, IEnumerable<Difference>> Differences { get; init; }

    /// <summary>False variants, at least one: each must be violated throughout some part of the box.</summary>
    public required ImmutableArray<EnclosureMutant> Mutants { get; init; }

    /// <summary>Proves what it can.</summary>
    /// <param name="boxes">How many parts of the box to examine, at most.</param>
    /// <param name="cancellation">Stops the proof.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public EnclosureResult Prove(int boxes, CancellationToken cancellation) =>
        new(
            this,
            BranchAndBound.Run(Parameters, Differences, boxes, cancellation),
            [
                .. Mutants.Select(
                    MutantOutcome (mutant) =>
                    {
                        var outcome = BranchAndBound.Run(
                            mutant.Elsewhere.IsEmpty ? Parameters : mutant.Elsewhere,
                            mutant.Differences,
                            Math.Max(boxes, SearchBoxes),
                            cancellation
                        );
                        var found = outcome.Counterexample + outcome.Contradiction;
                        return found.Length > 0
                            ? new MutantOutcome.Refuted(mutant.Name, found)
                            : new MutantOutcome.Lives(mutant.Name, "no part of the box violates it throughout");
                    }
                ),
            ]
        );
}
