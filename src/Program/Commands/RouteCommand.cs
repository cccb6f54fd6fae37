using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Routing;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Commands;
using SplitProofs.Program.Answers;
using SplitProofs.Reports.Numbers;
using SplitProofs.Text.Faults;

namespace SplitProofs.Program.Commands;

/// <summary><c>splitproofs route</c>: which stages of a network run on which node of a line.</summary>
internal static class RouteCommand
{
    /// <summary>The most steps of a search: about a minute on a usual processor, and some hundred megabytes of tables.</summary>
    private const double MostSteps = 5e10;
    private const double MostStates = 2e7;

    public static Command Create()
    {
        var question = new RouteOptions();
        var format = new FormatOption();
        var command = new Command(
            "route",
            "Says which stages to run on which node of a line: device, gateway, edge, cloud."
        );
        question.AddTo(command);
        format.AddTo(command);
        command.SetLimitedAction(
            "the routes were not all compared",
            (parse, limit) =>
                question.HasCandidates(parse)
                    ? limit
                        .Run(
                            "Computing the best route of each candidate...",
                            () =>
                                question
                                    .ReadFigure(parse)
                                    .And(question.ReadCandidates(parse))
                                    .Bind(asked =>
                                        RequireEffort(asked.Second)
                                            .Bind(CandidateRoutes.Solve)
                                            .Bind(answer => asked.First(answer).Map(_ => answer))
                                    )
                        )
                        .Match(
                            answer => format.Print(parse, answer, CandidatesText.Of, CandidatesJson.Of),
                            Messages.Faults
                        )
                    : limit
                        .Run(
                            "Computing the best route...",
                            () =>
                                question
                                    .Read(parse)
                                    .Bind(asked =>
                                        RequireEffort(asked).Bind(_ => Solve(asked, question.HasFront(parse)))
                                    )
                        )
                        .Match(answer => format.Print(parse, answer, RouteText.Of, RouteJson.Of), Messages.Faults)
        );
        return command;
    }

    private static Result<RouteQuestion> RequireEffort(RouteQuestion question) =>
        States(question) <= MostStates && Steps(question) <= MostSteps
            ? Results.Success(question)
            : Results.Failure<RouteQuestion>(
                question.Nodes.Source.Whole,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the routes of the {(double)question.Chain.Count} stages of {question.Network.Name} over "
                        + $"{question.Line.Nodes.Length} nodes are too many to compare"
                ),
                "Join stages of the network, write fewer nodes, or allow fewer cuts: --cuts 1."
            );

    /// <summary>
    /// Returns the question, or a fault if the routes of one candidate, or of all candidates
    /// together, are too many to compare.
    /// </summary>
    private static Result<CandidatesQuestion> RequireEffort(CandidatesQuestion question) =>
        Results
            .All(question.Routes.Select(RequireEffort))
            .Map(_ => question)
            .Unless(
                all => all.Routes.Sum(Steps) > MostSteps,
                all =>
                    new(
                        all.File.Source.Whole,
                        $"the routes of these {Exactly.Of(all.Routes.Length, "candidate")} together are too many to compare",
                        "List fewer candidates, write fewer nodes, or allow fewer cuts: --cuts 1."
                    )
            );

    private static double States(RouteQuestion question)
    {
        var nodes = question.Line.Nodes.Length;
        return nodes * Math.Min(question.MostCuts + 1, nodes) * (double)question.Chain.Count;
    }

    private static double Steps(RouteQuestion question) => States(question) * question.Chain.Count / 2;

    private static Result<RouteAnswer> Solve(RouteQuestion question, bool withFront) =>
        question.Line.Match(
            ofFixed: line => OverFixed(question, line, withFront),
            fading: line =>
                withFront
                    ? Results.Failure<RouteAnswer>(
                        question.Nodes.FadingPlace,
                        "a front needs links of fixed rates, and the first one fades",
                        "Leave --front out, or write the link's mean rate."
                    )
                    : OverFading(question, line)
        );

    private static Result<RouteAnswer> OverFixed(RouteQuestion question, NodeLine.Fixed line, bool withFront)
    {
        if (!BestRoute.TryFind(question.Chain, line, question.Objective, question.MostCuts, out var route))
        {
            return NoRoute(question);
        }

        ImmutableArray<FrontRoute> front = [];
        return !withFront || RouteFront.TryFind(question.Chain, line, question.MostCuts, out front)
            ? Results.Success<RouteAnswer>(
                new RouteAnswer.Fixed(question, line, route, RouteUsage.Of(question.Chain, line, route), front)
            )
            : Results.Failure<RouteAnswer>(
                new Place.Option(RouteOptions.Front),
                "too many routes trade off latency and energy to be listed",
                "Allow fewer cuts: --cuts 1."
            );
    }

    private static Result<RouteAnswer> OverFading(RouteQuestion question, NodeLine.FadingFirst line) =>
        IndependentChannel(question, line)
            .Bind(channel =>
                FadingRoute.Of(question, line, channel) is { } answer && double.IsFinite(answer.Stopping.ExpectedCost)
                    ? Results.Success<RouteAnswer>(answer)
                : double.IsFinite(channel.MeanAirtime) ? NoRoute(question)
                : Results.Failure<RouteAnswer>(
                    question.Nodes.FadingPlace,
                    "the mean airtime of the first link is infinite, and the first node does not hold every stage (R2)",
                    "State a cutoff_snr."
                )
            );

    /// <summary>The law of the airtime of the first link, if a stopping rule in front of a route is defined for it.</summary>
    internal static Result<Channel> IndependentChannel(RouteQuestion question, NodeLine.FadingFirst line) =>
        question.Objective is RouteObjective.Throughput
            ? Results.Failure<Channel>(
                new Place.Option(RouteOptions.Objective),
                "a link that fades has no single throughput, and the first link fades",
                "Ask for latency or energy, or write the link's mean rate."
            )
        : line.Uplink.Airtimes is not Fading.Independent { Channel: var channel }
            ? Results.Failure<Channel>(
                question.Nodes.FadingPlace,
                "the first link has memory, and a route takes independent draws",
                "Choose a family of fading with independent draws."
            )
        : Results.Success(channel);

    private static Result<RouteAnswer> NoRoute(RouteQuestion question) =>
        Results.Failure<RouteAnswer>(
            question.Nodes.Source.Whole,
            $"no route fits: the memories of the nodes do not hold the stages of {question.Network.Name}"
                + (question.MostCuts < question.Line.Nodes.Length - 1 ? $" with {question.MostCuts} cuts" : ""),
            "Give a node more memory, or allow more cuts."
        );
}
