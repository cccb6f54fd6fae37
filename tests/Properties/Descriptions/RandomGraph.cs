using FsCheck;
using FsCheck.Fluent;

namespace SplitProofs.Properties.Descriptions;

/// <summary>A number of bits: how it is written, and its value for a value of the parameter <c>p</c>.</summary>
public sealed record GraphBits(string Text, Func<long, long> Value);

/// <summary>An operator of an unrolled graph.</summary>
/// <param name="Opens">Whether a stage begins with it under <c>cuts: all</c>.</param>
/// <param name="Reads">The tensors that it takes.</param>
/// <param name="Writes">The tensor that it leaves.</param>
/// <param name="Parameters">Its trainable parameters, of 32 bits each.</param>
public sealed record GraphNode(bool Opens, IReadOnlyList<int> Reads, int Writes, int Parameters);

/// <summary>
/// A random graph of layers on vectors of 4, made from a list of choices: as text, and unrolled into single operators, with
/// numbered tensors of which 0 and 1 are the inputs. Layers, and what layers are inside of, set bits of features or leave them.
/// </summary>
public sealed class RandomGraph
{
    private readonly IReadOnlyList<int> choices;
    private static readonly GraphBits[] Precisions =
    [
        new("8", _ => 8),
        new("4", _ => 4),
        new("p", p => p),
        new("2*p + 1", p => 2 * p + 1),
        new("p // 2 + 1", p => p / 2 + 1),
    ];

    private readonly List<GraphNode> nodes = [];
    private readonly List<string> outputs = [];
    private readonly SortedDictionary<string, List<string>> blocks = new(StringComparer.Ordinal);

    // Of each use of a tensor: the tensor, and the number of the container in which its bits were set. Of each container, its
    // bits, and the one around it. Container 0 is the network; inputs are in none.
    private readonly List<(int Tensor, int Container)> values = [(0, -1), (1, -1)];
    private readonly List<(GraphBits Bits, int Around)> containers = [];
    private readonly List<GraphBits> bitsOf = [new("8", _ => 8), new("p", p => p)];
    private int container;
    private int next;
    private int names;
    private int blockNames;

    private RandomGraph(IReadOnlyList<int> choices)
    {
        this.choices = choices;
        var scope = new Dictionary<string, int> { ["x"] = 0, ["y"] = 1 };
        var features = Choose(2) == 0 ? new("32", _ => 32) : Precisions[Choose(Precisions.Length)];
        containers.Add((features, -1));
        var (lines, last) = Layers(0, scope, depth: 0, isRoot: true);
        (lines, last) = ([.. lines, "- dense: 4"], Open(last, own: null));
        Outputs = [.. outputs.Select(name => values[scope[name]].Tensor), values[last].Tensor];
        Text =
            "name: Test\nparameters: {p: 5}\ninputs: {x: {shape: [4], bits: 8}, y: {shape: [4], bits: p}}\n"
            + $"precision: {{features: {features.Text}}}\n"
            + $"outputs: [{string.Join(", ", outputs)}]\ncuts: all\n"
            + (blocks.Count == 0 ? "" : "blocks:\n")
            + string.Concat(blocks.Select(block => $"  {block.Key}:\n{Indented("layers", block.Value, "    ")}"))
            + Indented("layers", lines, "");
    }

    public static Arbitrary<RandomGraph> Arbitrary { get; } =
        Arb.From(
            Gen.Choose(0, 999).ListOf().Select(list => new RandomGraph([.. list])),
            graph =>
                Enumerable
                    .Range(0, graph.choices.Count)
                    .Select(index => new RandomGraph([.. graph.choices.Where((_, other) => other != index)]))
        );

    public string Text { get; }

    public IReadOnlyList<GraphNode> Nodes => nodes;

    /// <summary>The results.</summary>
    public IReadOnlyList<int> Outputs { get; }

    /// <summary>The bits of a tensor, for a value of the parameter.</summary>
    public long Bits(int tensor, long parameter) => 4 * bitsOf[tensor].Value(parameter);

    /// <summary>Whether a tensor is an input of the network.</summary>
    public static bool IsInput(int tensor) => tensor < 2;

    /// <summary>The cuts before each operator that opens a stage but the first, with what joins at the start of a residual.</summary>
    public IEnumerable<int> Cuts =>
        Enumerable
            .Range(1, nodes.Count - 1)
            .Where(cut => nodes[cut].Opens && nodes.Take(cut).Any(node => node.Opens))
            .Append(nodes.Count);

    /// <summary>The tensors that were produced before a cut and are needed after it.</summary>
    public HashSet<int> Live(int cut)
    {
        var produced = nodes.Take(cut).Select(node => node.Writes).Concat([0, 1]);
        var needed = nodes.Skip(cut).SelectMany(node => node.Reads).Concat(Outputs);
        return [.. produced.Intersect(needed)];
    }

    /// <summary>The bits that an operator reads, leaves and must not lose.</summary>
    public long Held(int node, long parameter) =>
        Live(node + 1)
            .Union(nodes[node].Reads)
            .Append(nodes[node].Writes)
            .Distinct()
            .Sum(tensor => Bits(tensor, parameter));

    /// <summary>The memory that all operators before a cut take: their parameters, and the most that one of them holds.</summary>
    public long Peak(int cut, long parameter) =>
        (32 * nodes.Take(cut).Sum(node => (long)node.Parameters))
        + Enumerable.Range(0, cut).Max(node => Held(node, parameter));

    public override string ToString() => Text;

    private static string Indented(string key, List<string> lines, string indent) =>
        lines.Count == 0
            ? $"{indent}{key}: []\n"
            : $"{indent}{key}:\n" + string.Concat(lines.Select(line => $"{indent}  {line}\n"));

    private int Choose(int count) => next < choices.Count ? choices[next++] % count : 0;

    private (List<string> Lines, int Last) Layers(
        int input,
        Dictionary<string, int> scope,
        int depth,
        bool isRoot = false
    )
    {
        var lines = new List<string>();
        List<string> unread = isRoot ? ["y"] : [];
        var (last, count) = (input, 2 + Choose(6));
        for (var layer = 0; layer < count; layer++)
        {
            var known = scope.Keys.Order(StringComparer.Ordinal).ToArray();
            switch (Choose(depth < 2 ? 11 : 7))
            {
                case 0 or 1:
                    var ofDense = Own();
                    lines.Add(ofDense is null ? "- dense: 4" : $"- dense: {{units: 4, {Setting(ofDense)}}}");
                    last = Open(last, ofDense);
                    break;
                case 2:
                    var ofRelu = Own();
                    lines.Add(ofRelu is null ? "- relu" : $"- relu: {{{Setting(ofRelu)}}}");
                    last = Join(ofRelu, last);
                    break;
                case 6:
                    var ofFlatten = Own();
                    lines.Add(ofFlatten is null ? "- flatten" : $"- flatten: {{{Setting(ofFlatten)}}}");
                    last = Rearrange(last, ofFlatten);
                    break;
                case 3:
                    var name = $"t{names++}";
                    lines.Add($"- as: {name}");
                    scope[name] = last;
                    unread.Add(name);
                    break;
                case 4 when known.Length > 0:
                    var operand = known[Choose(known.Length)];
                    var ofSum = Own();
                    lines.Add(ofSum is null ? $"- add: {operand}" : $"- add: {{with: {operand}, {Setting(ofSum)}}}");
                    last = Join(ofSum, last, scope[operand]);
                    unread.Remove(operand);
                    break;
                case 5 when known.Length > 0:
                    // What comes before is named and used at the end, so that nothing is lost.
                    var source = known[Choose(known.Length)];
                    var left = $"t{names++}";
                    lines.AddRange([$"- as: {left}", $"- from: {source}"]);
                    scope[left] = last;
                    last = scope[source];
                    unread.Remove(source);
                    unread.Add(left);
                    break;
                case 7 or 8:
                    var ofResidual = Own();
                    var (start, skip) = (nodes.Count, last);
                    var body = Contained(
                        ofResidual,
                        () =>
                        {
                            var (inside, end) = Layers(skip, new(scope), depth + 1);
                            last = Join(ofResidual, end, skip);
                            return inside;
                        }
                    );
                    var of = body.Count == 0 ? " []" : "";
                    lines.AddRange(
                        ofResidual is null
                            ? [$"- residual:{of}"]
                            : ["- residual:", $"    {Setting(ofResidual)}", $"    body:{of}"]
                    );
                    lines.AddRange(body.Select(line => $"      {line}"));
                    BeginStage(start);
                    break;
                case 9:
                    var ofRepeat = Own();
                    var runs = 1 + Choose(3);
                    var (saved, before, blocksBefore) = (next, names, blockNames);
                    var repeated = Contained(
                        ofRepeat,
                        () =>
                        {
                            List<string> inside = [];
                            for (var run = 0; run < runs; run++)
                            {
                                (next, names, blockNames) = (saved, before, blocksBefore);
                                (inside, last) = Layers(last, new(scope), depth + 1);
                            }

                            return inside;
                        }
                    );
                    lines.Add($"- repeat: {runs}");
                    lines.AddRange(ofRepeat is null ? [] : [$"  {Setting(ofRepeat)}"]);
                    lines.Add(repeated.Count == 0 ? "  layers: []" : "  layers:");
                    lines.AddRange(repeated.Select(line => $"    {line}"));
                    break;
                case 10:
                    var ofBlock = Own();
                    var block = $"b{blockNames++}";
                    blocks[block] = Contained(
                        ofBlock,
                        () =>
                        {
                            var (inside, end) = Layers(last, [], depth + 1);
                            last = end;
                            return inside;
                        }
                    );
                    lines.Add(ofBlock is null ? $"- {block}" : $"- {block}: {{{Setting(ofBlock)}}}");
                    break;
            }
        }

        foreach (var name in unread.Distinct().Where(scope.ContainsKey))
        {
            if (isRoot && Choose(2) == 0)
            {
                outputs.Add(name);
            }
            else
            {
                lines.Add($"- add: {name}");
                last = Join(null, last, scope[name]);
            }
        }

        return (lines, last);
    }

    /// <summary>What joins at the start of a residual goes with the first operator in it that opens a stage.</summary>
    private void BeginStage(int start)
    {
        var first = nodes.FindIndex(start, node => node.Opens);
        if (first >= 0)
        {
            nodes[first] = nodes[first] with { Opens = false };
            nodes[start] = nodes[start] with { Opens = true };
        }
    }

    private GraphBits? Own() => Choose(3) == 0 ? Precisions[Choose(Precisions.Length)] : null;

    private static string Setting(GraphBits bits) => $"feature_bits: {bits.Text}";

    private List<string> Contained(GraphBits? bits, Func<List<string>> layers)
    {
        var around = container;
        if (bits is not null)
        {
            containers.Add((bits, around));
            container = containers.Count - 1;
        }

        var inside = layers();
        container = around;
        return inside;
    }

    private int Open(int input, GraphBits? own) => Add(true, own ?? containers[container].Bits, [input], (4 * 4) + 4);

    /// <summary>What joins keeps the bits of its first input, if these were set in the same container.</summary>
    private int Join(GraphBits? own, params int[] inputs)
    {
        var (tensor, set) = values[inputs[0]];
        while (set > container)
        {
            set = containers[set].Around;
        }

        return Add(false, own ?? (set == container ? bitsOf[tensor] : containers[container].Bits), inputs);
    }

    /// <summary>The same tensor, unless it gets other bits.</summary>
    private int Rearrange(int input, GraphBits? own)
    {
        if (own is null)
        {
            return input;
        }

        if (own.Text != bitsOf[values[input].Tensor].Text)
        {
            return Add(false, own, [input]);
        }

        values.Add((values[input].Tensor, container));
        return values.Count - 1;
    }

    private int Add(bool opens, GraphBits bits, IReadOnlyList<int> inputs, int parameters = 0)
    {
        nodes.Add(new(opens, [.. inputs.Select(input => values[input].Tensor)], bitsOf.Count, parameters));
        values.Add((bitsOf.Count, container));
        bitsOf.Add(bits);
        return values.Count - 1;
    }
}
