using System.Collections.Immutable;
using System.CommandLine;
using SplitProofs.Analytics.Routing;
using SplitProofs.Commands;
using SplitProofs.Inputs.Nodes;
using SplitProofs.Program.Answers;
using SplitProofs.Text.Faults;

namespace SplitProofs.Program.Commands;

/// <summary>The options that choose a network, a line of nodes, and what the best route minimises.</summary>
internal sealed class RouteOptions
{
    /// <summary>The name of the option for the objective, for messages.</summary>
    public const string Objective = "--objective";
    public const string Front = "--front";

    private const int MostCuts = 31;

    private static readonly ImmutableArray<string> _objectives =
    [
        .. RouteObjective.All.Select(objective => objective.Option),
    ];

    private readonly NetworkOptions _network = new(takesProfile: false);

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
        Description = "The most cuts between stages; at most one node more than that runs stages.",
        HelpName = "N",
        DefaultValueFactory = _ => MostCuts,
        CustomParser = WholeNumber.From(0, MostCuts),
    };

    private readonly Option<bool> _front = new(Front)
    {
        Description = "Also list the routes that no other route beats in both latency and energy.",
    };

    /// <summary>Gives a command these options.</summary>
    public void AddTo(Command command)
    {
        _network.AddTo(command);
        command.Add(_nodes);
        command.Add(_objective);
        command.Add(_cuts);
        command.Add(_front);
    }

    /// <summary>Whether the front is asked for.</summary>
    public bool HasFront(ParseResult parse) => parse.GetValue(_front);

    /// <summary>Reads the question, or returns the faults of all its parts together.</summary>
    public Result<RouteQuestion> Read(ParseResult parse) =>
        _network
            .Read(parse)
            .And(ShippedNodes.Find(parse.GetRequiredValue(_nodes)))
            .And(Named(parse.GetRequiredValue(_objective)))
            .Bind(read =>
            {
                var ((network, nodes), objective) = read;
                return nodes
                    .Run(network)
                    .Map(routed => new RouteQuestion(network, nodes, routed, objective, parse.GetValue(_cuts)));
            });

    private static Result<RouteObjective> Named(string name) =>
        NamedChoice.Find(Objective, name, RouteObjective.All, objective => objective.Option, "no objective");
}
