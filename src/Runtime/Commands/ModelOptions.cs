using System.Collections.Immutable;
using System.CommandLine;
using SplitProofs.Commands;
using SplitProofs.Inputs.Networks;
using SplitProofs.Onnx.Splitting;
using SplitProofs.Runtime.Sessions;
using SplitProofs.Text.Faults;

namespace SplitProofs.Runtime.Commands;

/// <summary>The options for the network to run, its inputs and the number of threads.</summary>
internal sealed class ModelOptions
{
    private const int MostThreads = 1024;
    private const int DefaultSeed = 2026;

    private readonly OnnxOptions _onnx = new();

    private readonly Argument<string> _file = new("file")
    {
        Description = "A network in the ONNX format.",
        HelpName = "FILE.onnx",
    };

    private readonly Option<int> _threads = new("--threads")
    {
        Description = "How many threads an operator may use.",
        HelpName = "N",
        DefaultValueFactory = _ => 1,
        CustomParser = WholeNumber.From(1, MostThreads),
    };

    private readonly Option<int> _seed = new("--seed")
    {
        Description = "The seed of the random input.",
        HelpName = "S",
        DefaultValueFactory = _ => DefaultSeed,
        CustomParser = WholeNumber.From(0, int.MaxValue),
    };

    private readonly Option<string[]> _fills = new("--fill")
    {
        Description =
            "A number for all elements of an input, in place of random ones, such as sr=16000; may be repeated.",
        HelpName = "NAME=NUMBER",
        DefaultValueFactory = _ => [],
    };

    /// <summary>Adds these options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_file);
        _onnx.AddTo(command);
        command.Add(_fills);
        command.Add(_threads);
        command.Add(_seed);
    }

    /// <summary>The number of threads.</summary>
    public int Threads(ParseResult parse) => parse.GetValue(_threads);

    /// <summary>The seed.</summary>
    public int Seed(ParseResult parse) => parse.GetValue(_seed);

    /// <summary>The network with its inputs and the number of threads; a fault if it cannot be read.</summary>
    public Result<Model> Read(ParseResult parse)
    {
        var path = parse.GetRequiredValue(_file);
        return _onnx
            .Read(parse)
            .And(GeneratedInputs.ReadFills(parse.GetRequiredValue(_fills)))
            .Bind(given =>
                OnnxFile
                    .Open(path, stream => SplittableNetwork.Read(stream, path, given.First))
                    .Bind(network =>
                    {
                        foreach (var note in network.Graph.Network.Notes)
                        {
                            Messages.Warning(note);
                        }

                        return new GeneratedInputs(parse.GetValue(_seed), given.Second)
                            .Require(network)
                            .Map(inputs => new Model(network, inputs, parse.GetValue(_threads), Arguments(parse)));
                    })
            );
    }

    /// <summary>The command-line arguments with which another process reads the same network.</summary>
    private ImmutableArray<string> Arguments(ParseResult parse) =>
        [
            parse.GetRequiredValue(_file),
            .. _onnx.Arguments(parse),
            .. parse.GetRequiredValue(_fills).SelectMany(fill => new[] { _fills.Name, fill }),
        ];

    /// <summary>A network to run.</summary>
    /// <param name="Network">The network.</param>
    /// <param name="Inputs">Generates its inputs.</param>
    /// <param name="Threads">The number of threads that an operator may use.</param>
    /// <param name="Arguments">The command-line arguments that name it.</param>
    internal sealed record Model(
        SplittableNetwork Network,
        GeneratedInputs Inputs,
        int Threads,
        ImmutableArray<string> Arguments
    );
}
