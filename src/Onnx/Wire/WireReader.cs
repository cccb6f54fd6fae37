using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace SplitProofs.Onnx.Wire;

/// <summary>
/// Reads the wire format of Protocol Buffers from a stream that can seek. Skipped bytes are never read, so the weights of a file take
/// neither time nor memory. Google.Protobuf's own reader counts lengths in 32 bits and cannot seek.
/// </summary>
internal sealed class WireReader(Stream stream)
{
    private const int BufferSize = 64 * 1024;

    private readonly long _length = stream.Length;
    private readonly byte[] _buffer = new byte[BufferSize];
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _bufferStart;
    private int _inBuffer;
    private int _next;
    private int _unhashed;
    private long _end = stream.Length;

    /// <summary>The offset of the next byte, from 0.</summary>
    public long Position => _bufferStart + _next;

    /// <summary>The bytes of the current message that are still to be read.</summary>
    public long Remaining => _end - Position;

    /// <summary>The SHA-256 of all bytes that were read, without the skipped ones, in lower-case hexadecimal.</summary>
    public string HashOfWhatWasRead()
    {
        HashConsumed();
        return Convert.ToHexStringLower(_hash.GetCurrentHash());
    }

    /// <summary>The next field of the current message, if it has one more.</summary>
    public bool TryField(out int number, out WireType type)
    {
        (number, type) = (0, default);
        if (Remaining == 0)
        {
            return false;
        }

        var tag = Varint();
        (number, type) = ((int)Math.Min(tag >> 3, int.MaxValue), (WireType)(tag & 7));
        return
            number > 0 && type is WireType.Varint or WireType.SixtyFourBits or WireType.Bytes or WireType.ThirtyTwoBits
            ? true
            : throw Malformed("no field can begin here");
    }

    /// <summary>A number in groups of seven bits.</summary>
    public ulong Varint()
    {
        var value = 0UL;
        for (var shift = 0; shift < 70; shift += 7)
        {
            var next = NextByte();
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }

        throw Malformed("a number is longer than ten bytes");
    }

    /// <summary>Four bytes as a real number.</summary>
    public float Single() => BinaryPrimitives.ReadSingleLittleEndian(Bytes(4));

    /// <summary>Eight bytes as a real number.</summary>
    public double Double() => BinaryPrimitives.ReadDoubleLittleEndian(Bytes(8));

    /// <summary>A text. Bytes that are not UTF-8 become replacement characters.</summary>
    /// <param name="most">The greatest length in bytes.</param>
    public string Text(int most = 64 * 1024) => Encoding.UTF8.GetString(Payload(most));

    /// <summary>The bytes of a field.</summary>
    /// <param name="most">The greatest number of bytes.</param>
    public byte[] Payload(long most)
    {
        var length = Length();
        return length <= most ? Bytes((int)length) : throw Malformed($"a text has {length} bytes");
    }

    /// <summary>Reads a message inside of the current one.</summary>
    public T Message<T>(Func<WireReader, T> read)
    {
        var outer = _end;
        _end = Length() + Position;
        var message = read(this);
        Skip(Remaining);
        _end = outer;
        return message;
    }

    /// <summary>Reads the numbers of a field, packed or single, up to a maximum; the others are skipped.</summary>
    public void Numbers<T>(WireType type, WireType each, List<T> numbers, int most, Func<WireReader, T> read)
    {
        if (type == each)
        {
            var number = read(this);
            if (numbers.Count <= most)
            {
                numbers.Add(number);
            }

            return;
        }

        Message(reader =>
        {
            while (reader.Remaining > 0 && numbers.Count <= most)
            {
                numbers.Add(read(reader));
            }

            return true;
        });
    }

    /// <summary>Skips the value of a field.</summary>
    public void Skip(WireType type)
    {
        switch (type)
        {
            case WireType.Varint:
                Varint();
                break;
            case WireType.Bytes:
                Skip(Length());
                break;
            default:
                Skip(type == WireType.SixtyFourBits ? 8 : 4);
                break;
        }
    }

    /// <summary>Skips the value of a field, and returns its length in bytes.</summary>
    public long SkipBytes()
    {
        var length = Length();
        Skip(length);
        return length;
    }

    /// <summary>The length of the field that comes next; it must fit into the message.</summary>
    public long Length()
    {
        var length = Varint();
        return length <= (ulong)Remaining
            ? (long)length
            : throw Malformed($"{length} bytes should follow, and there are {Remaining}");
    }

    /// <summary>The exception that says that the file is malformed at this place.</summary>
    public MalformedFileException Malformed(string cause) => new($"{cause}, at byte {Position}");

    /// <summary>Skips some bytes.</summary>
    public void Skip(long count)
    {
        if (count > Remaining)
        {
            throw Malformed("the file ends too early");
        }

        HashConsumed();
        if (count <= _inBuffer - _next)
        {
            _next += (int)count;
        }
        else
        {
            _bufferStart = Position + count;
            (_inBuffer, _next) = (0, 0);
            stream.Position = _bufferStart;
        }

        _unhashed = _next;
    }

    private byte NextByte()
    {
        if (Remaining < 1)
        {
            throw Malformed(Position < _length ? "a number is cut off" : "the file ends too early");
        }

        if (_next == _inBuffer)
        {
            Fill();
        }

        return _buffer[_next++];
    }

    /// <summary>The next bytes.</summary>
    public byte[] Bytes(int count)
    {
        if (count > Remaining)
        {
            throw Malformed("the file ends too early");
        }

        var bytes = new byte[count];
        for (var done = 0; done < count; )
        {
            if (_next == _inBuffer)
            {
                Fill();
            }

            var some = Math.Min(count - done, _inBuffer - _next);
            _buffer.AsSpan(_next, some).CopyTo(bytes.AsSpan(done));
            _next += some;
            done += some;
        }

        return bytes;
    }

    private void Fill()
    {
        HashConsumed();
        _bufferStart += _inBuffer;
        (_inBuffer, _next, _unhashed) = (stream.Read(_buffer), 0, 0);
        if (_inBuffer == 0)
        {
            throw Malformed("the file ends too early");
        }
    }

    private void HashConsumed()
    {
        _hash.AppendData(_buffer, _unhashed, _next - _unhashed);
        _unhashed = _next;
    }
}
