using System.Collections.Immutable;

namespace SplitProofs.Analytics.Routing;

/// <summary>A network among several that do the same task.</summary>
/// <param name="Accuracy">Its accuracy, the greater the better.</param>
/// <param name="Cost">What it costs on its best route, finite and ≥ 0.</param>
public readonly record struct CandidatePoint(double Accuracy, double Cost)
{
    /// <summary>
    /// Whether this one beats another: it is as accurate and costs less, or it is more accurate and costs no more. Costs within 10⁻¹² of
    /// each other count as equal.
    /// </summary>
    public bool Beats(CandidatePoint other) =>
        (Accuracy > other.Accuracy && Cost <= other.Cost * RouteTable.Tie)
        || (Accuracy == other.Accuracy && Cost * RouteTable.Tie < other.Cost);
}

/// <summary>Where a candidate is beside the accuracy-cost front.</summary>
public abstract record FrontMembership
{
    private FrontMembership() { }

    /// <summary>No other candidate beats it. Candidates of equal accuracy and equal cost are all on the front.</summary>
    public sealed record OnFront : FrontMembership;

    /// <summary>Another candidate beats it.</summary>
    /// <param name="By">
    /// The place of that one in the list: the cheapest of the more accurate ones if it does, else the cheapest of equal accuracy.
    /// </param>
    public sealed record Beaten(int By) : FrontMembership;

    /// <summary>Handles each case.</summary>
    public T Match<T>(Func<T> onFront, Func<Beaten, T> beaten) =>
        this switch
        {
            OnFront => onFront(),
            Beaten b => beaten(b),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}

/// <summary>The accuracy-cost front: the candidates that no other one beats (JMSNAS7 of docs/papers.md).</summary>
public static class CandidateFront
{
    /// <summary>
    /// For each candidate, in its place, whether it is on the front. They are sorted by accuracy, and only the cheapest of those that are
    /// more accurate, and of those that are as accurate, are compared: n·log n steps.
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
