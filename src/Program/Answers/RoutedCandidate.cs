using SplitProofs.Inputs.Candidates;

namespace SplitProofs.Program.Answers;

/// <summary>A candidate with its best route.</summary>
/// <param name="Candidate">The candidate.</param>
internal abstract record RoutedCandidate(Candidate Candidate)
{
    /// <summary>No other candidate beats it.</summary>
    /// <param name="Candidate">The candidate.</param>
    /// <param name="Route">Its best route.</param>
    public sealed record OnFront(Candidate Candidate, CandidateRoute Route) : RoutedCandidate(Candidate);

    /// <summary>Another candidate is as accurate and costs less, or is more accurate and costs no more.</summary>
    /// <param name="Candidate">The candidate.</param>
    /// <param name="Route">Its best route.</param>
    /// <param name="By">The other candidate.</param>
    public sealed record Beaten(Candidate Candidate, CandidateRoute Route, Candidate By) : RoutedCandidate(Candidate);

    /// <summary>No route fits the memories and the cuts, or none has a finite expected cost.</summary>
    /// <param name="Candidate">The candidate.</param>
    public sealed record WithoutRoute(Candidate Candidate) : RoutedCandidate(Candidate);

    /// <summary>Handles each case.</summary>
    public T Match<T>(Func<OnFront, T> onFront, Func<Beaten, T> beaten, Func<WithoutRoute, T> withoutRoute) =>
        this switch
        {
            OnFront f => onFront(f),
            Beaten b => beaten(b),
            WithoutRoute w => withoutRoute(w),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
