using System.Collections.Immutable;
using SplitProofs.Analytics.Routing;
using SplitProofs.Program.Answers;
using SplitProofs.Text.Faults;

namespace SplitProofs.Program.Commands;

/// <summary>Finds the best route of each candidate, and which candidates are on the accuracy-cost front.</summary>
internal static class CandidateRoutes
{
    /// <summary>The answer, or a fault if no candidate has a route.</summary>
    public static Result<CandidatesAnswer> Solve(CandidatesQuestion question) =>
        Results
            .All(question.Routes.Select(BestOf))
            .InReadingOrder()
            .Unless(
                routes => routes.All(route => double.IsInfinity(route.Cost)),
                _ =>
                    new(
                        question.Nodes.Source.Whole,
                        "no candidate has a route that fits the memories and has a finite cost",
                        "Give a node more memory, allow more cuts, or state a cutoff_snr of a link that fades."
                    )
            )
            .Map(routes => new CandidatesAnswer(question, Compare(question, routes)));

    /// <summary>The best route of one candidate; its cost is +∞ where there is none.</summary>
    private static Result<CandidateRoute> BestOf(RouteQuestion question) =>
        question.Line.Match(
            ofFixed: line =>
                Results.Success(
                    BestRoute.TryFind(question.Chain, line, question.Objective, question.MostCuts, out var route)
                        ? new CandidateRoute(
                            question.Objective.Of(RouteUsage.Of(question.Chain, line, route)),
                            [.. route.Ends.Select((end, node) => end - route.Begin(node))]
                        )
                        : new(double.PositiveInfinity, [])
                ),
            fading: line =>
                RouteCommand
                    .IndependentChannel(question, line)
                    .Map(channel => new CandidateRoute(
                        FadingRoute.Of(question, line, channel).Stopping.ExpectedCost,
                        []
                    ))
        );

    private static ImmutableArray<RoutedCandidate> Compare(
        CandidatesQuestion question,
        ImmutableArray<CandidateRoute> routes
    )
    {
        var candidates = question.File.Candidates;
        ImmutableArray<int> fitting =
        [
            .. Enumerable.Range(0, routes.Length).Where(n => double.IsFinite(routes[n].Cost)),
        ];
        var memberships = fitting
            .Zip(
                CandidateFront.Of([.. fitting.Select(n => new CandidatePoint(candidates[n].Accuracy, routes[n].Cost))])
            )
            .ToDictionary(pair => pair.First, pair => pair.Second);
        return
        [
            .. candidates.Select(
                (candidate, n) =>
                    memberships.TryGetValue(n, out var membership)
                        ? membership.Match<RoutedCandidate>(
                            onFront: () => new RoutedCandidate.OnFront(candidate, routes[n]),
                            beaten: b => new RoutedCandidate.Beaten(candidate, routes[n], candidates[fitting[b.By]])
                        )
                        : new RoutedCandidate.WithoutRoute(candidate)
            ),
        ];
    }
}
