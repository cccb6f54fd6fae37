using System.Collections.Immutable;

namespace SplitProofs.Analytics.Routing;

/// <summary>The accuracy-cost front: the candidates that no other one beats (JMSNAS7 of docs/papers.md).</summary>
public static class CandidateFront
{
    /// <summary>
    /// Whether each candidate is on the front, in the order of the list. Candidates are sorted by accuracy. Each is compared only with
    /// the cheapest of the more accurate ones and the cheapest of equal accuracy, which takes n·log n steps.
    /// </summary>
    public static ImmutableArray<FrontMembership> Of(ImmutableArray<CandidatePoint> candidates)
    {
        var memberships = new FrontMembership[candidates.Length];
        var cheapestAbove = -1;
        foreach (
            var equal in Enumerable
                .Range(0, candidates.Length)
                .GroupBy(place => candidates[place].Accuracy)
                .OrderByDescending(group => group.Key)
        )
        {
            var cheapest = equal.MinBy(place => candidates[place].Cost);
            foreach (var place in equal)
            {
                memberships[place] =
                    Beats(cheapestAbove, place) ? new FrontMembership.Beaten(cheapestAbove)
                    : Beats(cheapest, place) ? new FrontMembership.Beaten(cheapest)
                    : new FrontMembership.OnFront();
            }

            cheapestAbove =
                cheapestAbove < 0 || candidates[cheapest].Cost < candidates[cheapestAbove].Cost
                    ? cheapest
                    : cheapestAbove;
        }

        return [.. memberships];

        bool Beats(int one, int other) => one >= 0 && candidates[one].Beats(candidates[other]);
    }
}
