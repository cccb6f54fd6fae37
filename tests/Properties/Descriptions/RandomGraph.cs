using FsCheck;
using FsCheck.Fluent;

namespace SplitProofs.Properties.Descriptions;

/// <summary>An operator of an unrolled graph.</summary>
/// <param name="Opens">Whether a stage begins with it under <c>cuts: all</c>.</param>
/// <param name="Reads">The tensors that it takes.</param>
/// <param name="Writes">The tensor that it leaves.</param>
internal sealed record GraphNode(bool Opens, IReadOnlyList<int> Reads, int Writes);

/// <summary>
/// A random graph of layers on vectors of 4, made from a list of choices: as text, and unrolled into single operators, with
/// numbered tensors of which 0 is the input.
/// </summary>
internal sealed class RandomGraph
{
    private readonly IReadOnlyList<int> choices;
    private readonly List<GraphNode> nodes = [];
    private readonly List<string> outputs = [];
    private int next;
    private int tensors;
    private int names;

    private RandomGraph(IReadOnlyList<int> choices)
    {
        this.choices = choices;
        var scope = new Dictionary<string, int>();
        var (lines, last) = Layers(0, scope, depth: 0, isRoot: true);
        (lines, last) = ([.. lines, "- dense: 4"], Open(last));
        Outputs = [.. outputs.Select(name => scope[name]), last];
        Text =
            $"name: Test\ninput: {{shape: [4], bits: 8}}\noutputs: [{string.Join(", ", outputs)}]\ncuts: all\nlayers:\n"
            + string.Concat(lines.Select(line => $"  {line}\n"));
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

    public override string ToString() => Text;

    private int Choose(int count) => next < choices.Count ? choices[next++] % count : 0;

    private (List<string> Lines, int Last) Layers(
        int input,
        Dictionary<string, int> scope,
        int depth,
        bool isRoot = false
    )
    {
        var lines = new List<string>();
        var unread = new List<string>();
        var (last, count) = (input, 2 + Choose(6));
        for (var layer = 0; layer < count; layer++)
        {
            var known = scope.Keys.Order(StringComparer.Ordinal).ToArray();
            switch (Choose(depth < 2 ? 8 : 6))
            {
                case 0 or 1:
                    lines.Add("- dense: 4");
                    last = Open(last);
                    break;
                case 2:
                    lines.Add("- relu");
                    last = Join(last);
                    break;
                case 3:
                    var name = $"t{names++}";
                    lines.Add($"- as: {name}");
                    scope[name] = last;
                    unread.Add(name);
                    break;
                case 4 when known.Length > 0:
                    var operand = known[Choose(known.Length)];
                    lines.Add($"- add: {operand}");
                    last = Join(last, scope[operand]);
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
                case 6:
                    var start = nodes.Count;
                    var (body, end) = Layers(last, new(scope), depth + 1);
                    lines.Add(body.Count == 0 ? "- residual: []" : "- residual:");
                    lines.AddRange(body.Select(line => $"    {line}"));
                    last = Join(end, last);
                    BeginStage(start);
                    break;
                case 7:
                    var runs = 1 + Choose(3);
                    var (saved, before) = (next, names);
                    List<string> repeated = [];
                    for (var run = 0; run < runs; run++)
                    {
                        (next, names) = (saved, before);
                        (repeated, last) = Layers(last, new(scope), depth + 1);
                    }

                    lines.Add($"- repeat: {runs}");
                    lines.Add(repeated.Count == 0 ? "  layers: []" : "  layers:");
                    lines.AddRange(repeated.Select(line => $"    {line}"));
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
                last = Join(last, scope[name]);
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

    private int Open(int input) => Add(new(true, [input], ++tensors));

    private int Join(params int[] inputs) => Add(new(false, inputs, ++tensors));

    private int Add(GraphNode node)
    {
        nodes.Add(node);
        return node.Writes;
    }
}
