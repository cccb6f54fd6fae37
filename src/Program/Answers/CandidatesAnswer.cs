using System.Collections.Immutable;
using SplitProofs.Analytics.Routing;
using SplitProofs.Inputs.Candidates;
using SplitProofs.Inputs.Nodes;

namespace SplitProofs.Program.Answers;

/// <summary>The question that <c>route --candidates</c> answers.</summary>
/// <param name="File">The candidates.</param>
/// <param name="Nodes">The line, as it was given.</param>
/// <param name="Objective">What a route has the least of.</param>
/// <param name="MostCuts">The most cuts between stages.</param>
/// <param name="Routes">For each candidate, in the order of the file, the question of its best route.</param>
internal sealed record CandidatesQuestion(
    CandidatesFile File,
    NodesFile Nodes,
    RouteObjective Objective,
    int MostCuts,
    ImmutableArray<RouteQuestion> Routes
);

/// <summary>The answer of <c>route --candidates</c>.</summary>
/// <param name="Question">The question.</param>
/// <param name="Candidates">The candidates, in the order of the file.</param>
internal sealed record CandidatesAnswer(CandidatesQuestion Question, ImmutableArray<RoutedCandidate> Candidates)
{
    /// <summary>Those on the accuracy-cost front, from the least cost to the greatest.</summary>
    public ImmutableArray<RoutedCandidate.OnFront> Front =>
        [
            .. Candidates
                .OfType<RoutedCandidate.OnFront>()
                .OrderBy(one => one.Route.Cost)
                .ThenBy(one => one.Candidate.Accuracy),
        ];

    /// <summary>Those that another one beats, from the least cost to the greatest.</summary>
    public ImmutableArray<RoutedCandidate.Beaten> Beaten =>
        [.. Candidates.OfType<RoutedCandidate.Beaten>().OrderBy(one => one.Route.Cost)];
}

/// <summary>The best route of a candidate.</summary>
/// <param name="Cost">What it costs, finite; over a first link that fades, the expected cost.</param>
/// <param name="StagesByNode">How many stages run on each node; empty where the first link fades.</param>
internal sealed record CandidateRoute(double Cost, ImmutableArray<int> StagesByNode);

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
    /// <param name="By">That other one.</param>
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
