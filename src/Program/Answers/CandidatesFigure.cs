using SplitProofs.Reports.Figures;
using SplitProofs.Reports.Numbers;

namespace SplitProofs.Program.Answers;

/// <summary>The accuracy of candidates against the cost of their best routes, as a figure.</summary>
internal static class CandidatesFigure
{
    /// <summary>The most names that fit above the plot.</summary>
    private const int MostNames = 16;

    /// <summary>From this ratio of the greatest to the least cost on, equal distances are equal ratios.</summary>
    private const double WideRange = 20;

    /// <summary>The figure.</summary>
    public static XyChart Of(CandidatesAnswer answer)
    {
        var (question, cost) = (answer.Question, CandidatesText.CostOf(answer.Question));
        var (front, beaten) = (answer.Front, answer.Beaten);
        double[] costs = [.. front.Select(one => one.Route.Cost), .. beaten.Select(one => one.Route.Cost)];
        var (namesFront, namesAll) = (front.Length <= MostNames, costs.Length <= MostNames);
        return new(
            $"{question.File.Name} on {question.Nodes.Name}: accuracy against {cost}",
            $"The accuracy of {Exactly.Of(costs.Length, "candidate")} against the {cost} of its best route. "
                + $"{Exactly.Of(front.Length)} of them are on the front, because no other one is as accurate and costs less, or is "
                + "more accurate and costs no more.",
            new(cost, question.Objective.Unit, IsLogarithmic: costs.Max() > WideRange * costs.Min() && costs.Min() > 0),
            new("accuracy", "%", IsLogarithmic: false),
            [
                new XySeries(
                    "on the front",
                    PointJoin.Steps,
                    [.. front.Select(one => Point(one, one.Route, namesFront) with { Mark = PointMark.Marker })]
                ),
                .. beaten.IsEmpty
                    ? Array.Empty<XySeries>()
                    :
                    [
                        new XySeries(
                            "beaten by another candidate",
                            PointJoin.None,
                            [.. beaten.Select(one => Point(one, one.Route, namesAll))]
                        ),
                    ],
            ]
        )
        {
            Notes = namesAll
                ? []
                :
                [
                    namesFront
                        ? "Only candidates on the front are named."
                        : "There are too many candidates to name them here.",
                ],
        };
    }

    private static XyPoint Point(RoutedCandidate one, CandidateRoute route, bool isNamed) =>
        new(route.Cost, 100 * one.Candidate.Accuracy) { Label = isNamed ? one.Candidate.Name : "" };
}
