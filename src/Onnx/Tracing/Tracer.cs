using System.Collections.Immutable;
using SplitProofs.Onnx.Graphs;
using SplitProofs.Onnx.Inference;
using SplitProofs.Onnx.Operators;

namespace SplitProofs.Onnx.Tracing;

/// <summary>
/// Walks through a graph in the order of computation. It infers the shapes and folds what does not depend on the input. It replaces an
/// <c>If</c> by the nodes of its branch, and functions and fused operators by the nodes inside them.
/// </summary>
internal sealed class Tracer(
    ImmutableDictionary<string, long> versions,
    ImmutableArray<OnnxFunction> functions,
    ImmutableArray<OperatorAssumption> assumptions
)
{
    private const int MostFunctionsInside = 16;

    private const long OldestVersion = 1;
    private const string NotKnown = "the operator is not known";

    private readonly Dictionary<string, TensorValue> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unknown = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OnnxNode> _notInferred = new(StringComparer.Ordinal);
    private readonly ILookup<string, OnnxFunction> _functions = functions.ToLookup(function => function.FullName);
    private readonly List<RefusedNode> _refused = [];
    private readonly List<string> _notes = [];
    private int _branches;
    private int _functionsInside;
    private int _nodesOfFunctions;
    private int _place;

    /// <summary>The nodes that cannot be described.</summary>
    public IReadOnlyList<RefusedNode> Refused => _refused;

    /// <summary>What is known about each tensor, by its name.</summary>
    public IReadOnlyDictionary<string, TensorValue> Values => _values;

    /// <summary>Traces a graph on the given inputs.</summary>
    public TracedGraph Run(OnnxGraph graph, ImmutableArray<NetworkInput> inputs)
    {
        foreach (var input in inputs)
        {
            _values[input.Name] = new(input.Type, input.Shape, Constant: null);
        }

        AddInitialisers(graph, Scope.Outermost);
        var nodes = new List<TracedNode>();
        Walk(graph, Scope.Outermost, nodes);
        string[] results = [.. graph.Outputs.Select(output => output.Name).Distinct()];
        foreach (var result in results.Where(_notInferred.ContainsKey))
        {
            Refuse(_notInferred[result], $"what it leaves in '{result}' is not known");
        }

        foreach (var constant in results.Where(name => _values.TryGetValue(name, out var value) && !value.IsComputed))
        {
            _notes.Add($"The output '{constant}' does not depend on the input, and is left out.");
        }

        string[] computed = [.. results.Where(name => _values.TryGetValue(name, out var value) && value.IsComputed)];
        var live = LiveNodes.Of(Recognition.Of(LiveNodes.Of(nodes, computed), computed), computed);
        var taken = live.SelectMany(node => node.Use.Node.Inputs).Concat(computed).ToHashSet(StringComparer.Ordinal);
        foreach (var unused in inputs.Where(input => !taken.Contains(input.Name)))
        {
            _notes.Add($"The input '{unused.Name}' is not used, and is left out.");
        }

        return new([.. inputs.Where(input => taken.Contains(input.Name))], live, [.. computed], [.. _notes]);
    }

    private void AddInitialisers(OnnxGraph graph, Scope scope)
    {
        foreach (var tensor in graph.Initialisers)
        {
            var name = scope.Define(tensor.Name);
            _values[name] = new(
                tensor.Type,
                tensor.Shape,
                new(new(name, Extents.Product(tensor.Shape), tensor.Type), tensor.Values)
            );
        }
    }

    private void Walk(OnnxGraph graph, Scope scope, List<TracedNode> nodes)
    {
        foreach (var (place, node) in graph.Nodes.Index())
        {
            _place = scope.IsOutermost ? place : _place;
            Visit(node, scope, nodes);
        }
    }

    private void Visit(OnnxNode node, Scope scope, List<TracedNode> nodes)
    {
        var renamed = node with
        {
            Inputs = [.. node.Inputs.Select(scope.Resolve)],
            Outputs = [.. node.Outputs.Select(scope.Define)],
        };
        if (renamed.Inputs.Any(_unknown.Contains))
        {
            _unknown.UnionWith(renamed.Outputs);
            if (node.Operator != "If" && !IsKnown(node))
            {
                Refuse(renamed, NotKnown);
            }

            return;
        }

        if (renamed.Inputs.FirstOrDefault(_notInferred.ContainsKey) is { } notInferred)
        {
            var maker = _notInferred[notInferred];
            Refuse(renamed, $"it takes '{notInferred}', and what {maker.FullOperator} leaves there is not known");
            return;
        }

        try
        {
            if (node is { Operator: "If", Domain: "" })
            {
                Choose(renamed, scope, nodes);
            }
            else if (FunctionOf(node) is { } function)
            {
                AddFunction(renamed, function, nodes);
            }
            else
            {
                Add(renamed, nodes);
            }
        }
        catch (RefusedNodeException refusal)
        {
            Refuse(renamed, refusal.Message);
        }
    }

    private bool IsAssumed(OnnxNode node) => assumptions.Any(assumption => assumption.Operator == node.FullOperator);

    private bool IsKnown(OnnxNode node) =>
        OnnxOperatorTable.Find(node, assumptions) is not null
        || FusedOperators.Find(node) is not null
        || FunctionOf(node) is not null;

    /// <summary>
    /// The file's function that a node uses; null if the operator is known, because the function then only repeats its rule.
    /// </summary>
    private OnnxFunction? FunctionOf(OnnxNode node) =>
        OnnxOperatorTable.Find(node, assumptions) is null && FusedOperators.Find(node) is null
            ? _functions[node.FullOperator].FirstOrDefault()
            : null;

    private void AddFunction(OnnxNode node, OnnxFunction function, List<TracedNode> nodes)
    {
        _nodesOfFunctions += function.Nodes.Length;
        if (_functionsInside >= MostFunctionsInside || _nodesOfFunctions > Reading.ModelReader.MostNodes)
        {
            throw new RefusedNodeException(
                $"functions are inside of more than {MostFunctionsInside} others, or have more than "
                    + $"{Reading.ModelReader.MostNodes} nodes together"
            );
        }

        var scope = Scope.Outermost.Inside($"function{++_branches}");
        foreach (var (index, name) in function.Inputs.Index())
        {
            scope.Bind(name, node.Inputs.ElementAtOrDefault(index) ?? "");
        }

        _functionsInside++;
        var traced = new List<TracedNode>();
        Walk(
            new OnnxGraph("", [.. function.NodesOf(node).Select(inner => Named(node, inner))], [], [], []),
            scope,
            traced
        );
        _functionsInside--;
        Finish(node, (traced, [.. function.Outputs.Select(scope.Resolve)]), nodes);
    }

    private static OnnxNode Named(OnnxNode outer, OnnxNode inner) =>
        outer.Name.Length > 0 && inner.Name.Length > 0 ? inner with { Name = $"{outer.Name}/{inner.Name}" } : inner;

    private void Refuse(OnnxNode node, string cause)
    {
        _refused.Add(new(node.Title, node.FullOperator, cause));
        _unknown.UnionWith(node.Outputs);
    }

    private void Add(OnnxNode node, List<TracedNode> nodes)
    {
        var use = new NodeUse(
            node,
            [.. node.Inputs.Select(ValueOf)],
            versions.GetValueOrDefault(node.Domain, OldestVersion)
        )
        {
            Place = _place,
        };
        if (!IsAssumed(node) && FusedOperators.Find(node) is { } fused)
        {
            foreach (var part in fused(use))
            {
                Visit(part, Scope.Outermost, nodes);
            }

            return;
        }

        if (OnnxOperatorTable.Find(node, assumptions) is not { } known)
        {
            Refuse(node, NotKnown);
            return;
        }

        var outcomes = known.Infer(use);
        var isConstant = use.Inputs.All(input => input is not { IsComputed: true });
        ImmutableArray<TensorValue> outputs =
        [
            .. outcomes.Select(
                (outcome, index) =>
                    new TensorValue(
                        outcome.Type,
                        outcome.Shape,
                        isConstant || outcome.Values is not null
                            ? new(
                                outcome.Carried
                                    ?? new(
                                        node.Outputs.ElementAtOrDefault(index) ?? "",
                                        Extents.Product(outcome.Shape),
                                        outcome.Type
                                    ),
                                outcome.Values ?? []
                            )
                            : null
                    )
            ),
        ];
        for (var index = 0; index < Math.Min(outputs.Length, node.Outputs.Length); index++)
        {
            _values[node.Outputs[index]] = outputs[index];
        }

        foreach (var output in node.Outputs.Skip(outputs.Length).Where(name => name.Length > 0))
        {
            _notInferred[output] = node;
        }

        if (outputs.Any(output => output.IsComputed))
        {
            var traced = use with { Outputs = outputs };
            nodes.Add(new(traced, known, known.Cost(traced)));
        }
    }

    private TensorValue? ValueOf(string name) =>
        name.Length == 0 ? null
        : _values.TryGetValue(name, out var value) ? value
        : throw new RefusedNodeException($"there is no tensor '{name}'");

    /// <summary>
    /// Traces the branch that a known condition chooses. If the condition depends on the input, both branches are traced, and the one
    /// with more operations is kept.
    /// </summary>
    private void Choose(OnnxNode node, Scope scope, List<TracedNode> nodes)
    {
        var condition =
            ValueOf(node.Inputs.FirstOrDefault() ?? "") ?? throw new RefusedNodeException("it has no condition");
        var branches = new[] { "then_branch", "else_branch" }
            .Select(name =>
                node.Attributes.FirstOrDefault(attribute => attribute.Name == name)?.Graph
                ?? throw new RefusedNodeException($"it has no {name}")
            )
            .ToArray();
        if (condition.Scalar is { } known)
        {
            Finish(node, Branch(branches[known != 0 ? 0 : 1], scope), nodes);
            return;
        }

        var before = _refused.Count;
        var then = Branch(branches[0], scope);
        var between = _refused.Count;
        var otherwise = Branch(branches[1], scope);
        if (between > before != _refused.Count > between)
        {
            var (start, count) = between > before ? (before, between - before) : (between, _refused.Count - between);
            var reason = _refused[start];
            _refused.RemoveRange(start, count);
            _notes.Add(
                $"The {(start == between ? "second" : "first")} branch of {node.Title} cannot be described, and the other is taken: "
                    + $"{reason.Operator} ({reason.Node}): {reason.Cause}."
            );
            Finish(node, start == between ? then : otherwise, nodes);
            return;
        }

        var (work, other) = (Work(then.Nodes), Work(otherwise.Nodes));
        var takesThen = work >= other;
        _notes.Add(
            work == other
                ? $"The branches of {node.Title} take {work} operations each; the first is taken."
                : $"The branches of {node.Title} take {work} and {other} operations; the {(takesThen ? "first" : "second")} is taken."
        );
        Finish(node, takesThen ? then : otherwise, nodes);
    }

    private (List<TracedNode> Nodes, string[] Results) Branch(OnnxGraph graph, Scope around)
    {
        var (nodes, scope) = (new List<TracedNode>(), around.Inside($"branch{++_branches}"));
        AddInitialisers(graph, scope);
        Walk(graph, scope, nodes);
        return (nodes, [.. graph.Outputs.Select(output => scope.Resolve(output.Name))]);
    }

    private void Finish(OnnxNode node, (List<TracedNode> Nodes, string[] Results) branch, List<TracedNode> nodes)
    {
        nodes.AddRange(branch.Nodes);
        foreach (var (output, result) in node.Outputs.Zip(branch.Results))
        {
            if (output.Length == 0)
            {
                continue;
            }

            if (_unknown.Contains(result))
            {
                _unknown.Add(output);
                continue;
            }

            Add(new OnnxNode(node.Name, "", "Identity", [result], [output], []), nodes);
        }
    }

    private static Int128 Work(List<TracedNode> nodes) =>
        nodes.Select(node => node.Cost).Aggregate((Int128)0, (sum, cost) => sum + 2 * cost.Macs + cost.ElementWise);
}
