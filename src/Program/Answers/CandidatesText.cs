using System.Collections.Immutable;
using SplitProofs.Analytics.Routing;
using SplitProofs.Inputs.Candidates;
using SplitProofs.Reports.Numbers;
using SplitProofs.Text.Faults;

namespace SplitProofs.Program.Answers;

/// <summary>Writes the accuracy-cost front of candidates as text, for a person.</summary>
internal static class CandidatesText
{
    /// <summary>The text, without a line break at its end.</summary>
    public static string Of(CandidatesAnswer answer)
    {
        var question = answer.Question;
        ImmutableArray<string> withoutRoute =
        [
            .. answer.Candidates.OfType<RoutedCandidate.WithoutRoute>().Select(one => NameOf(one.Candidate)),
        ];
        IEnumerable<string> lines =
        [
            $"{Quote.Plain(question.File.Name)} on {question.Nodes.Name}, {question.Objective.Best} of each",
            "",
            "On the front, where no other candidate is as accurate and costs less, or is more accurate and costs no more:",
            .. TextTable.Of([
                ["candidate", .. Heading(question)],
                .. answer.Front.Select(one =>
                    ImmutableArray.CreateRange([NameOf(one.Candidate), .. Row(question, one.Candidate, one.Route)])
                ),
            ]),
            .. answer.Beaten.IsEmpty
                ? []
                : ImmutableArray.CreateRange([
                    "",
                    "Beaten by another candidate:",
                    .. TextTable.Of(
                        [
                            ["candidate", "beaten by", .. Heading(question)],
                            .. answer.Beaten.Select(one =>
                                ImmutableArray.CreateRange([
                                    NameOf(one.Candidate),
                                    NameOf(one.By),
                                    .. Row(question, one.Candidate, one.Route),
                                ])
                            ),
                        ],
                        texts: 2
                    ),
                ]),
            .. withoutRoute.IsEmpty
                ? []
                : ImmutableArray.Create(
                    "",
                    $"No route fits, or none has a finite cost: {string.Join(", ", withoutRoute)}."
                ),
        ];
        return string.Join('\n', lines).Replace('\u00A0', ' ');
    }

    private static string NameOf(Candidate candidate) => Quote.Plain(candidate.Name);

    /// <summary>The name of the cost of a route.</summary>
    public static string CostOf(CandidatesQuestion question)
    {
        var noun = question.Objective is RouteObjective.Throughput ? "period" : question.Objective.Option;
        return IsFading(question) ? $"expected {noun}" : noun;
    }

    private static bool IsFading(CandidatesQuestion question) => question.Routes[0].Line is NodeLine.FadingFirst;

    private static IEnumerable<string> Heading(CandidatesQuestion question) =>
        [
            "accuracy",
            CostOf(question),
            .. IsFading(question) ? [] : question.Nodes.Nodes.Select(node => $"on {Quote.Plain(node.Name)}"),
        ];

    private static IEnumerable<string> Row(CandidatesQuestion question, Candidate candidate, CandidateRoute route) =>
        [
            $"{SixDigits.Of(100 * candidate.Accuracy)} %",
            WithPrefix.Of(route.Cost, question.Objective.Unit),
            .. route.StagesByNode.Select(stages => Exactly.Of(stages)),
        ];
}
