using System.Collections.Immutable;
using SplitProofs.Onnx.Conversion;
using SplitProofs.Onnx.Graphs;
using SplitProofs.Onnx.Inference;
using SplitProofs.Onnx.Layers;
using SplitProofs.Onnx.Reading;

namespace SplitProofs.Onnx.Splitting;

/// <summary>
/// The nodes of a file's graph that depend on an input and on which results depend, in an order of computation, each with its stage. A
/// node without an operator in the description, such as a reshape, gets the first stage in which it can run.
/// </summary>
internal sealed class StagedNodes
{
    private readonly ImportedGraph _graph;
    private readonly Dictionary<string, int> _makers = new(StringComparer.Ordinal);
    private readonly int[] _stages;
    private readonly bool[] _isFree;

    /// <summary>Finds the stage of each node.</summary>
    public StagedNodes(ImportedGraph graph, ImmutableArray<ImmutableArray<SketchStep>> stages)
    {
        _graph = graph;
        foreach (var (place, node) in Nodes.Index())
        {
            foreach (var output in node.Outputs.Where(output => output.Length > 0))
            {
                _makers[output] = place;
            }
        }

        Reads = [.. Nodes.Select(node => NodeOrder.Reads(node).Where(IsComputed).ToImmutableArray())];
        All = Needed();
        _stages = new int[Nodes.Length];
        _isFree = [.. Enumerable.Repeat(true, Nodes.Length)];
        var opening = new (int First, int Last)[Nodes.Length];
        foreach (var (index, steps) in stages.Index())
        {
            foreach (var step in steps)
            {
                var place = step.NodePlace;
                _stages[place] = Math.Max(_stages[place], index + 1);
                _isFree[place] = false;
            }

            foreach (var place in steps.Where(Linearisation.Opens).Select(step => step.NodePlace))
            {
                opening[place] = (opening[place].First == 0 ? index + 1 : opening[place].First, index + 1);
            }
        }

        foreach (var place in All)
        {
            var before = Reads[place].Select(MakerOf).OfType<int>().Select(maker => _stages[maker]);
            _stages[place] = before.Append(_stages[place]).Append(1).Max();
        }

        Wide =
        [
            .. All.Where(place => opening[place].First < opening[place].Last)
                .Select(place => new WideNode(Nodes[place], opening[place].First, opening[place].Last)),
        ];
        Takers = All.SelectMany(place => Reads[place].Select(name => (name, place)))
            .ToLookup(read => read.name, read => read.place, StringComparer.Ordinal);
    }

    /// <summary>A node that computes several stages. No cut is possible between these.</summary>
    public sealed record WideNode(OnnxNode Node, int First, int Last);

    /// <summary>The nodes of the file, in an order of computation.</summary>
    public ImmutableArray<OnnxNode> Nodes => _graph.Model.Graph.Nodes;

    /// <summary>The places of the nodes that depend on an input and on which results depend.</summary>
    public ImmutableArray<int> All { get; }

    /// <summary>For each node, the tensors that it takes and that depend on an input.</summary>
    public ImmutableArray<ImmutableArray<string>> Reads { get; }

    /// <summary>The places of the nodes that take each tensor.</summary>
    public ILookup<string, int> Takers { get; }

    /// <summary>The nodes that compute several stages.</summary>
    public ImmutableArray<WideNode> Wide { get; }

    /// <summary>The stage of a node, counted from 1.</summary>
    public int StageOf(int place) => _stages[place];

    /// <summary>Whether the description has no operator for a node, so that it belongs to no stage.</summary>
    public bool IsFree(int place) => _isFree[place];

    /// <summary>The place of the node that makes a tensor; <see langword="null"/> for an input.</summary>
    public int? MakerOf(string name) => _makers.TryGetValue(name, out var maker) ? maker : null;

    /// <summary>Whether a tensor depends on an input.</summary>
    public bool IsComputed(string name) => _graph.Values.TryGetValue(name, out var value) && value.IsComputed;

    /// <summary>What is known about a tensor; <see langword="null"/> if nothing is.</summary>
    public TensorValue? ValueOf(string name) => _graph.Values.GetValueOrDefault(name);

    /// <summary>A tensor.</summary>
    public GraphTensor Tensor(string name) => new(name, _graph.Values[name].Type, _graph.Values[name].Shape);

    private ImmutableArray<int> Needed()
    {
        var needed = new SortedSet<int>();
        var open = new Stack<int>(_graph.Trace.Outputs.Select(MakerOf).OfType<int>());
        while (open.TryPop(out var place))
        {
            if (needed.Add(place))
            {
                foreach (var maker in Reads[place].Select(MakerOf).OfType<int>())
                {
                    open.Push(maker);
                }
            }
        }

        return [.. needed];
    }
}
