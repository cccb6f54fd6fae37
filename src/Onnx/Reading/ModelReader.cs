using System.Collections.Immutable;
using System.Security.Cryptography;
using SplitProofs.Onnx.Graphs;
using SplitProofs.Onnx.Wire;

namespace SplitProofs.Onnx.Reading;

/// <summary>Reads a file in the ONNX format, field by field. The numbers of the fields are those of the format.</summary>
internal sealed class ModelReader
{
    /// <summary>The most nodes of a file, including those of graphs inside nodes.</summary>
    public const int MostNodes = 100_000;

    /// <summary>How deeply graphs may be nested inside nodes.</summary>
    public const int MostLevels = 16;

    private const int MostInitialisers = 1_000_000;
    private const long LargestWhole = 64L * 1024 * 1024;

    private int _nodes;
    private int _levels;
    private int _tensors;

    /// <summary>Reads a model.</summary>
    /// <exception cref="MalformedFileException">It is malformed, or too large.</exception>
    public static OnnxModel Read(Stream stream)
    {
        if (stream.Length == 0)
        {
            throw new MalformedFileException("the file is empty");
        }

        var reader = new WireReader(stream);
        var model = new ModelReader().ReadModel(reader);
        if (stream.Length > LargestWhole)
        {
            return model with { Hash = $"sha256 without the weights: {reader.HashOfWhatWasRead()}" };
        }

        stream.Position = 0;
        return model with { Hash = $"sha256: {Convert.ToHexStringLower(SHA256.HashData(stream))}" };
    }

    private OnnxModel ReadModel(WireReader reader)
    {
        var (producer, version, graph) = ("", "", (OnnxGraph?)null);
        var functions = ImmutableArray.CreateBuilder<OnnxFunction>();
        var versions = ImmutableDictionary.CreateBuilder<string, long>(StringComparer.Ordinal);
        while (reader.TryField(out var field, out var wire))
        {
            switch (field)
            {
                case 2 when wire == WireType.Bytes:
                    producer = reader.Text();
                    break;
                case 3 when wire == WireType.Bytes:
                    version = reader.Text();
                    break;
                case 7 when wire == WireType.Bytes && graph is null:
                    graph = reader.Message(ReadGraph);
                    break;
                case 8 when wire == WireType.Bytes:
                    var (domain, number) = reader.Message(ReadOperatorSet);
                    versions[domain == "ai.onnx" ? "" : domain] = number;
                    break;
                case 25 when wire == WireType.Bytes:
                    functions.Add(reader.Message(ReadFunction));
                    break;
                default:
                    reader.Skip(wire);
                    break;
            }
        }

        if (graph is null || graph.Nodes.IsEmpty)
        {
            throw new MalformedFileException("this is no ONNX model: it has no graph");
        }

        return new(graph, versions.ToImmutable(), functions.ToImmutable(), $"{producer} {version}".Trim(), Hash: "");
    }

    private static (string Domain, long Version) ReadOperatorSet(WireReader reader)
    {
        var (domain, version) = ("", 0L);
        while (reader.TryField(out var field, out var wire))
        {
            switch (field)
            {
                case 1 when wire == WireType.Bytes:
                    domain = reader.Text();
                    break;
                case 2 when wire == WireType.Varint:
                    version = unchecked((long)reader.Varint());
                    break;
                default:
                    reader.Skip(wire);
                    break;
            }
        }

        return (domain, version);
    }

    private OnnxFunction ReadFunction(WireReader reader)
    {
        var (name, domain) = ("", "");
        var inputs = ImmutableArray.CreateBuilder<string>();
        var outputs = ImmutableArray.CreateBuilder<string>();
        var defaults = ImmutableArray.CreateBuilder<OnnxAttribute>();
        var nodes = ImmutableArray.CreateBuilder<OnnxNode>();
        while (reader.TryField(out var field, out var wire))
        {
            switch (field)
            {
                case 1 when wire == WireType.Bytes:
                    name = reader.Text();
                    break;
                case 4 when wire == WireType.Bytes:
                    inputs.Add(reader.Text());
                    break;
                case 5 when wire == WireType.Bytes:
                    outputs.Add(reader.Text());
                    break;
                case 7 when wire == WireType.Bytes:
                    nodes.Add(reader.Message(ReadNode));
                    break;
                case 10 when wire == WireType.Bytes:
                    domain = reader.Text();
                    break;
                case 11 when wire == WireType.Bytes:
                    defaults.Add(reader.Message(ReadAttribute));
                    break;
                default:
                    reader.Skip(wire);
                    break;
            }
        }

        return new(
            name,
            domain,
            inputs.ToImmutable(),
            outputs.ToImmutable(),
            defaults.ToImmutable(),
            nodes.ToImmutable()
        );
    }

    private OnnxGraph ReadGraph(WireReader reader)
    {
        if (++_levels > MostLevels)
        {
            throw reader.Malformed($"graphs are inside of more than {MostLevels} others");
        }

        var name = "";
        var nodes = ImmutableArray.CreateBuilder<OnnxNode>();
        var initialisers = ImmutableArray.CreateBuilder<OnnxTensor>();
        var inputs = ImmutableArray.CreateBuilder<OnnxValue>();
        var outputs = ImmutableArray.CreateBuilder<OnnxValue>();
        while (reader.TryField(out var field, out var wire))
        {
            switch (field)
            {
                case 1 when wire == WireType.Bytes:
                    nodes.Add(reader.Message(ReadNode));
                    break;
                case 2 when wire == WireType.Bytes:
                    name = reader.Text();
                    break;
                case 5 when wire == WireType.Bytes:
                    initialisers.Add(ReadTensor(reader));
                    break;
                case 11 when wire == WireType.Bytes:
                    inputs.Add(reader.Message(ValueReader.Read));
                    break;
                case 12 when wire == WireType.Bytes:
                    outputs.Add(reader.Message(ValueReader.Read));
                    break;
                case 15 when wire == WireType.Bytes:
                    initialisers.Add(reader.Message(ReadSparse));
                    break;
                default:
                    reader.Skip(wire);
                    break;
            }
        }

        _levels--;
        return new(name, nodes.ToImmutable(), initialisers.ToImmutable(), inputs.ToImmutable(), outputs.ToImmutable());
    }

    private OnnxTensor ReadTensor(WireReader reader) =>
        ++_tensors <= MostInitialisers
            ? reader.Message(TensorReader.Read)
            : throw reader.Malformed($"there are more than {MostInitialisers} tensors");

    /// <summary>Reads a sparse tensor: the name of its values, and its own extents.</summary>
    private OnnxTensor ReadSparse(WireReader reader)
    {
        var (values, shape) = ((OnnxTensor?)null, new List<long>());
        while (reader.TryField(out var field, out var wire))
        {
            switch (field)
            {
                case 1 when wire == WireType.Bytes:
                    values = ReadTensor(reader);
                    break;
                case 3:
                    reader.Numbers(wire, WireType.Varint, shape, 32, r => unchecked((long)r.Varint()));
                    break;
                default:
                    reader.Skip(wire);
                    break;
            }
        }

        return new(values?.Name ?? "", values?.Type ?? ElementType.Unknown, [.. shape], []);
    }

    private OnnxNode ReadNode(WireReader reader)
    {
        if (++_nodes > MostNodes)
        {
            throw reader.Malformed($"there are more than {MostNodes} nodes");
        }

        var (name, domain, type) = ("", "", "");
        var inputs = ImmutableArray.CreateBuilder<string>();
        var outputs = ImmutableArray.CreateBuilder<string>();
        var attributes = ImmutableArray.CreateBuilder<OnnxAttribute>();
        while (reader.TryField(out var field, out var wire))
        {
            switch (field)
            {
                case 1 when wire == WireType.Bytes:
                    inputs.Add(reader.Text());
                    break;
                case 2 when wire == WireType.Bytes:
                    outputs.Add(reader.Text());
                    break;
                case 3 when wire == WireType.Bytes:
                    name = reader.Text();
                    break;
                case 4 when wire == WireType.Bytes:
                    type = reader.Text();
                    break;
                case 5 when wire == WireType.Bytes:
                    attributes.Add(reader.Message(ReadAttribute));
                    break;
                case 7 when wire == WireType.Bytes:
                    domain = reader.Text();
                    break;
                default:
                    reader.Skip(wire);
                    break;
            }
        }

        return new(
            name,
            domain == "ai.onnx" ? "" : domain,
            type,
            inputs.ToImmutable(),
            outputs.ToImmutable(),
            attributes.ToImmutable()
        );
    }

    private OnnxAttribute ReadAttribute(WireReader reader)
    {
        const int most = TensorReader.MostValues;
        var attribute = new OnnxAttribute("");
        var (integers, reals) = (new List<long>(), new List<double>());
        while (reader.TryField(out var field, out var wire))
        {
            switch (field)
            {
                case 1 when wire == WireType.Bytes:
                    attribute = attribute with { Name = reader.Text() };
                    break;
                case 2 when wire == WireType.ThirtyTwoBits:
                    attribute = attribute with { Real = reader.Single() };
                    break;
                case 3 when wire == WireType.Varint:
                    attribute = attribute with { Integer = unchecked((long)reader.Varint()) };
                    break;
                case 4 when wire == WireType.Bytes:
                    attribute = attribute with { Text = ShortText(reader) };
                    break;
                case 5 when wire == WireType.Bytes:
                    attribute = attribute with { Tensor = ReadTensor(reader) };
                    break;
                case 6 when wire == WireType.Bytes:
                    attribute = attribute with { Graph = reader.Message(ReadGraph) };
                    break;
                case 21 when wire == WireType.Bytes:
                    attribute = attribute with { Reference = reader.Text() };
                    break;
                case 7:
                    reader.Numbers(wire, WireType.ThirtyTwoBits, reals, most, r => r.Single());
                    break;
                case 8:
                    reader.Numbers(wire, WireType.Varint, integers, most, r => unchecked((long)r.Varint()));
                    break;
                default:
                    reader.Skip(wire);
                    break;
            }
        }

        return attribute with
        {
            Integers = [.. integers],
            Reals = [.. reals],
        };
    }

    /// <summary>A text; null if it is too long to be a word, such as the body of a plug-in.</summary>
    private static string? ShortText(WireReader reader)
    {
        const int most = 4096;
        var length = reader.Length();
        if (length > most)
        {
            reader.Skip(length);
            return null;
        }

        return System.Text.Encoding.UTF8.GetString(reader.Bytes((int)length));
    }
}
