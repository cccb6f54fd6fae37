using System.Text;

namespace SplitProofs.Properties.Onnx;

/// <summary>
/// Writes small files in the ONNX format. It shares no code with the reader: the wire format is written here again. Weights are
/// said to lie in another file, so that they take no space.
/// </summary>
internal sealed class OnnxWriter
{
    private readonly List<byte[]> _graph = [];
    private readonly List<byte[]> _nodes = [];
    private readonly List<byte[]> _functions = [];
    private int _next;

    /// <summary>The bytes of the file.</summary>
    public byte[] Bytes(long version = 17) =>
        [
            .. Number(1, 8),
            .. Field(7, _graph.SelectMany(bytes => bytes)),
            .. Field(8, Number(2, version)),
            .. Field(8, [.. Text(1, "com.microsoft"), .. Number(2, 1)]),
            .. _functions.SelectMany(bytes => bytes),
        ];

    /// <summary>Adds an operator that the file defines by the nodes of another graph.</summary>
    public OnnxWriter Function(
        string domain,
        string name,
        IEnumerable<string> inputs,
        IEnumerable<string> outputs,
        OnnxWriter body,
        params IEnumerable<byte>[] defaults
    )
    {
        _functions.Add([
            .. Field(
                25,
                [
                    .. Text(1, name),
                    .. inputs.SelectMany(input => Text(4, input)),
                    .. outputs.SelectMany(output => Text(5, output)),
                    .. body._nodes.SelectMany(node => Field(7, node)),
                    .. Text(10, domain),
                    .. defaults.SelectMany(attribute => Field(11, attribute)),
                ]
            ),
        ]);
        return this;
    }

    /// <summary>The fields of the graph, for graphs inside of nodes.</summary>
    public IEnumerable<byte> Fields => _graph.SelectMany(bytes => bytes);

    /// <summary>A name that nothing has yet.</summary>
    public string Fresh(string stem = "t") => $"{stem}{++_next}";

    /// <summary>Adds an input; an extent of 0 or below is left open, under a name where it is negative.</summary>
    public string Input(string name, params IEnumerable<long> shape) => Value(11, name, 1, shape);

    /// <summary>Adds an input of whole numbers.</summary>
    public string Tokens(string name, params IEnumerable<long> shape) => Value(11, name, 7, shape);

    /// <summary>Adds an output.</summary>
    public OnnxWriter Output(string name)
    {
        _graph.Add([.. Field(12, Text(1, name))]);
        return this;
    }

    /// <summary>Adds weights, whose values are in another file.</summary>
    public string Weights(params IEnumerable<long> shape) => WeightsOf(1, Fresh("w"), shape);

    /// <summary>Adds weights of a type under a name.</summary>
    public string WeightsOf(int type, string name, params IEnumerable<long> shape)
    {
        _graph.Add([
            .. Field(
                5,
                [
                    .. shape.SelectMany(extent => Number(1, extent)),
                    .. Number(2, type),
                    .. Text(8, name),
                    .. Field(13, [.. Text(1, "location"), .. Text(2, "weights.bin")]),
                    .. Number(14, 1),
                ]
            ),
        ]);
        return name;
    }

    /// <summary>Adds weights whose bytes are in the file.</summary>
    public string RawWeights(byte[] raw, params IEnumerable<long> shape)
    {
        var name = Fresh("w");
        _graph.Add([
            .. Field(
                5,
                [.. shape.SelectMany(extent => Number(1, extent)), .. Number(2, 1), .. Text(8, name), .. Field(9, raw)]
            ),
        ]);
        return name;
    }

    /// <summary>Adds whole numbers, as an initialiser.</summary>
    public string Integers(params long[] values)
    {
        var name = Fresh("i");
        _graph.Add([.. Field(5, Tensor(7, [values.Length], values.SelectMany(BitConverter.GetBytes), name))]);
        return name;
    }

    /// <summary>Adds a number, as an initialiser without axes.</summary>
    public string Scalar(float value)
    {
        var name = Fresh("s");
        _graph.Add([.. Field(5, Tensor(1, [], BitConverter.GetBytes(value), name))]);
        return name;
    }

    /// <summary>Adds a node with one output, whose name it gives.</summary>
    public string Node(string type, IEnumerable<string> inputs, params IEnumerable<byte>[] attributes) =>
        Node(type, inputs, 1, attributes)[0];

    /// <summary>Adds a node with several outputs.</summary>
    public string[] Node(string type, IEnumerable<string> inputs, int outputs, params IEnumerable<byte>[] attributes) =>
        NamedNode("", type, "", inputs, [.. Enumerable.Range(0, outputs).Select(_ => Fresh())], attributes);

    /// <summary>Adds a node with names.</summary>
    public string[] NamedNode(
        string name,
        string type,
        string domain,
        IEnumerable<string> inputs,
        string[] outputs,
        params IEnumerable<byte>[] attributes
    )
    {
        _nodes.Add([
            .. inputs.SelectMany(input => Text(1, input)),
            .. outputs.SelectMany(output => Text(2, output)),
            .. Text(3, name),
            .. Text(4, type),
            .. attributes.SelectMany(attribute => Field(5, attribute)),
            .. Text(7, domain),
        ]);
        _graph.Add([.. Field(1, _nodes[^1])]);
        return outputs;
    }

    /// <summary>An attribute of whole numbers.</summary>
    public static IEnumerable<byte> Ints(string name, params IEnumerable<long> values) =>
        [.. Text(1, name), .. values.SelectMany(value => Number(8, value)), .. Number(20, 7)];

    /// <summary>An attribute of a whole number.</summary>
    public static IEnumerable<byte> Int(string name, long value) =>
        [.. Text(1, name), .. Number(3, value), .. Number(20, 2)];

    /// <summary>An attribute of a fraction.</summary>
    public static IEnumerable<byte> Real(string name, float value) =>
        [.. Text(1, name), (2 << 3) | 5, .. BitConverter.GetBytes(value), .. Number(20, 1)];

    /// <summary>An attribute of a word.</summary>
    public static IEnumerable<byte> Word(string name, string value) =>
        [.. Text(1, name), .. Text(4, value), .. Number(20, 3)];

    /// <summary>Inside of a function: an attribute whose value its use gives.</summary>
    public static IEnumerable<byte> Given(string name, string reference) =>
        [.. Text(1, name), .. Number(20, 2), .. Text(21, reference)];

    /// <summary>An attribute that is a graph.</summary>
    public static IEnumerable<byte> Graph(string name, OnnxWriter graph) =>
        [.. Text(1, name), .. Field(6, graph.Fields), .. Number(20, 5)];

    private string Value(int field, string name, int type, IEnumerable<long> shape)
    {
        IEnumerable<byte> dimensions = shape.SelectMany(extent =>
            Field(
                1,
                extent > 0 ? Number(1, extent)
                    : extent < 0 ? Text(2, $"d{-extent}")
                    : []
            )
        );
        _graph.Add([
            .. Field(field, [.. Text(1, name), .. Field(2, Field(1, [.. Number(1, type), .. Field(2, dimensions)]))]),
        ]);
        return name;
    }

    private static IEnumerable<byte> Tensor(int type, IEnumerable<long> shape, IEnumerable<byte> raw, string name) =>
        [.. shape.SelectMany(extent => Number(1, extent)), .. Number(2, type), .. Text(8, name), .. Field(9, raw)];

    private static IEnumerable<byte> Text(int field, string text) => Field(field, Encoding.UTF8.GetBytes(text));

    private static IEnumerable<byte> Number(int field, long value) =>
        [.. Varint((ulong)field << 3), .. Varint(unchecked((ulong)value))];

    private static IEnumerable<byte> Field(int field, IEnumerable<byte> bytes)
    {
        byte[] body = [.. bytes];
        return [.. Varint(((ulong)field << 3) | 2), .. Varint((ulong)body.Length), .. body];
    }

    private static IEnumerable<byte> Varint(ulong value)
    {
        while (value >= 0x80)
        {
            yield return (byte)(value | 0x80);
            value >>= 7;
        }

        yield return (byte)value;
    }
}
