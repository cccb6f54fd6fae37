using System.Collections.Immutable;
using SplitProofs.Onnx.Inference;

namespace SplitProofs.Onnx.Tracing;

/// <summary>Nodes as patterns see them: from an operator back to those before it, past those that change only the type.</summary>
internal sealed class PrimitiveGraph
{
    private readonly Dictionary<string, TracedNode> _makers = new(StringComparer.Ordinal);
    private readonly ILookup<string, TracedNode> _takers;
    private readonly HashSet<string> _results;

    /// <summary>The graph of some nodes and the names of its results.</summary>
    public PrimitiveGraph(IReadOnlyList<TracedNode> nodes, IEnumerable<string> results)
    {
        foreach (var node in nodes)
        {
            foreach (var output in node.Use.Node.Outputs)
            {
                _makers[output] = node;
            }
        }

        _takers = nodes
            .SelectMany(node => node.Use.Node.Inputs.Distinct().Select(input => (input, node)))
            .ToLookup(entry => entry.input, entry => entry.node);
        _results = results.ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The name of a tensor before changes of its type.</summary>
    public string Source(string name) =>
        _makers.TryGetValue(name, out var maker) && maker.Use.Node.Operator is "Identity" or "Cast"
            ? Source(maker.Use.InputName(0))
            : name;

    /// <summary>The node of an operator that leaves a tensor; <see langword="null"/> if it is another, or there is none.</summary>
    public TracedNode? Maker(string name, params ReadOnlySpan<string> operators) =>
        _makers.TryGetValue(Source(name), out var maker) && operators.Contains(maker.Use.Node.Operator) ? maker : null;

    /// <summary>The node that leaves a tensor; <see langword="null"/> if it is an input or a constant.</summary>
    public TracedNode? AnyMaker(string name) => _makers.GetValueOrDefault(name);

    /// <summary>Whether at most this many operators compute a tensor from one other tensor and constants.</summary>
    public bool DependsOnlyOn(string name, string other, int depth)
    {
        var source = Source(name);
        return source == other
            || depth > 0
                && _makers.TryGetValue(source, out var maker)
                && maker.Use.Computed.All(input => DependsOnlyOn(maker.Use.InputName(input.Index), other, depth - 1));
    }

    /// <summary>Whether some nodes leave nothing to others but what the last one does.</summary>
    public bool IsClosed(TracedNode last, IEnumerable<string> from)
    {
        var starts = from.Select(Source).ToHashSet(StringComparer.Ordinal);
        var inside = new HashSet<TracedNode>(ReferenceEqualityComparer.Instance) { last };
        var open = new Stack<TracedNode>([last]);
        while (open.TryPop(out var node))
        {
            foreach (var input in node.Use.Node.Inputs.Where(input => !starts.Contains(Source(input))))
            {
                if (_makers.TryGetValue(input, out var maker) && inside.Add(maker))
                {
                    open.Push(maker);
                }
            }
        }

        return inside
            .Where(node => node != last)
            .SelectMany(node => node.Use.Node.Outputs)
            .All(output => !_results.Contains(output) && _takers[output].All(inside.Contains));
    }

    /// <summary>The two inputs of a node, in both orders; none if it has not two.</summary>
    public static IEnumerable<(int One, int Other)> Orders(TracedNode node) =>
        node.Use.Inputs is [not null, not null] ? [(0, 1), (1, 0)] : [];

    /// <summary>Whether an input is a constant of one element that is about a number.</summary>
    public static bool IsAbout(NodeUse use, int index, double number) =>
        use.Optional(index)?.Scalar is { } value && Math.Abs(value - number) <= 1e-3 * Math.Max(1, Math.Abs(number));
}
