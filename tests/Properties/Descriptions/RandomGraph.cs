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
    private readonly IReadOnlyList<int> _choices;
    private static readonly GraphBits[] _precisions =
    [
        new("8", _ => 8),
        new("4", _ => 4),
        new("p", p => p),
        new("2*p + 1", p => 2 * p + 1),
        new("p // 2 + 1", p => p / 2 + 1),
    ];

    private readonly List<GraphNode> _nodes = [];
    private readonly List<string> _outputs = [];
    private readonly SortedDictionary<string, List<string>> _blocks = new(StringComparer.Ordinal);

    // Of each use of a tensor: the tensor, and the number of the container in which its bits were set. Of each container, its
    // bits, and the one around it. Container 0 is the network; inputs are in none.
    private readonly List<(int Tensor, int Container)> _values = [(0, -1), (1, -1)];
    private readonly List<(GraphBits Bits, int Around)> _containers = [];
    private readonly List<GraphBits> _bitsOf = [new("8", _ => 8), new("p", p => p)];
    private int _container;
    private int _next;
    private int _names;
    private int _blockNames;

    private RandomGraph(IReadOnlyList<int> choices)
    {
        _choices = choices;
        var scope = new Dictionary<string, int> { ["x"] = 0, ["y"] = 1 };
        var features = Choose(2) == 0 ? new("32", _ => 32) : _precisions[Choose(_precisions.Length)];
        _containers.Add((features, -1));
        var (lines, last) = Layers(0, scope, depth: 0, isRoot: true);
        (lines, last) = ([.. lines, "- dense: 4"], Open(last, own: null));
        Outputs = [.. _outputs.Select(name => _values[scope[name]].Tensor), _values[last].Tensor];
        Text =
            "name: Test\nparameters: {p: 5}\ninputs: {x: {shape: [4], bits: 8}, y: {shape: [4], bits: p}}\n"
            + $"precision: {{features: {features.Text}}}\n"
            + $"outputs: [{string.Join(", ", _outputs)}]\ncuts: all\n"
            + (_blocks.Count == 0 ? "" : "blocks:\n")
            + string.Concat(_blocks.Select(block => $"  {block.Key}:\n{Indented("layers", block.Value, "    ")}"))
            + Indented("layers", lines, "");
    }

    public static Arbitrary<RandomGraph> Arbitrary { get; } =
        Arb.From(
            Gen.Choose(0, 999).ListOf().Select(list => new RandomGraph([.. list])),
            graph =>
                Enumerable
                    .Range(0, graph._choices.Count)
                    .Select(index => new RandomGraph([.. graph._choices.Where((_, other) => other != index)]))
        );

    public string Text { get; }

    public IReadOnlyList<GraphNode> Nodes => _nodes;

    /// <summary>The results.</summary>
    public IReadOnlyList<int> Outputs { get; }

    /// <summary>The bits of a tensor, for a value of the parameter.</summary>
    public long Bits(int tensor, long parameter) => 4 * _bitsOf[tensor].Value(parameter);

    /// <summary>Whether a tensor is an input of the network.</summary>
    public static bool IsInput(int tensor) => tensor < 2;

    /// <summary>The cuts before each operator that opens a stage but the first, with what joins at the start of a residual.</summary>
    public IEnumerable<int> Cuts =>
        Enumerable
            .Range(1, _nodes.Count - 1)
            .Where(cut => _nodes[cut].Opens && _nodes.Take(cut).Any(node => node.Opens))
            .Append(_nodes.Count);

    /// <summary>The tensors that were produced before a cut and are needed after it.</summary>
    public HashSet<int> Live(int cut)
    {
        var produced = _nodes.Take(cut).Select(node => node.Writes).Concat([0, 1]);
        var needed = _nodes.Skip(cut).SelectMany(node => node.Reads).Concat(Outputs);
        return [.. produced.Intersect(needed)];
    }

    /// <summary>The bits that an operator reads, leaves and must not lose.</summary>
    public long Held(int node, long parameter) =>
        Live(node + 1)
            .Union(_nodes[node].Reads)
            .Append(_nodes[node].Writes)
            .Distinct()
            .Sum(tensor => Bits(tensor, parameter));

    /// <summary>The memory that all operators before a cut take: their parameters, and the most that one of them holds.</summary>
    public long Peak(int cut, long parameter) =>
        (32 * _nodes.Take(cut).Sum(node => (long)node.Parameters))
        + Enumerable.Range(0, cut).Max(node => Held(node, parameter));

    public override string ToString() => Text;

    private static string Indented(string key, List<string> lines, string indent) =>
        lines.Count == 0
            ? $"{indent}{key}: []\n"
            : $"{indent}{key}:\n" + string.Concat(lines.Select(line => $"{indent}  {line}\n"));

    private int Choose(int count) => _next < _choices.Count ? _choices[_next++] % count : 0;

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
                    var name = $"t{_names++}";
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
                    var left = $"t{_names++}";
                    lines.AddRange([$"- as: {left}", $"- from: {source}"]);
                    scope[left] = last;
                    last = scope[source];
                    unread.Remove(source);
                    unread.Add(left);
                    break;
                case 7 or 8:
                    var ofResidual = Own();
                    var (start, skip) = (_nodes.Count, last);
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
                    var (saved, before, blocksBefore) = (_next, _names, _blockNames);
                    var repeated = Contained(
                        ofRepeat,
                        () =>
                        {
                            List<string> inside = [];
                            for (var run = 0; run < runs; run++)
                            {
                                (_next, _names, _blockNames) = (saved, before, blocksBefore);
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
                    var block = $"b{_blockNames++}";
                    _blocks[block] = Contained(
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
                _outputs.Add(name);
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
        var first = _nodes.FindIndex(start, node => node.Opens);
        if (first >= 0)
        {
            _nodes[first] = _nodes[first] with { Opens = false };
            _nodes[start] = _nodes[start] with { Opens = true };
        }
    }

    private GraphBits? Own() => Choose(3) == 0 ? _precisions[Choose(_precisions.Length)] : null;

    private static string Setting(GraphBits bits) => $"feature_bits: {bits.Text}";

    private List<string> Contained(GraphBits? bits, Func<List<string>> layers)
    {
        var around = _container;
        if (bits is not null)
        {
            _containers.Add((bits, around));
            _container = _containers.Count - 1;
        }

        var inside = layers();
        _container = around;
        return inside;
    }

    private int Open(int input, GraphBits? own) => Add(true, own ?? _containers[_container].Bits, [input], (4 * 4) + 4);

    /// <summary>What joins keeps the bits of its first input, if these were set in the same container.</summary>
    private int Join(GraphBits? own, params int[] inputs)
    {
        var (tensor, set) = _values[inputs[0]];
        while (set > _container)
        {
            set = _containers[set].Around;
        }

        return Add(false, own ?? (set == _container ? _bitsOf[tensor] : _containers[_container].Bits), inputs);
    }

    /// <summary>The same tensor, unless it gets other bits.</summary>
    private int Rearrange(int input, GraphBits? own)
    {
        if (own is null)
        {
            return input;
        }

        if (own.Text != _bitsOf[_values[input].Tensor].Text)
        {
            return Add(false, own, [input]);
        }

        _values.Add((_values[input].Tensor, _container));
        return _values.Count - 1;
    }

    private int Add(bool opens, GraphBits bits, IReadOnlyList<int> inputs, int parameters = 0)
    {
        _nodes.Add(new(opens, [.. inputs.Select(input => _values[input].Tensor)], _bitsOf.Count, parameters));
        _values.Add((_bitsOf.Count, _container));
        _bitsOf.Add(bits);
        return _values.Count - 1;
    }
}
