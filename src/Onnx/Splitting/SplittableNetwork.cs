using System.Collections.Immutable;
using SplitProofs.Descriptions.Evaluation;
using SplitProofs.Onnx.Conversion;
using SplitProofs.Onnx.Wire;
using SplitProofs.Text.Faults;

namespace SplitProofs.Onnx.Splitting;

/// <summary>A file in the ONNX format whose graph is divided into the stages of its description.</summary>
internal sealed class SplittableNetwork
{
    private readonly StagedNodes _nodes;
    private readonly RawGraph _raw;
    private readonly ImmutableDictionary<int, ImmutableHashSet<int>> _device;
    private readonly ImmutableDictionary<int, string> _obstacles;

    private SplittableNetwork(
        ImportedGraph graph,
        ImmutableArray<ImmutableArray<SketchStep>> stages,
        RawGraph raw,
        string path
    )
    {
        (Graph, _raw, Path, Stages) = (graph, raw, path, stages.Length);
        Numbers = graph.Network.Compiled.EvaluateDefaults();
        _nodes = new(graph, stages);
        _obstacles = Obstacles();
        Cuts = [.. Enumerable.Range(1, Stages - 1).Where(cut => !_obstacles.ContainsKey(cut))];
        _device = DeviceNodes.Of(_nodes, graph.Trace.Outputs, Cuts, Stages);
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>What was imported.</summary>
    public ImportedGraph Graph { get; }

    /// <summary>The description in numbers.</summary>
    public EvaluatedNetwork Numbers { get; }

    /// <summary>The number of stages, M.</summary>
    public int Stages { get; }

    /// <summary>All inputs of the file that are not initialisers, including those that nothing depends on.</summary>
    public ImmutableArray<GraphTensor> Inputs =>
        [
            .. Graph
                .Model.Graph.Inputs.Select(input => input.Name)
                .Except(Graph.Model.Graph.Initialisers.Select(tensor => tensor.Name))
                .Select(_nodes.Tensor),
        ];

    /// <summary>The cuts between the first and the last stage at which the graph can be divided, in ascending order.</summary>
    public ImmutableArray<int> Cuts { get; }

    /// <summary>The whole network.</summary>
    public NetworkPart Whole => Part(0, Stages);

    /// <summary>Reads a file.</summary>
    /// <param name="stream">A stream that can seek.</param>
    /// <param name="path">The file that messages name.</param>
    /// <param name="options">What the user states about the file.</param>
    public static Result<SplittableNetwork> Read(Stream stream, string path, ImportOptions options) =>
        OnnxImport
            .ReadGraph(stream, path, options)
            .Bind(graph =>
            {
                var (described, stages) = (graph.Network.Compiled.EvaluateDefaults().Stages.Count, graph.Stages());
                if (described != stages.Length)
                {
                    return Results.Failure<SplittableNetwork>(
                        new Place.WholeFile(path),
                        $"the description has {described} stages, and the graph was divided into {stages.Length}",
                        "This is a mistake of the import; please report it."
                    );
                }

                try
                {
                    stream.Position = 0;
                    return Results.Success(new SplittableNetwork(graph, stages, RawGraph.Read(stream), path));
                }
                catch (MalformedFileException fault)
                {
                    return Results.Failure<SplittableNetwork>(
                        new Place.WholeFile(path),
                        Quote.Plain(fault.Message),
                        "Name a whole file in the ONNX format."
                    );
                }
            });

    /// <summary>Why the graph cannot be divided at a cut: a clause; empty if it can.</summary>
    public string ObstacleAt(int cut) => _obstacles.GetValueOrDefault(cut, "");

    /// <summary>The tensors that must be sent at a cut.</summary>
    /// <param name="cut">0, or one of <see cref="Cuts"/>.</param>
    public ImmutableArray<GraphTensor> Live(int cut) =>
        [.. DeviceNodes.Live(_nodes, _device[cut]).Select(_nodes.Tensor)];

    /// <summary>The stages between two cuts.</summary>
    /// <param name="from">0, or one of <see cref="Cuts"/>.</param>
    /// <param name="to">One of <see cref="Cuts"/>, or the number of stages; after the first cut.</param>
    public NetworkPart Part(int from, int to)
    {
        var (before, until) = (_device[from], _device[to]);
        ImmutableArray<int> inside = [.. _nodes.All.Where(place => until.Contains(place) && !before.Contains(place))];
        var made = inside.SelectMany(place => _nodes.Nodes[place].Outputs).ToHashSet(StringComparer.Ordinal);
        return new(
            from,
            to,
            [
                .. inside
                    .SelectMany(place => _nodes.Reads[place])
                    .Where(name => !made.Contains(name))
                    .Distinct()
                    .Select(_nodes.Tensor),
            ],
            [
                .. inside
                    .SelectMany(place => _nodes.Nodes[place].Outputs)
                    .Where(name =>
                        Graph.Trace.Outputs.Contains(name) || _nodes.Takers[name].Any(taker => !until.Contains(taker))
                    )
                    .Select(_nodes.Tensor),
            ],
            inside
        );
    }

    /// <summary>The bytes of a part as a file of its own, with its weights.</summary>
    /// <param name="part">The part.</param>
    /// <param name="externalName">
    /// The name of the file in the same folder for the data that are external here; if empty, all weights go into the model's file.
    /// </param>
    /// <exception cref="MalformedFileException">External data are missing, or too short.</exception>
    public WrittenPart Write(NetworkPart part, string externalName) =>
        new PartWriter(_nodes, Graph.Model, _raw, Path).Write(part, externalName);

    private ImmutableDictionary<int, string> Obstacles()
    {
        var obstacles = ImmutableDictionary.CreateBuilder<int, string>();
        foreach (var wide in _nodes.Wide)
        {
            for (var cut = wide.First; cut < wide.Last; cut++)
            {
                obstacles.TryAdd(cut, $"it lies inside of {wide.Node.Title} ({wide.Node.FullOperator})");
            }
        }

        return obstacles.ToImmutable();
    }
}
