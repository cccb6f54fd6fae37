using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Onnx.Graphs;
using SplitProofs.Onnx.Inference;
using SplitProofs.Onnx.Reading;
using SplitProofs.Onnx.Wire;

namespace SplitProofs.Onnx.Splitting;

/// <summary>
/// Writes a part of a network as a file of its own. Nodes and weights are copied byte by byte. Nodes that compute constants are copied
/// into each part that needs them. Shapes that were computed from the input are written as constants.
/// </summary>
internal sealed class PartWriter(StagedNodes nodes, OnnxModel model, RawGraph raw, string path)
{
    private const int Alignment = 64;

    private readonly ImmutableHashSet<int> _followingInput = FollowingInput(nodes, model);
    private readonly ImmutableHashSet<string> _stored = [.. model.Graph.Initialisers.Select(tensor => tensor.Name)];

    /// <summary>Writes a part.</summary>
    /// <param name="part">The part.</param>
    /// <param name="externalName">
    /// The name of the file for external data in the same folder; if empty, all data go into the model's file.
    /// </param>
    public WrittenPart Write(NetworkPart part, string externalName)
    {
        var constants = new Constants();
        foreach (var name in part.Nodes.SelectMany(place => NodeOrder.Reads(nodes.Nodes[place])))
        {
            Collect(name, constants);
        }

        var (graph, external) = (new ByteList(), new ByteList());
        foreach (var place in constants.Nodes.Order().Concat(part.Nodes))
        {
            Copy(graph, 1, raw.Nodes[nodes.Nodes[place].Outputs.First(output => output.Length > 0)]);
        }

        Copy(graph, 2, raw.Name);
        foreach (var name in constants.Stored)
        {
            AddStored(graph, external, name, externalName);
        }

        foreach (var name in constants.Known)
        {
            graph.AddField(5, KnownTensor(name, nodes.ValueOf(name)!));
        }

        // A branch that is not taken may not fit the extents, which are then left open.
        var statesExtents = part.Nodes.All(place =>
            nodes.Nodes[place].Attributes.All(attribute => attribute.Graph is null)
        );
        foreach (var input in part.Inputs)
        {
            graph.AddField(11, Declaration(input, statesExtents));
        }

        foreach (var output in part.Outputs)
        {
            graph.AddField(12, Declaration(output, statesExtents));
        }

        var whole = new ByteList();
        foreach (var range in raw.Around)
        {
            whole.Add(path, range);
        }

        whole.AddField(7, graph);
        return new(whole, external);
    }

    private sealed class Constants
    {
        public HashSet<string> Done { get; } = new(StringComparer.Ordinal);
        public HashSet<int> Nodes { get; } = [];
        public List<string> Stored { get; } = [];
        public List<string> Known { get; } = [];
    }

    /// <summary>
    /// Collects what a constant tensor needs: the stored tensor, its values if they are known from shapes, or the nodes that compute it.
    /// </summary>
    private void Collect(string wanted, Constants constants)
    {
        var open = new Stack<string>([wanted]);
        while (open.TryPop(out var name))
        {
            if (nodes.IsComputed(name) || !constants.Done.Add(name))
            {
                continue;
            }

            if (_stored.Contains(name))
            {
                constants.Stored.Add(name);
            }
            else if (nodes.MakerOf(name) is { } maker)
            {
                if (
                    _followingInput.Contains(maker)
                    && nodes.ValueOf(name) is { HasValues: true } value
                    && CanWrite(value.Type)
                )
                {
                    constants.Known.Add(name);
                }
                else if (constants.Nodes.Add(maker))
                {
                    foreach (var read in NodeOrder.Reads(nodes.Nodes[maker]))
                    {
                        open.Push(read);
                    }
                }
            }
        }
    }

    /// <summary>The places of the nodes that take something computed from an input, even if only from its shape.</summary>
    private static ImmutableHashSet<int> FollowingInput(StagedNodes nodes, OnnxModel model)
    {
        var stored = model.Graph.Initialisers.Select(tensor => tensor.Name).ToHashSet(StringComparer.Ordinal);
        var inputs = model
            .Graph.Inputs.Select(input => input.Name)
            .Where(name => !stored.Contains(name))
            .ToHashSet(StringComparer.Ordinal);
        var following = ImmutableHashSet.CreateBuilder<int>();
        foreach (var (place, node) in nodes.Nodes.Index())
        {
            if (
                NodeOrder
                    .Reads(node)
                    .Any(name =>
                        inputs.Contains(name) || (nodes.MakerOf(name) is { } maker && following.Contains(maker))
                    )
            )
            {
                following.Add(place);
            }
        }

        return following.ToImmutable();
    }

    private void Copy(ByteList graph, int field, ByteRange range)
    {
        var content = new ByteList();
        content.Add(path, range);
        graph.AddField(field, content);
    }

    private void AddStored(ByteList graph, ByteList external, string name, string externalName)
    {
        if (raw.Sparse.TryGetValue(name, out var sparse))
        {
            Copy(graph, 15, sparse);
            return;
        }

        var tensor = raw.Initialisers[name];
        if (tensor.External is not { } data)
        {
            Copy(graph, 5, tensor.Whole);
            return;
        }

        var (file, range) = Found(name, data);
        var content = new ByteList();
        foreach (var other in tensor.Others)
        {
            content.Add(path, other);
        }

        if (externalName.Length == 0)
        {
            var values = new ByteList();
            values.Add(file, range);
            content.AddField(9, values);
        }
        else
        {
            external.Add(new byte[(Alignment - (external.Length % Alignment)) % Alignment]);
            content.AddField(13, Entry("location", externalName));
            content.AddField(13, Entry("offset", Text(external.Length)));
            content.AddField(13, Entry("length", Text(range.Length)));
            content.AddField(14, 1);
            external.Add(file, range);
        }

        graph.AddField(5, content);
    }

    /// <summary>The file of external data, which must be in the folder of the graph's file, and where the values are in it.</summary>
    private (string File, ByteRange Range) Found(string name, ExternalData data)
    {
        var file = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path)) ?? "", data.Location);
        if (!File.Exists(file))
        {
            throw new MalformedFileException(
                $"the weights '{name}' lie in {data.Location}, and there is no such file beside it"
            );
        }

        var length = new FileInfo(file).Length;
        var range = new ByteRange(data.Offset, data.Length ?? length - data.Offset);
        return range.Start >= 0 && range.Length >= 0 && range.Start <= length - range.Length
            ? (file, range)
            : throw new MalformedFileException(
                $"the weights '{name}' end after {data.Location}, which has {length} bytes"
            );
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static ByteList Entry(string key, string value)
    {
        var entry = new ByteList();
        entry.AddField(1, key);
        entry.AddField(2, value);
        return entry;
    }

    private static ByteList Declaration(GraphTensor tensor, bool statesExtents)
    {
        var (shape, tensorType, type, value) = (new ByteList(), new ByteList(), new ByteList(), new ByteList());
        foreach (var extent in tensor.Shape)
        {
            var dimension = new ByteList();
            if (statesExtents)
            {
                dimension.AddField(1, extent);
            }

            shape.AddField(1, dimension);
        }

        tensorType.AddField(1, (long)tensor.Type);
        tensorType.AddField(2, shape);
        type.AddField(1, tensorType);
        value.AddField(1, tensor.Name);
        value.AddField(2, type);
        return value;
    }

    private static bool CanWrite(ElementType type) =>
        type
            is ElementType.Int64
                or ElementType.Int32
                or ElementType.Float
                or ElementType.Double
                or ElementType.Bool
                or ElementType.UInt8
                or ElementType.Int8;

    private static ByteList KnownTensor(string name, TensorValue value)
    {
        var (tensor, values) = (new ByteList(), new ByteList());
        foreach (var extent in value.Shape)
        {
            tensor.AddField(1, extent);
        }

        tensor.AddField(2, (long)value.Type);
        tensor.AddField(8, name);
        values.Add([.. value.Constant!.Values.SelectMany(number => Bytes(number, value.Type))]);
        tensor.AddField(9, values);
        return tensor;
    }

    private static byte[] Bytes(double number, ElementType type)
    {
        var bytes = new byte[type.Bits() / 8];
        switch (type)
        {
            case ElementType.Int64:
                BinaryPrimitives.WriteInt64LittleEndian(bytes, (long)number);
                break;
            case ElementType.Int32:
                BinaryPrimitives.WriteInt32LittleEndian(bytes, (int)number);
                break;
            case ElementType.Float:
                BinaryPrimitives.WriteSingleLittleEndian(bytes, (float)number);
                break;
            case ElementType.Double:
                BinaryPrimitives.WriteDoubleLittleEndian(bytes, number);
                break;
            default:
                bytes[0] = unchecked((byte)(long)number);
                break;
        }

        return bytes;
    }
}
