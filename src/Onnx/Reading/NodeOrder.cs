using System.Collections.Immutable;
using SplitProofs.Onnx.Graphs;
using SplitProofs.Onnx.Wire;

namespace SplitProofs.Onnx.Reading;

/// <summary>Puts the nodes that the outputs need in an order of computation.</summary>
internal static class NodeOrder
{
    /// <summary>The graph without the nodes that nothing needs, in an order of computation; in the file's order if that is one.</summary>
    /// <exception cref="MalformedFileException">A name is given twice, or nodes need each other's results.</exception>
    public static OnnxGraph Sorted(OnnxGraph graph)
    {
        var makers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < graph.Nodes.Length; index++)
        {
            foreach (var output in graph.Nodes[index].Outputs.Where(name => name.Length > 0))
            {
                if (!makers.TryAdd(output, index))
                {
                    throw new MalformedFileException($"two nodes leave a tensor '{output}'");
                }
            }
        }

        var needs = graph.Nodes.Select(node => Needs(node, makers)).ToArray();
        var needed = Needed(graph, makers, needs);
        var sorted = ImmutableArray.CreateBuilder<OnnxNode>();
        var open = needs.Select(before => before.Length).ToArray();
        var after = new List<int>[graph.Nodes.Length];
        for (var index = 0; index < needs.Length; index++)
        {
            foreach (var before in needs[index])
            {
                (after[before] ??= []).Add(index);
            }
        }

        var ready = new PriorityQueue<int, int>(
            Enumerable.Range(0, needs.Length).Where(index => open[index] == 0).Select(index => (index, index))
        );
        var done = 0;
        while (ready.TryDequeue(out var index, out _))
        {
            done++;
            if (needed.Contains(index))
            {
                sorted.Add(graph.Nodes[index]);
            }

            foreach (var next in after[index] ?? [])
            {
                if (--open[next] == 0)
                {
                    ready.Enqueue(next, next);
                }
            }
        }

        if (done < needs.Length)
        {
            var circular = graph.Nodes[Array.FindIndex(open, count => count > 0)];
            throw new MalformedFileException(
                $"nodes need each other's results, among them {circular.Title} ({circular.FullOperator})"
            );
        }

        return graph with
        {
            Nodes = sorted.ToImmutable(),
        };
    }

    /// <summary>The names of the tensors that a node takes, including those that graphs inside it take from outside.</summary>
    public static IEnumerable<string> Reads(OnnxNode node) =>
        node
            .Inputs.Concat(
                node.Attributes.Where(attribute => attribute.Graph is not null)
                    .SelectMany(attribute => Captured(attribute.Graph!))
            )
            .Where(name => name.Length > 0)
            .Distinct();

    private static int[] Needs(OnnxNode node, Dictionary<string, int> makers) =>
        [.. Reads(node).Where(makers.ContainsKey).Select(name => makers[name]).Distinct()];

    /// <summary>The names of tensors from outside that a graph inside of a node takes.</summary>
    private static IEnumerable<string> Captured(OnnxGraph graph) =>
        graph
            .Nodes.SelectMany(Reads)
            .Concat(graph.Outputs.Select(output => output.Name))
            .Except(
                graph.Nodes.SelectMany(node => node.Outputs).Concat(graph.Initialisers.Select(tensor => tensor.Name))
            );

    private static HashSet<int> Needed(OnnxGraph graph, Dictionary<string, int> makers, int[][] needs)
    {
        var open = new Stack<int>(
            graph.Outputs.Select(output => output.Name).Where(makers.ContainsKey).Select(name => makers[name])
        );
        var needed = new HashSet<int>();
        while (open.TryPop(out var index))
        {
            if (needed.Add(index))
            {
                foreach (var before in needs[index])
                {
                    open.Push(before);
                }
            }
        }

        return needed;
    }
}
