using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using SplitProofs.Commands;
using SplitProofs.Inputs.Networks;
using SplitProofs.Inputs.Profiles;
using SplitProofs.Onnx;
using SplitProofs.Text.Faults;

namespace SplitProofs.Program.Commands;

/// <summary>The options that choose a network: a shipped one, a description, a file in the ONNX format, or a measured profile.</summary>
/// <param name="takesProfile">
/// Whether the command takes a measured profile. If not, its help does not list the option, and a message explains to users
/// who give it why it is not taken.
/// </param>
internal sealed class NetworkOptions(bool takesProfile)
{
    private readonly Option<string?> _model = new("--model")
    {
        Description = "A shipped network by name, a description (.dnn.yaml), or a network in the ONNX format (.onnx).",
        HelpName = "NAME|FILE.dnn.yaml|FILE.onnx",
    };

    private readonly Option<string?> _profile = new("--profile")
    {
        Description = "Measured stages (CSV), in place of a network.",
        HelpName = "FILE.csv",
        Hidden = !takesProfile,
    };

    private readonly OnnxOptions _onnx = new();

    private readonly ParameterOption _parameters = new();

    /// <summary>The names of the shipped networks, for the completion of a command line.</summary>
    public static IEnumerable<string> Names => NetworkLookup.Shipped.Select(network => network.Name);

    /// <summary>Gives a command these options.</summary>
    public void AddTo(Command command)
    {
        _model.CompletionSources.Add(_ => Names.Select(name => new CompletionItem(name)));
        command.Add(_model);
        _onnx.AddTo(command);
        command.Add(_profile);
        _parameters.AddTo(command);
    }

    /// <summary>The value of the option <c>--model</c>; <see langword="null"/> if it is not given.</summary>
    public string? Model(ParseResult parse) => parse.GetValue(_model);

    /// <summary>Whether one of them is given.</summary>
    public bool AreGiven(SymbolResult command) =>
        command.GetResult(_model) is not null
        || command.GetResult(_profile) is not null
        || _onnx.AreGiven(command)
        || _parameters.IsGiven(command);

    /// <summary>The requested network.</summary>
    public Result<Network> Read(ParseResult parse) =>
        _parameters.Read(parse).And(_onnx.Read(parse)).Bind(given => Read(parse, given.First, given.Second));

    private Result<Network> Read(ParseResult parse, ImmutableArray<ParameterValue> parameters, ImportOptions import) =>
        (parse.GetValue(_model), parse.GetValue(_profile)) switch
        {
            ({ } name, null) => Described(name, parameters, import, _model.Name),
            (_, { }) when !takesProfile => Results.Failure<Network>(
                new Place.Option(_profile.Name),
                "stages are measured on a device and an edge server, and a route has other nodes",
                "Describe the network, and give it as --model FILE.dnn.yaml."
            ),
            (null, null) when !takesProfile => Results.Failure<Network>(
                new Place.Option(_model.Name),
                "no network is given",
                "Give a shipped network by name, or a file: --model AlexNet."
            ),
            (null, { }) when !parameters.IsEmpty => Results.Failure<Network>(
                new Place.Option("--profile, --param"),
                "measured stages have no parameters",
                "Leave --param out, or describe the network and give it as --model FILE.dnn.yaml."
            ),
            (null, { } file) when file.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) =>
                Results.Failure<Network>(
                    new Place.Option("--profile"),
                    $"{Quote.Of(file)} is no table, as measured profiles are",
                    $"Give a description as --model {Quote.Plain(file)}."
                ),
            (null, { } file) => ProfileReader
                .ReadFile(file)
                .Map(read => new Network(read.Name, read.Chain) { Spread = read.Spread, Hash = read.Hash }),
            var (model, _) => Results.Failure<Network>(
                new Place.Option("--model, --profile"),
                model is null ? "no network is given" : "two networks are given",
                "Give one of --model NAME and --profile FILE.csv."
            ),
        };

    /// <summary>Finds a shipped network or the network in a file, and prints its warnings.</summary>
    /// <param name="nameOrPath">The name or the file.</param>
    /// <param name="parameters">The values of its parameters.</param>
    /// <param name="import">What the user states about a file in the ONNX format.</param>
    /// <param name="option">The option that asks for it, for messages.</param>
    public static Result<Network> Described(
        string nameOrPath,
        ImmutableArray<ParameterValue> parameters,
        ImportOptions import,
        string option
    ) =>
        NetworkLookup
            .Find(nameOrPath, parameters, import, option)
            .Map(network =>
            {
                Messages.Warnings(network.Warnings);
                return network;
            });
}
