using System.Buffers.Binary;
using System.Collections.Immutable;
using SplitProofs.Onnx.Graphs;
using SplitProofs.Onnx.Wire;

namespace SplitProofs.Onnx.Reading;

/// <summary>Reads a tensor: its name, type and shape, and its values if it is small. Weights are skipped.</summary>
internal static class TensorReader
{
    /// <summary>The most elements whose values are kept. Tensors that compute shapes are far smaller.</summary>
    public const int MostValues = 4096;

    private const int MostAxes = 32;
    private const long MostElements = 1L << 48;

    /// <summary>Reads the message.</summary>
    public static OnnxTensor Read(WireReader reader)
    {
        var (name, type, isExternal) = ("", ElementType.Unknown, false);
        var (shape, numbers) = (new List<long>(), new List<double>());
        byte[] raw = [];
        while (reader.TryField(out var field, out var wire))
        {
            switch (field)
            {
                case 1:
                    reader.Numbers(wire, WireType.Varint, shape, MostAxes, r => unchecked((long)r.Varint()));
                    break;
                case 2 when wire == WireType.Varint:
                    type = (ElementType)Math.Min(reader.Varint(), 99);
                    break;
                case 4:
                    reader.Numbers(wire, WireType.ThirtyTwoBits, numbers, MostValues, r => r.Single());
                    break;
                case 5 or 7:
                    reader.Numbers(wire, WireType.Varint, numbers, MostValues, r => unchecked((long)r.Varint()));
                    break;
                case 10:
                    reader.Numbers(wire, WireType.SixtyFourBits, numbers, MostValues, r => r.Double());
                    break;
                case 11:
                    reader.Numbers(wire, WireType.Varint, numbers, MostValues, r => r.Varint());
                    break;
                case 8 when wire == WireType.Bytes:
                    name = reader.Text();
                    break;
                case 9 when wire == WireType.Bytes:
                    raw = Small(reader);
                    break;
                case 13 when wire == WireType.Bytes:
                    isExternal |= reader.Message(r => IsLocation(r));
                    break;
                default:
                    reader.Skip(wire);
                    break;
            }
        }

        var elements = Elements(reader, name, shape);
        var values = raw.Length > 0 ? Decode(type, raw) : Unpacked(type, numbers);
        return new(
            name,
            type,
            [.. shape],
            !isExternal && values.Count == elements && elements <= MostValues ? [.. values] : []
        );
    }

    private static long Elements(WireReader reader, string name, List<long> shape)
    {
        var elements = 1L;
        foreach (var extent in shape)
        {
            if (shape.Count > MostAxes || extent < 0 || (extent > 0 && elements > MostElements / extent))
            {
                throw reader.Malformed(
                    $"the tensor '{name}' cannot have the shape [{string.Join(", ", shape.Take(MostAxes))}]"
                );
            }

            elements *= extent;
        }

        return elements;
    }

    /// <summary>The bytes, if there are few; otherwise none, and they are skipped.</summary>
    private static byte[] Small(WireReader reader)
    {
        var length = reader.Length();
        if (length > MostValues * sizeof(double))
        {
            reader.Skip(length);
            return [];
        }

        return reader.Bytes((int)length);
    }

    /// <summary>Whether this entry says where external data are. They are never opened, but must be in the folder of the file.</summary>
    private static bool IsLocation(WireReader reader)
    {
        var (key, value) = TextEntry.Read(reader);

        var leadsOut =
            key == "location"
            && (
                value.StartsWith('/')
                || value.Contains(':')
                || value.Split('/', '\\').Contains("..")
                || value.StartsWith('\\')
            );
        return leadsOut
            ? throw reader.Malformed($"external data lie outside of the file's folder: '{value}'")
            : key == "location";
    }

    private static List<double> Unpacked(ElementType type, List<double> numbers) =>
        type switch
        {
            ElementType.Float16 =>
            [
                .. numbers.Select(bits => (double)BitConverter.UInt16BitsToHalf(unchecked((ushort)(long)bits))),
            ],
            ElementType.BFloat16 => [.. numbers.Select(bits => (double)FromBFloat16(unchecked((ushort)(long)bits)))],
            _ => numbers,
        };

    private static List<double> Decode(ElementType type, byte[] raw) =>
        type switch
        {
            ElementType.Float => Each(raw, 4, bytes => BinaryPrimitives.ReadSingleLittleEndian(bytes)),
            ElementType.Double => Each(raw, 8, BinaryPrimitives.ReadDoubleLittleEndian),
            ElementType.Float16 => Each(raw, 2, bytes => (double)BinaryPrimitives.ReadHalfLittleEndian(bytes)),
            ElementType.BFloat16 => Each(raw, 2, bytes => FromBFloat16(BinaryPrimitives.ReadUInt16LittleEndian(bytes))),
            ElementType.Int64 => Each(raw, 8, bytes => BinaryPrimitives.ReadInt64LittleEndian(bytes)),
            ElementType.UInt64 => Each(raw, 8, bytes => BinaryPrimitives.ReadUInt64LittleEndian(bytes)),
            ElementType.Int32 => Each(raw, 4, bytes => BinaryPrimitives.ReadInt32LittleEndian(bytes)),
            ElementType.UInt32 => Each(raw, 4, bytes => BinaryPrimitives.ReadUInt32LittleEndian(bytes)),
            ElementType.Int16 => Each(raw, 2, bytes => BinaryPrimitives.ReadInt16LittleEndian(bytes)),
            ElementType.UInt16 => Each(raw, 2, bytes => BinaryPrimitives.ReadUInt16LittleEndian(bytes)),
            ElementType.Int8 => Each(raw, 1, bytes => (sbyte)bytes[0]),
            ElementType.UInt8 or ElementType.Bool => Each(raw, 1, bytes => bytes[0]),
            _ => [],
        };

    private static float FromBFloat16(ushort bits) => BitConverter.Int32BitsToSingle(bits << 16);

    private delegate double Decoder(ReadOnlySpan<byte> bytes);

    private static List<double> Each(byte[] raw, int size, Decoder decode)
    {
        var values = new List<double>(raw.Length / size);
        for (var start = 0; start + size <= raw.Length; start += size)
        {
            values.Add(decode(raw.AsSpan(start, size)));
        }

        return values;
    }
}
