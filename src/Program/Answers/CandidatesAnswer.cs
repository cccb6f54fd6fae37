using System.Collections.Immutable;

namespace SplitProofs.Program.Answers;

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
