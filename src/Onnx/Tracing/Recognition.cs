using System.Collections.Immutable;
using SplitProofs.Onnx.Graphs;
using SplitProofs.Onnx.Inference;
using SplitProofs.Onnx.Operators;

namespace SplitProofs.Onnx.Tracing;

/// <summary>
/// Recognises activations and normalisations that are written as primitive operators, as exporters of older versions of the format write
/// them, and puts one operator in their place.
/// </summary>
internal static class Recognition
{
    /// <summary>An operator that a group of primitive operators computes, with its inputs.</summary>
    private sealed record Found(string Operator, ImmutableArray<string> Inputs, ImmutableArray<TensorValue?> Values);

    /// <summary>The nodes, with one node for each such group at the position of its last node.</summary>
    public static IReadOnlyList<TracedNode> Of(IReadOnlyList<TracedNode> nodes, IReadOnlyCollection<string> results)
    {
        var graph = new PrimitiveGraph(nodes, results);
        var recognised = nodes.ToArray();
        var absorbed = new HashSet<string>(StringComparer.Ordinal);
        for (var index = recognised.Length - 1; index >= 0; index--)
        {
            var node = recognised[index];
            if (
                !node.Use.Node.Outputs.Any(absorbed.Contains)
                && Find(graph, node) is { } found
                && graph.IsClosed(node, found.Inputs)
            )
            {
                Absorb(graph, node, found, absorbed);
                recognised[index] = Replaced(node, found);
            }
        }

        return recognised;
    }

    /// <summary>Marks the nodes between the inputs and the last one, so that no smaller group is searched for among them.</summary>
    private static void Absorb(PrimitiveGraph graph, TracedNode last, Found found, HashSet<string> absorbed)
    {
        var starts = found.Inputs.Select(graph.Source).ToHashSet(StringComparer.Ordinal);
        var open = new Stack<TracedNode>([last]);
        while (open.TryPop(out var node))
        {
            foreach (var input in node.Use.Node.Inputs.Where(input => !starts.Contains(graph.Source(input))))
            {
                if (graph.AnyMaker(input) is { } maker && absorbed.Add(input))
                {
                    open.Push(maker);
                }
            }
        }
    }

    private static TracedNode Replaced(TracedNode node, Found found)
    {
        var known = OnnxOperatorTable.Known(found.Operator);
        var use = new NodeUse(
            new OnnxNode(node.Use.Node.Name, "", found.Operator, found.Inputs, [node.Use.Node.Outputs[0]], []),
            found.Values,
            node.Use.Version
        )
        {
            Outputs = node.Use.Outputs,
            Place = node.Use.Place,
        };
        return new(use, known, known.Cost(use));
    }

    private static Found? Find(PrimitiveGraph graph, TracedNode node) =>
        node.Use.Node.Operator switch
        {
            "Add" => ShiftedNormalisation(graph, node),
            "Mul" => Gate(graph, node)
                ?? Gelu(graph, node)
                ?? HardSwish(graph, node)
                ?? ScaledNormalisation(graph, node),
            "Div" => HardSwish(graph, node) ?? HardSigmoid(graph, node),
            _ => null,
        };

    private static Found One(string name, TracedNode node, int index) =>
        new(name, [node.Use.InputName(index)], [node.Use.Input(index)]);

    /// <summary>x·σ(x), x·σ(β·x) with a constant β, and x·tanh(softplus(x)).</summary>
    private static Found? Gate(PrimitiveGraph graph, TracedNode node)
    {
        foreach (var (one, other) in PrimitiveGraph.Orders(node))
        {
            var x = graph.Source(node.Use.InputName(one));
            if (graph.Maker(node.Use.InputName(other), "Sigmoid") is { } sigmoid)
            {
                var inner = sigmoid.Use.InputName(0);
                if (graph.Source(inner) == x || (graph.Maker(inner, "Mul") is { } scaled && IsScaled(graph, scaled, x)))
                {
                    return One("Swish", node, one);
                }
            }

            if (
                graph.Maker(node.Use.InputName(other), "Tanh") is { } tanh
                && graph.Maker(tanh.Use.InputName(0), "Softplus") is { } softplus
                && graph.Source(softplus.Use.InputName(0)) == x
            )
            {
                return One("Mish", node, one);
            }

            if (
                graph.Maker(node.Use.InputName(other), "HardSigmoid") is { } hard
                && graph.Source(hard.Use.InputName(0)) == x
                && Math.Abs(hard.Use.Real("alpha", 0.2) - 1 / 6.0) < 1e-3
            )
            {
                return One("HardSwish", node, one);
            }
        }

        return null;
    }

    /// <summary>Whether a node multiplies a tensor by a single known number.</summary>
    private static bool IsScaled(PrimitiveGraph graph, TracedNode node, string tensor) =>
        PrimitiveGraph
            .Orders(node)
            .Any(order =>
                graph.Source(node.Use.InputName(order.One)) == tensor && node.Use.Input(order.Other).Scalar is not null
            );

    /// <summary>clip(x + 3, 0, 6) / 6.</summary>
    private static Found? HardSigmoid(PrimitiveGraph graph, TracedNode node) =>
        node.Use.Count == 2
        && PrimitiveGraph.IsAbout(node.Use, 1, 6)
        && graph.Maker(node.Use.InputName(0), "Clip") is { } clip
        && Clipped(graph, clip) is { } found
            ? found with
            {
                Operator = "HardSigmoid",
            }
            : null;

    /// <summary>x·clip(x + 3, 0, 6) / 6, in any order.</summary>
    private static Found? HardSwish(PrimitiveGraph graph, TracedNode node)
    {
        // (x·clip) / 6, and (x·clip)·(1/6)
        foreach (
            var (one, other) in PrimitiveGraph
                .Orders(node)
                .Where(order => order.One == 0 || node.Use.Node.Operator == "Mul")
        )
        {
            if (
                PrimitiveGraph.IsAbout(node.Use, other, node.Use.Node.Operator == "Div" ? 6 : 1 / 6.0)
                && graph.Maker(node.Use.InputName(one), "Mul") is { } product
            )
            {
                foreach (var (x, clipped) in PrimitiveGraph.Orders(product))
                {
                    if (
                        graph.Maker(product.Use.InputName(clipped), "Clip") is { } clip
                        && Clipped(graph, clip) is { } found
                        && graph.Source(found.Inputs[0]) == graph.Source(product.Use.InputName(x))
                    )
                    {
                        return One("HardSwish", product, x);
                    }
                }
            }

            // x·(clip / 6)
            if (
                node.Use.Node.Operator == "Mul"
                && graph.Maker(node.Use.InputName(other), "Div") is { } quotient
                && HardSigmoid(graph, quotient) is { } gate
                && graph.Source(gate.Inputs[0]) == graph.Source(node.Use.InputName(one))
            )
            {
                return One("HardSwish", node, one);
            }
        }

        return null;
    }

    private static Found? Clipped(PrimitiveGraph graph, TracedNode clip)
    {
        var (least, most) = (
            clip.Use.Attribute("min")?.Real ?? clip.Use.Optional(1)?.Scalar,
            clip.Use.Attribute("max")?.Real ?? clip.Use.Optional(2)?.Scalar
        );
        if (least != 0 || most != 6 || graph.Maker(clip.Use.InputName(0), "Add") is not { } sum)
        {
            return null;
        }

        foreach (var (x, three) in PrimitiveGraph.Orders(sum))
        {
            if (PrimitiveGraph.IsAbout(sum.Use, three, 3))
            {
                return One("Clip", sum, x);
            }
        }

        return null;
    }

    /// <summary>
    /// x·½·(1 + erf(x/√2)) with its factors in any order, and the same with tanh.
    /// </summary>
    private static Found? Gelu(PrimitiveGraph graph, TracedNode node)
    {
        var factors = Factors(graph, node).ToArray();
        if (!factors.Any(factor => PrimitiveGraph.IsAbout(factor.Node.Use, factor.Index, 0.5)))
        {
            return null;
        }

        foreach (var gate in factors)
        {
            if (graph.Maker(gate.Node.Use.InputName(gate.Index), "Add") is not { } sum)
            {
                continue;
            }

            foreach (var (function, one) in PrimitiveGraph.Orders(sum))
            {
                if (
                    !PrimitiveGraph.IsAbout(sum.Use, one, 1)
                    || graph.Maker(sum.Use.InputName(function), "Erf", "Tanh") is not { } bell
                )
                {
                    continue;
                }

                foreach (
                    var x in factors.Where(factor => factor.Node.Use.Input(factor.Index).IsComputed && factor != gate)
                )
                {
                    var name = graph.Source(x.Node.Use.InputName(x.Index));
                    var isFunctionOfIt =
                        bell.Use.Node.Operator == "Tanh"
                            ? graph.DependsOnlyOn(bell.Use.InputName(0), name, depth: 8)
                            : graph.Maker(bell.Use.InputName(0), "Div", "Mul") is { } scaled
                                && scaled.Use.Node.Inputs.Any(input => graph.Source(input) == name);
                    if (isFunctionOfIt)
                    {
                        return One("Gelu", x.Node, x.Index);
                    }
                }
            }
        }

        return null;
    }

    /// <summary>The factors of nested products.</summary>
    private static IEnumerable<(TracedNode Node, int Index)> Factors(
        PrimitiveGraph graph,
        TracedNode node,
        int depth = 2
    )
    {
        foreach (var (index, _) in PrimitiveGraph.Orders(node))
        {
            if (depth > 1 && graph.Maker(node.Use.InputName(index), "Mul") is { } inner)
            {
                foreach (var factor in Factors(graph, inner, depth - 1))
                {
                    yield return factor;
                }
            }

            yield return (node, index);
        }
    }

    /// <summary>A normalisation with a scale and a shift.</summary>
    private static Found? ShiftedNormalisation(PrimitiveGraph graph, TracedNode node)
    {
        foreach (var (product, shift) in PrimitiveGraph.Orders(node))
        {
            if (
                node.Use.Input(shift) is { IsComputed: false } bias
                && graph.Maker(node.Use.InputName(product), "Mul") is { } scaled
                && ScaledNormalisation(graph, scaled) is { Operator: "LayerNormalization" } found
                && bias.Elements == found.Values[1]!.Elements
            )
            {
                return found with
                {
                    Inputs = found.Inputs.Add(node.Use.InputName(shift)),
                    Values = found.Values.Add(bias),
                };
            }
        }

        return null;
    }

    /// <summary>A normalisation of the last axis with a scale.</summary>
    private static Found? ScaledNormalisation(PrimitiveGraph graph, TracedNode node)
    {
        foreach (var (normal, factor) in PrimitiveGraph.Orders(node))
        {
            if (
                node.Use.Input(factor) is { IsComputed: false } scale
                && scale.Elements == node.Use.Output.Shape.LastOrDefault()
                && scale.Rank > 0
                && scale.Shape[^1] == scale.Elements
                && Normalised(graph, node.Use.InputName(normal)) is { } found
            )
            {
                return found with
                {
                    Inputs = found.Inputs.Add(node.Use.InputName(factor)),
                    Values = found.Values.Add(scale),
                };
            }
        }

        return null;
    }

    /// <summary>(x − mean) / √(variance + ε), or x / √(mean square + ε).</summary>
    private static Found? Normalised(PrimitiveGraph graph, string name)
    {
        if (graph.Maker(name, "Div", "Mul") is not { } quotient || quotient.Use.Count != 2)
        {
            return null;
        }

        foreach (
            var (dividend, divisor) in PrimitiveGraph
                .Orders(quotient)
                .Where(order => order.One == 0 || quotient.Use.Node.Operator == "Mul")
        )
        {
            var root =
                quotient.Use.Node.Operator == "Div" ? graph.Maker(quotient.Use.InputName(divisor), "Sqrt")
                : graph.Maker(quotient.Use.InputName(divisor), "Reciprocal", "Div") is { } inverse
                    ? graph.Maker(inverse.Use.InputName(inverse.Use.Count - 1), "Sqrt")
                : null;
            if (root is null || graph.Maker(root.Use.InputName(0), "Add") is not { } sum)
            {
                continue;
            }

            var mean = sum
                .Use.Node.Inputs.Select(input => graph.Maker(input, "ReduceMean"))
                .FirstOrDefault(found => found is not null);
            if (mean is null || !IsOfLastAxis(mean) || Squared(graph, mean.Use.InputName(0)) is not { } squared)
            {
                continue;
            }

            var difference = graph.Maker(squared, "Sub");
            if (
                difference is not null
                && graph.Maker(difference.Use.InputName(1), "ReduceMean") is { } centre
                && IsOfLastAxis(centre)
            )
            {
                var x = graph.Source(difference.Use.InputName(0));
                var same = graph.Maker(quotient.Use.InputName(dividend), "Sub");
                if (
                    same is not null
                    && graph.Source(same.Use.InputName(0)) == x
                    && graph.Source(centre.Use.InputName(0)) == x
                )
                {
                    return One("LayerNormalization", difference, 0);
                }
            }
            else if (graph.Source(quotient.Use.InputName(dividend)) == graph.Source(squared))
            {
                return One("RMSNormalization", quotient, dividend);
            }
        }

        return null;
    }

    private static bool IsOfLastAxis(TracedNode mean)
    {
        var (from, to) = (mean.Use.Input(0).Shape, mean.Use.Output.Shape);
        return from.Length > 0 && to.Length == from.Length && to.SequenceEqual(from.SetItem(from.Length - 1, 1));
    }

    /// <summary>The name of the tensor whose square a tensor is; <see langword="null"/> if it is not a square.</summary>
    private static string? Squared(PrimitiveGraph graph, string name) =>
        graph.Maker(name, "Pow") is { } power && PrimitiveGraph.IsAbout(power.Use, 1, 2) ? power.Use.InputName(0)
        : graph.Maker(name, "Mul") is { } product
        && graph.Source(product.Use.InputName(0)) == graph.Source(product.Use.InputName(1))
            ? product.Use.InputName(0)
        : null;
}
