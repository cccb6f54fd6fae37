using System.Collections.Immutable;
using SplitProofs.Onnx.Inference;

namespace SplitProofs.Onnx.Tracing;

/// <summary>A graph in which all shapes are known and all constants are folded.</summary>
/// <param name="Inputs">The inputs on which something depends.</param>
/// <param name="Nodes">The nodes that depend on the inputs, in the order of computation.</param>
/// <param name="Outputs">The names of the results that depend on the inputs.</param>
/// <param name="Notes">What the user should know: sentences.</param>
internal sealed record TracedGraph(
    ImmutableArray<NetworkInput> Inputs,
    ImmutableArray<TracedNode> Nodes,
    ImmutableArray<string> Outputs,
    ImmutableArray<string> Notes
)
{
    /// <summary>How often each tensor is used.</summary>
    public IReadOnlyDictionary<string, int> UsesOfTensors() =>
        Nodes
            .SelectMany(node => node.Use.Node.Inputs)
            .Concat(Outputs)
            .CountBy(name => name, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);

    /// <summary>How many nodes use each of the weights.</summary>
    public IReadOnlyDictionary<string, int> UsesOfWeights() =>
        Nodes
            .SelectMany(node => node.Cost.Parameters)
            .CountBy(weights => weights.Name, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);

    /// <summary>The trainable parameters, each once.</summary>
    public ImmutableArray<StoredWeights> Weights() =>
        [.. Nodes.SelectMany(node => node.Cost.Parameters).DistinctBy(weights => weights.Name)];

    /// <summary>The same graph, but each node counts the given weights as its own.</summary>
    /// <param name="names">The names of the weights.</param>
    public TracedGraph CountedWithEachNode(IReadOnlySet<string> names) =>
        this with
        {
            Nodes = [.. Nodes.Select(node => WithOwn(node, names))],
            Notes =
            [
                .. Notes,
                $"Some nodes share some of their weights and not all of them ({Listed(names)}). "
                    + $"These weights are counted with each node.",
            ],
        };

    private static string Listed(IReadOnlySet<string> names)
    {
        const int most = 3;
        var shown = string.Join(", ", names.Order(StringComparer.Ordinal).Take(most).Select(name => $"'{name}'"));
        return names.Count > most ? $"{shown} and {names.Count - most} more" : shown;
    }

    private static TracedNode WithOwn(TracedNode node, IReadOnlySet<string> names)
    {
        var use = node.Use with
        {
            Inputs =
            [
                .. node.Use.Inputs.Select(
                    (input, index) =>
                        input?.Constant is { } constant && names.Contains(constant.Weights.Name)
                            ? input with
                            {
                                Constant = constant with
                                {
                                    Weights = constant.Weights with
                                    {
                                        Name = $"{constant.Weights.Name}/{node.Use.Node.Outputs[0]}/{index}",
                                    },
                                },
                            }
                            : input
                ),
            ],
        };
        return node with { Use = use, Cost = node.Operator.Cost(use) };
    }

    /// <summary>What the network costs, counted from the graph; weights that several nodes use count once.</summary>
    public GraphCounts Counts()
    {
        var costs = Nodes.Select(node => node.Cost).ToArray();
        return new(
            costs.Aggregate((Int128)0, (sum, cost) => sum + cost.Macs),
            costs.Aggregate((Int128)0, (sum, cost) => sum + cost.ElementWise),
            Weights().Aggregate((Int128)0, (sum, one) => sum + one.Elements)
        );
    }
}

/// <summary>What a network costs.</summary>
/// <param name="Macs">Multiply-accumulates.</param>
/// <param name="ElementWise">All other operations.</param>
/// <param name="Parameters">Trainable parameters.</param>
internal sealed record GraphCounts(Int128 Macs, Int128 ElementWise, Int128 Parameters)
{
    /// <inheritdoc/>
    public override string ToString() =>
        FormattableString.Invariant(
            $"{Macs} multiply-accumulates, {ElementWise} other operations and {Parameters} parameters"
        );
}
