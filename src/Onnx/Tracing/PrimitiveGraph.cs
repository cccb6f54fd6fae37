using System.Collections.Immutable;
using SplitProofs.Onnx.Inference;

namespace SplitProofs.Onnx.Tracing;

/// <summary>Nodes as patterns see them: each leads back to the nodes before it, skipping those that only change the type.</summary>
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

    /// <summary>The name of a tensor before any changes of its type.</summary>
    public string Source(string name) =>
        _makers.TryGetValue(name, out var maker) && maker.Use.Node.Operator is "Identity" or "Cast"
            ? Source(maker.Use.InputName(0))
            : name;

    /// <summary>The node that leaves a tensor, if it has one of the given operators; <see langword="null"/> otherwise.</summary>
    public TracedNode? Maker(string name, params ReadOnlySpan<string> operators) =>
        _makers.TryGetValue(Source(name), out var maker) && operators.Contains(maker.Use.Node.Operator) ? maker : null;

    /// <summary>The node that leaves a tensor; <see langword="null"/> if it is an input or a constant.</summary>
    public TracedNode? AnyMaker(string name) => _makers.GetValueOrDefault(name);

    /// <summary>
    /// Whether a chain of at most <paramref name="depth"/> operators computes a tensor from one other tensor and constants.
    /// </summary>
    public bool DependsOnlyOn(string name, string other, int depth)
    {
        var source = Source(name);
        return source == other
            || depth > 0
                && _makers.TryGetValue(source, out var maker)
                && maker.Use.Computed.All(input => DependsOnlyOn(maker.Use.InputName(input.Index), other, depth - 1));
    }

    /// <summary>Whether only the last one of some nodes leaves tensors that nodes outside use.</summary>
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

    /// <summary>The indices of a node's two inputs, in both orders; none if it does not have two.</summary>
    public static IEnumerable<(int One, int Other)> Orders(TracedNode node) =>
        node.Use.Inputs is [not null, not null] ? [(0, 1), (1, 0)] : [];

    /// <summary>Whether an input is a constant of one element that is nearly equal to a number.</summary>
    public static bool IsAbout(NodeUse use, int index, double number) =>
        use.Optional(index)?.Scalar is { } value && Math.Abs(value - number) <= 1e-3 * Math.Max(1, Math.Abs(number));
}
