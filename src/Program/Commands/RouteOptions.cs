using System.Collections.Immutable;
using System.CommandLine;
using SplitProofs.Analytics.Routing;
using SplitProofs.Commands;
using SplitProofs.Inputs.Candidates;
using SplitProofs.Inputs.Networks;
using SplitProofs.Inputs.Nodes;
using SplitProofs.Program.Answers;
using SplitProofs.Text.Faults;

namespace SplitProofs.Program.Commands;

/// <summary>The options that choose a network or candidates, a line of nodes, and what the best route minimises.</summary>
internal sealed class RouteOptions
{
    /// <summary>The name of the option for the objective, for messages.</summary>
    public const string Objective = "--objective";
    public const string Front = "--front";
    private const string Candidates = "--candidates";

    private const int MostCuts = 31;

    private static readonly ImmutableArray<string> _objectives =
    [
        .. RouteObjective.All.Select(objective => objective.Option),
    ];

    private readonly NetworkOptions _network = new(takesProfile: false);

    private readonly Option<string?> _candidates = new(Candidates)
    {
        Description =
            "In place of a network, a list of networks with an accuracy each: says what the best route of each costs, and which networks "
            + "no other network beats in accuracy and cost.",
        HelpName = "FILE.yaml",
    };

    private readonly Option<string> _nodes = new("--nodes")
    {
        Description = "A shipped line of nodes by name, or a file.",
        HelpName = "NAME|FILE.yaml",
        Required = true,
    };

    private readonly Option<string> _objective = new(Objective)
    {
        Description =
            "What the best route makes least: the latency, the energy, or (throughput) the time of its busiest node or link.",
        HelpName = string.Join('|', _objectives),
        DefaultValueFactory = _ => _objectives[0],
    };

    private readonly Option<int> _cuts = new("--cuts")
    {
        Description = "The largest number of cuts between stages. At most one node more than that runs stages.",
        HelpName = "N",
        DefaultValueFactory = _ => MostCuts,
        CustomParser = WholeNumber.From(0, MostCuts),
    };

    private readonly Option<bool> _front = new(Front)
    {
        Description = "Also list the routes that no other route beats in both latency and energy.",
    };

    private readonly FigureFileOption _figure = new("the accuracy and the cost of each candidate", "front");

    /// <summary>Gives a command these options.</summary>
    public void AddTo(Command command)
    {
        _network.AddTo(command);
        command.Add(_candidates);
        command.Add(_nodes);
        command.Add(_objective);
        command.Add(_cuts);
        command.Add(_front);
        _figure.AddTo(command);
    }

    /// <summary>Whether candidates are given in place of a network.</summary>
    public bool HasCandidates(ParseResult parse) => parse.GetValue(_candidates) is not null;

    /// <summary>The function that writes the figure of candidates; it writes nothing if no file is named.</summary>
    public Result<Func<CandidatesAnswer, Result<string>>> ReadFigure(ParseResult parse) =>
        _figure
            .Read(parse)
            .Map<Func<CandidatesAnswer, Result<string>>>(write => answer => write(CandidatesFigure.Of(answer)));

    /// <summary>Whether the front is requested.</summary>
    public bool HasFront(ParseResult parse) => parse.GetValue(_front);

    /// <summary>Reads the question, or returns the faults of all its parts together.</summary>
    public Result<RouteQuestion> Read(ParseResult parse) =>
        _network
            .Read(parse)
            .And(ReadLine(parse))
            .Unless(
                _ => _figure.IsGiven(parse),
                _ =>
                    new(
                        new Place.Option(FigureFileOption.Name),
                        "the figure is that of candidates, and none are given",
                        $"Add {Candidates} FILE.yaml, or leave {FigureFileOption.Name} out."
                    )
            )
            .Bind(read => Ask(parse, read.First, read.Second));

    /// <summary>Reads the question of candidates, or returns the faults of all its parts together.</summary>
    public Result<CandidatesQuestion> ReadCandidates(ParseResult parse) =>
        ReadList(parse)
            .And(ReadLine(parse))
            .Bind(read =>
                Results
                    .All(read.First.Candidates.Select(candidate => Ask(parse, candidate.Network, read.Second)))
                    .InReadingOrder()
                    .Map(routes => new CandidatesQuestion(
                        read.First,
                        read.Second.Nodes,
                        read.Second.Objective,
                        parse.GetValue(_cuts),
                        routes
                    ))
            );

    private Result<CandidatesFile> ReadList(ParseResult parse) =>
        _network.AreGiven(parse.CommandResult)
            ? Results.Failure<CandidatesFile>(
                new Place.Option(Candidates),
                "the file names the networks, and options of a single network are given too",
                "Leave them out. A candidate's parameters are in the file: {model: EqualNeuronMlp, param: {depth: 4}, accuracy: 90 %}."
            )
        : HasFront(parse)
            ? Results.Failure<CandidatesFile>(
                new Place.Option(Front),
                "the front of latency and energy is that of one network",
                $"Leave {Front} out: that of accuracy and cost is always computed. Or give a network as --model."
            )
        : CandidatesReader
            .ReadFile(parse.GetRequiredValue(_candidates)!)
            .Map(file =>
            {
                Messages.Warnings([.. file.Candidates.SelectMany(candidate => candidate.Network.Warnings)]);
                return file;
            });

    private Result<(NodesFile Nodes, RouteObjective Objective)> ReadLine(ParseResult parse) =>
        ShippedNodes.Find(parse.GetRequiredValue(_nodes)).And(Named(parse.GetRequiredValue(_objective)));

    private Result<RouteQuestion> Ask(
        ParseResult parse,
        Network network,
        (NodesFile Nodes, RouteObjective Objective) line
    ) =>
        line
            .Nodes.Run(network)
            .Map(routed => new RouteQuestion(network, line.Nodes, routed, line.Objective, parse.GetValue(_cuts)));

    private static Result<RouteObjective> Named(string name) =>
        NamedChoice.Find(Objective, name, RouteObjective.All, objective => objective.Option, "no objective");
}
