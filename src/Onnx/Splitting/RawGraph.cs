using System.Collections.Immutable;
using SplitProofs.Onnx.Reading;
using SplitProofs.Onnx.Wire;

namespace SplitProofs.Onnx.Splitting;

/// <summary>A range of bytes of a file.</summary>
internal readonly record struct ByteRange(long Start, long Length);

/// <summary>Where the values of a tensor are in another file.</summary>
/// <param name="Location">The file, relative to the folder of the graph's.</param>
/// <param name="Offset">Where they begin, in bytes.</param>
/// <param name="Length">The number of bytes; <see langword="null"/> if they extend to the end of the file.</param>
internal sealed record ExternalData(string Location, long Offset, long? Length);

/// <summary>A tensor of a file: its bytes, and where its values are if they are in another file.</summary>
/// <param name="Whole">The message.</param>
/// <param name="Others">Its fields with their tags, except those that say where the values are.</param>
/// <param name="External">Where its values are; <see langword="null"/> if they are in the message.</param>
internal sealed record RawTensor(ByteRange Whole, ImmutableArray<ByteRange> Others, ExternalData? External);

/// <summary>Where the parts of a file are, so that they can be copied as they are.</summary>
internal sealed class RawGraph
{
    private readonly Dictionary<string, ByteRange> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RawTensor> _initialisers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ByteRange> _sparse = new(StringComparer.Ordinal);
    private readonly List<ByteRange> _around = [];
    private ByteRange _name;

    private RawGraph() { }

    /// <summary>The nodes, by the name of their first output.</summary>
    public IReadOnlyDictionary<string, ByteRange> Nodes => _nodes;

    /// <summary>The initialisers, by name.</summary>
    public IReadOnlyDictionary<string, RawTensor> Initialisers => _initialisers;

    /// <summary>The sparse initialisers, by name.</summary>
    public IReadOnlyDictionary<string, ByteRange> Sparse => _sparse;

    /// <summary>The fields around the graph, with their tags.</summary>
    public IReadOnlyList<ByteRange> Around => _around;

    /// <summary>The graph's name.</summary>
    public ByteRange Name => _name;

    /// <summary>Finds the parts of a file.</summary>
    /// <exception cref="MalformedFileException">It is malformed.</exception>
    public static RawGraph Read(Stream stream)
    {
        var (reader, graph, hasGraph) = (new WireReader(stream), new RawGraph(), false);
        while (true)
        {
            var start = reader.Position;
            if (!reader.TryField(out var field, out var wire))
            {
                return graph;
            }

            if (field == 7 && wire == WireType.Bytes && !hasGraph)
            {
                hasGraph = reader.Message(graph.ReadGraph);
                continue;
            }

            reader.Skip(wire);
            if (field != 7)
            {
                graph._around.Add(new(start, reader.Position - start));
            }
        }
    }

    private bool ReadGraph(WireReader reader)
    {
        while (reader.TryField(out var field, out var wire))
        {
            switch (field)
            {
                case 1 when wire == WireType.Bytes:
                    var (output, node) = reader.Message(r => Named(r, 2));
                    _nodes.TryAdd(output, node);
                    break;
                case 2 when wire == WireType.Bytes:
                    _name = reader.Message(Range);
                    break;
                case 5 when wire == WireType.Bytes:
                    var (name, tensor) = reader.Message(ReadTensor);
                    _initialisers.TryAdd(name, tensor);
                    break;
                case 15 when wire == WireType.Bytes:
                    var (sparse, range) = reader.Message(ReadSparse);
                    _sparse.TryAdd(sparse, range);
                    break;
                default:
                    reader.Skip(wire);
                    break;
            }
        }

        return true;
    }

    private static ByteRange Range(WireReader reader) => new(reader.Position, reader.Remaining);

    /// <summary>A message, named by the first text in one of its fields that is not empty.</summary>
    private static (string Name, ByteRange Range) Named(WireReader reader, int number)
    {
        var (name, range) = ("", Range(reader));
        while (reader.TryField(out var field, out var wire))
        {
            if (field == number && wire == WireType.Bytes && name.Length == 0)
            {
                name = reader.Text();
            }
            else
            {
                reader.Skip(wire);
            }
        }

        return (name, range);
    }

    private static (string Name, RawTensor Tensor) ReadTensor(WireReader reader)
    {
        var (name, whole) = ("", Range(reader));
        var others = ImmutableArray.CreateBuilder<ByteRange>();
        var entries = new Dictionary<string, string>(StringComparer.Ordinal);
        while (true)
        {
            var start = reader.Position;
            if (!reader.TryField(out var field, out var wire))
            {
                break;
            }

            switch (field)
            {
                case 8 when wire == WireType.Bytes:
                    name = reader.Text();
                    break;
                case 13 when wire == WireType.Bytes:
                    var (key, value) = reader.Message(TextEntry.Read);
                    entries[key] = value;
                    continue;
                case 14:
                    reader.Skip(wire);
                    continue;
                default:
                    reader.Skip(wire);
                    break;
            }

            others.Add(new(start, reader.Position - start));
        }

        return (name, new(whole, others.ToImmutable(), ExternalDataOf(reader, entries)));
    }

    private static ExternalData? ExternalDataOf(WireReader reader, Dictionary<string, string> entries) =>
        entries.TryGetValue("location", out var location)
            ? new(
                location,
                Number(reader, entries.GetValueOrDefault("offset")) ?? 0,
                Number(reader, entries.GetValueOrDefault("length"))
            )
            : null;

    private static long? Number(WireReader reader, string? text) =>
        text is null ? null
        : long.TryParse(
            text,
            System.Globalization.NumberStyles.None,
            System.Globalization.CultureInfo.InvariantCulture,
            out var number
        )
            ? number
        : throw reader.Malformed($"'{text}' says where external data are, and is no whole number");

    /// <summary>A sparse tensor, named by its values.</summary>
    private static (string Name, ByteRange Range) ReadSparse(WireReader reader)
    {
        var (name, range) = ("", Range(reader));
        while (reader.TryField(out var field, out var wire))
        {
            if (field == 1 && wire == WireType.Bytes)
            {
                name = reader.Message(r => Named(r, 8)).Name;
            }
            else
            {
                reader.Skip(wire);
            }
        }

        return (name, range);
    }
}
