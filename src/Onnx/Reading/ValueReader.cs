using System.Collections.Immutable;
using SplitProofs.Onnx.Graphs;
using SplitProofs.Onnx.Wire;

namespace SplitProofs.Onnx.Reading;

/// <summary>Reads the declaration of an input or output: its name, the type of its elements, and its extents.</summary>
internal static class ValueReader
{
    private const int MostAxes = 32;

    /// <summary>Reads the message.</summary>
    public static OnnxValue Read(WireReader reader)
    {
        var value = new OnnxValue("", ElementType.Unknown, null);
        while (reader.TryField(out var field, out var wire))
        {
            switch (field)
            {
                case 1 when wire == WireType.Bytes:
                    value = value with { Name = reader.Text() };
                    break;
                case 2 when wire == WireType.Bytes:
                    var (type, shape) = reader.Message(ReadType);
                    value = value with { Type = type, Shape = shape };
                    break;
                default:
                    reader.Skip(wire);
                    break;
            }
        }

        return value;
    }

    private static (ElementType Type, ImmutableArray<Dimension>? Shape) ReadType(WireReader reader)
    {
        (ElementType Type, ImmutableArray<Dimension>? Shape) tensor = (ElementType.Unknown, null);
        while (reader.TryField(out var field, out var wire))
        {
            if (field == 1 && wire == WireType.Bytes)
            {
                tensor = reader.Message(ReadTensorType);
            }
            else
            {
                reader.Skip(wire);
            }
        }

        return tensor;
    }

    private static (ElementType Type, ImmutableArray<Dimension>? Shape) ReadTensorType(WireReader reader)
    {
        var (type, shape) = (ElementType.Unknown, (ImmutableArray<Dimension>?)null);
        while (reader.TryField(out var field, out var wire))
        {
            switch (field)
            {
                case 1 when wire == WireType.Varint:
                    type = (ElementType)Math.Min(reader.Varint(), 99);
                    break;
                case 2 when wire == WireType.Bytes:
                    shape = reader.Message(ReadShape);
                    break;
                default:
                    reader.Skip(wire);
                    break;
            }
        }

        return (type, shape);
    }

    private static ImmutableArray<Dimension>? ReadShape(WireReader reader)
    {
        var dimensions = ImmutableArray.CreateBuilder<Dimension>();
        while (reader.TryField(out var field, out var wire))
        {
            if (field == 1 && wire == WireType.Bytes)
            {
                dimensions.Add(reader.Message(ReadDimension));
            }
            else
            {
                reader.Skip(wire);
            }

            if (dimensions.Count > MostAxes)
            {
                throw reader.Malformed($"a shape has more than {MostAxes} extents");
            }
        }

        return dimensions.ToImmutable();
    }

    /// <summary>An extent. Writers of files use 0 and negative extents for unknown ones.</summary>
    private static Dimension ReadDimension(WireReader reader)
    {
        Dimension dimension = new Dimension.Symbolic("");
        while (reader.TryField(out var field, out var wire))
        {
            switch (field)
            {
                case 1 when wire == WireType.Varint:
                    var extent = unchecked((long)reader.Varint());
                    dimension = extent > 0 ? new Dimension.Fixed(extent) : dimension;
                    break;
                case 2 when wire == WireType.Bytes:
                    dimension = new Dimension.Symbolic(reader.Text());
                    break;
                default:
                    reader.Skip(wire);
                    break;
            }
        }

        return dimension;
    }
}
