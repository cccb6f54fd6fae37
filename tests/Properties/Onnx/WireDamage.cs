namespace SplitProofs.Properties.Onnx;

/// <summary>
/// Damages a message of the wire format where its fields stay whole: at any depth a field is left out, repeated, moved, put under another
/// number, or gets another value. So the file can still be read, and what it says makes no sense.
/// </summary>
internal static class WireDamage
{
    private const int Varint = 0;
    private const int Fixed64 = 1;
    private const int Message = 2;
    private const int Fixed32 = 5;
    private const int Deepest = 8;

    private static readonly ulong[] _edges =
    [
        0,
        1,
        2,
        1UL << 31,
        1UL << 32,
        1UL << 40,
        1UL << 62,
        long.MaxValue,
        ulong.MaxValue,
        ulong.MaxValue - 3,
    ];

    /// <summary>The damaged message; the same if it is none.</summary>
    public static byte[] Of(byte[] message, Random random) => Of(message, random, 0);

    private static byte[] Of(byte[] message, Random random, int depth)
    {
        if (Read(message) is not [_, ..] fields)
        {
            return message;
        }

        var (one, other) = (random.Next(fields.Count), random.Next(fields.Count));
        var field = fields[one];
        if (field.Type == Message && depth < Deepest && random.Next(6) > 0)
        {
            fields[one] = field with { Bytes = Of(field.Bytes, random, depth + 1) };
            return Written(fields);
        }

        switch (random.Next(5))
        {
            case 0:
                fields.RemoveAt(one);
                break;
            case 1:
                fields.InsertRange(other, Enumerable.Repeat(field, random.Next(1, 4)));
                break;
            case 2:
                (fields[one], fields[other]) = (fields[other], field);
                break;
            case 3:
                fields[one] = field with { Number = random.Next(1, 30) };
                break;
            default:
                fields[one] =
                    field.Type == Varint ? field with { Value = _edges[random.Next(_edges.Length)] }
                    : field.Type == fields[other].Type ? field with { Bytes = fields[other].Bytes }
                    : field with { Bytes = [], Type = Message };
                break;
        }

        return Written(fields);
    }

    private static List<Field>? Read(byte[] message)
    {
        var (fields, next) = (new List<Field>(), 0);
        while (next < message.Length)
        {
            if (ReadVarint(message, ref next) is not { } key || key >> 3 is 0 or > int.MaxValue)
            {
                return null;
            }

            var type = (int)(key & 7);
            var value = type is Varint or Message ? ReadVarint(message, ref next) : 0;
            var length = type switch
            {
                Varint => 0UL,
                Fixed64 => 8UL,
                Message => value ?? 0,
                Fixed32 => 4UL,
                _ => ulong.MaxValue,
            };
            if (value is not { } read || length > (ulong)(message.Length - next))
            {
                return null;
            }

            fields.Add(new((int)(key >> 3), type, read, message[next..(next + (int)length)]));
            next += (int)length;
        }

        return fields;
    }

    private static ulong? ReadVarint(byte[] message, ref int next)
    {
        var value = 0UL;
        for (var shift = 0; shift < 64 && next < message.Length; shift += 7)
        {
            var part = message[next++];
            value |= (ulong)(part & 127) << shift;
            if (part < 128)
            {
                return value;
            }
        }

        return null;
    }

    private static byte[] Written(IEnumerable<Field> fields) =>
        [
            .. fields.SelectMany(field =>
                (byte[])
                    [
                        .. WriteVarint(((ulong)field.Number << 3) | (uint)field.Type),
                        .. field.Type == Varint ? WriteVarint(field.Value) : [],
                        .. field.Type == Message ? WriteVarint((ulong)field.Bytes.Length) : [],
                        .. field.Bytes,
                    ]
            ),
        ];

    private static IEnumerable<byte> WriteVarint(ulong value)
    {
        for (; value > 127; value >>= 7)
        {
            yield return (byte)(value | 128);
        }

        yield return (byte)value;
    }

    private sealed record Field(int Number, int Type, ulong Value, byte[] Bytes);
}
