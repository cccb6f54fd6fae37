using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Routing;
using SplitProofs.Reports.Numbers;
using SplitProofs.Text.Faults;

namespace SplitProofs.Program.Answers;

/// <summary>Writes a route as text, for a person.</summary>
internal static class RouteText
{
    /// <summary>The text, without a line break at its end.</summary>
    public static string Of(RouteAnswer answer)
    {
        var question = answer.Question;
        IEnumerable<string> lines =
        [
            $"{question.Network.Name} on {question.Nodes.Name}, {question.Objective.Best}",
            .. question.Network.Parameters.Select(parameter => Quote.Plain($"{parameter}")),
            "",
            .. answer.Match(ofFixed: OverFixed, fading: OverFading),
        ];
        return string.Join('\n', lines).Replace('\u00A0', ' ');
    }

    private static IEnumerable<string> OverFixed(RouteAnswer.Fixed answer)
    {
        var (chain, usage) = (answer.Question.Chain, answer.Usage);
        return
        [
            .. TextTable.Of(
                [
                    ["node", "stages", "time", "energy", "memory"],
                    .. usage.Nodes.Select(node =>
                        ImmutableArray.Create(
                            Quote.Plain(node.Node.Name),
                            Stages(chain, node),
                            WithPrefix.Briefly(node.Time),
                            WithPrefix.Briefly(node.Energy),
                            WithPrefix.InBytes(node.Memory)
                        )
                    ),
                ],
                texts: 2
            ),
            "",
            .. TextTable.Of([
                ["link", "data", "time", "latency", "energy"],
                .. usage.Links.Select(link =>
                    ImmutableArray.Create(
                        $"{Quote.Plain(link.From.Name)} to {Quote.Plain(link.To.Name)}",
                        WithPrefix.Of(link.Data),
                        WithPrefix.Briefly(link.Time),
                        WithPrefix.Briefly(link.Latency),
                        WithPrefix.Briefly(link.Energy)
                    )
                ),
            ]),
            "",
            $"  latency     {WithPrefix.Of(usage.Latency)}",
            $"  energy      {WithPrefix.Of(usage.Energy)}",
            usage.Period.Value > 0
                ? $"  throughput  {SixDigits.Of(1 / usage.Period.Value)} inferences/s, one each {WithPrefix.Of(usage.Period)} "
                    + $"of the {Busiest(usage)}"
                : "  throughput  unbounded",
            .. answer.Front.IsEmpty ? [] : Front(answer),
        ];
    }

    private static string Busiest(RouteUsage usage) =>
        usage
            .Nodes.Select(node => (Name: $"node {Quote.Plain(node.Node.Name)}", node.Time))
            .Concat(
                usage.Links.Select(link =>
                    (Name: $"link from {Quote.Plain(link.From.Name)} to {Quote.Plain(link.To.Name)}", link.Time)
                )
            )
            .MaxBy(part => part.Time.Value)
            .Name;

    private static IEnumerable<string> Front(RouteAnswer.Fixed answer) =>
        [
            "",
            "Routes that no other route beats in both latency and energy; stages on each node:",
            .. TextTable.Of(
                [
                    ["latency", "energy", .. answer.Line.Nodes.Select(node => Quote.Plain(node.Name))],
                    .. answer.Front.Select(point =>
                        ImmutableArray.CreateRange([
                            WithPrefix.Of(point.Latency),
                            WithPrefix.Of(point.Energy),
                            .. point.Route.Ends.Select((end, node) => Exactly.Of(end - point.Route.Begin(node))),
                        ])
                    ),
                ],
                texts: 0
            ),
        ];

    private static IEnumerable<string> OverFading(RouteAnswer.FadingFirst answer)
    {
        var (question, chain) = (answer.Question, answer.Question.Chain);
        var (unit, least) = (question.Objective.Unit, answer.Stopping.ExpectedCost);
        return
        [
            $"  expected {question.Objective.Option, -20}  {WithPrefix.Of(least, unit)}",
            $"  sending at the best fixed cut  {WithPrefix.Of(answer.BestFixedCut, unit)}"
                + (
                    answer.BestFixedCut > 0 && double.IsFinite(answer.BestFixedCut)
                        ? $", of which the rule saves {Percentage.Of((answer.BestFixedCut - least) / answer.BestFixedCut)}"
                        : ""
                ),
            "",
            $"{Quote.Plain(answer.Line.First.Name)} sends over its fading link from these SNRs on; the rest then runs on:",
            .. TextTable.Of(
                [
                    [
                        "before stage",
                        "SNR",
                        "inferences",
                        .. answer.Line.Rest.Nodes.Select(node => Quote.Plain(node.Name)),
                    ],
                    .. answer
                        .Beyond.Where(at => at.Cut < chain.Count)
                        .Select(at =>
                            ImmutableArray.CreateRange([
                                Quote.Plain(chain.Stages[at.Cut].Name),
                                Snr(at),
                                Percentage.Of(at.Share),
                                .. at.Usage.IsEmpty
                                    ? answer.Line.Rest.Nodes.Select(_ => "-")
                                    : at.Usage.Select(node => Stages(chain, node)),
                            ])
                        ),
                ],
                texts: 1
            ),
            .. answer
                .Beyond.Where(at => at.Cut == chain.Count)
                .Select(at => $"{Percentage.Of(at.Share)} of inferences end on {Quote.Plain(answer.Line.First.Name)}."),
        ];
    }

    private static string Snr(RouteBeyond at) =>
        double.IsPositiveInfinity(at.LeastSnr.Linear) ? "never"
        : at.LeastSnr.Linear == 0 ? "always"
        : string.Create(CultureInfo.InvariantCulture, $"{at.LeastSnr.Decibels:0.00} dB");

    private static string Stages(StageChain chain, NodeUsage node) =>
        node.Count switch
        {
            0 => "-",
            1 => Quote.Plain(chain.Stages[node.First].Name),
            _ =>
                $"{Quote.Plain(chain.Stages[node.First].Name)} to {Quote.Plain(chain.Stages[node.First + node.Count - 1].Name)} "
                    + $"({Exactly.Of(node.Count)})",
        };
}
