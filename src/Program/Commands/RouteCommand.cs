using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using SplitProofs.Analytics.Routing;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Commands;
using SplitProofs.Program.Answers;
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
                limit
                    .Run(
                        "Computing the best route...",
                        () =>
                            question
                                .Read(parse)
                                .Bind(asked => RequireEffort(asked).Bind(_ => Solve(asked, question.HasFront(parse))))
                    )
                    .Match(answer => format.Print(parse, answer, RouteText.Of, RouteJson.Of), Messages.Faults)
        );
        return command;
    }

    private static Result<RouteQuestion> RequireEffort(RouteQuestion question)
    {
        var (nodes, stages) = (question.Line.Nodes.Length, (double)question.Chain.Count);
        var layers = nodes * Math.Min(question.MostCuts + 1, nodes);
        return layers * stages <= MostStates && layers * stages * stages / 2 <= MostSteps
            ? Results.Success(question)
            : Results.Failure<RouteQuestion>(
                question.Nodes.Source.Whole,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the routes of the {stages} stages of {question.Network.Name} over {nodes} nodes are too many to compare"
                ),
                "Join stages of the network, write fewer nodes, or allow fewer cuts: --cuts 1."
            );
    }

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
        question.Objective is RouteObjective.Throughput
            ? Results.Failure<RouteAnswer>(
                new Place.Option(RouteOptions.Objective),
                "a link that fades has no single throughput, and the first link fades",
                "Ask for latency or energy, or write the link's mean rate."
            )
        : line.Uplink.Airtimes is not Fading.Independent { Channel: var channel }
            ? Results.Failure<RouteAnswer>(
                question.Nodes.FadingPlace,
                "the first link has memory, and a route takes independent draws",
                "Choose a family of fading with independent draws."
            )
        : FadingRoute.Of(question, line, channel) is { } answer && double.IsFinite(answer.Stopping.ExpectedCost)
            ? Results.Success<RouteAnswer>(answer)
        : double.IsFinite(channel.MeanAirtime) ? NoRoute(question)
        : Results.Failure<RouteAnswer>(
            question.Nodes.FadingPlace,
            "the mean airtime of the first link is infinite, and the first node does not hold every stage (R2)",
            "State a cutoff_snr."
        );

    private static Result<RouteAnswer> NoRoute(RouteQuestion question) =>
        Results.Failure<RouteAnswer>(
            question.Nodes.Source.Whole,
            $"no route fits: the memories of the nodes do not hold the stages of {question.Network.Name}"
                + (question.MostCuts < question.Line.Nodes.Length - 1 ? $" with {question.MostCuts} cuts" : ""),
            "Give a node more memory, or allow more cuts."
        );
}
