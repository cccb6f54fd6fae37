using System.Collections.Immutable;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Verification.Verdicts;

/// <summary>What a check of a claim found.</summary>
public abstract record Evidence
{
    private Evidence() { }

    /// <summary>Every instance agreed.</summary>
    /// <param name="Cases">How many instances were tried.</param>
    /// <param name="WorstViolation">The largest violation seen, relative to the assertion's scale.</param>
    /// <param name="Corners">How many instances lay in each hard corner of the domain.</param>
    /// <param name="Errors">How the violations are distributed.</param>
    /// <param name="WorstInstance">The first instance with the largest violation; empty if there is no violation at all.</param>
    /// <param name="LargestTolerance">
    /// The largest tolerance of all instances; 0 if all comparisons are exact.
    /// </param>
    /// <param name="ToleranceUsed">The largest ratio, 0 to 1, of an instance's violation to the instance's own tolerance.</param>
    public sealed record Sampled(
        int Cases,
        double WorstViolation,
        ImmutableArray<CornerCount> Corners,
        ErrorDistribution Errors,
        string WorstInstance,
        double LargestTolerance,
        double ToleranceUsed
    ) : Evidence;

    /// <summary>The statement is false: an instance violates it by at least 1 %.</summary>
    /// <param name="Counterexample">The instance, shrunk.</param>
    /// <param name="Worked">The instance worked through in exact fractions.</param>
    /// <param name="FoundAfter">The number of instances until the first violation.</param>
    /// <param name="Shrinks">The number of times it was shrunk.</param>
    public sealed record Refuted(string Counterexample, WorkedCounterexample Worked, int FoundAfter, int Shrinks)
        : Evidence;

    /// <summary>Either the claim or its check is wrong.</summary>
    /// <param name="Reason">What went wrong, with the instance if there is one.</param>
    public sealed record Failed(string Reason) : Evidence;

    /// <summary>The check did not run to its end.</summary>
    /// <param name="Reached">How far it came: “213 of 400 instances”.</param>
    public sealed record Unchecked(string Reached) : Evidence;

    /// <summary>Handles each kind of evidence.</summary>
    public T Match<T>(
        Func<Sampled, T> sampled,
        Func<Refuted, T> refuted,
        Func<Failed, T> failed,
        Func<Unchecked, T> isUnchecked
    ) =>
        this switch
        {
            Sampled e => sampled(e),
            Refuted e => refuted(e),
            Failed e => failed(e),
            Unchecked e => isUnchecked(e),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
