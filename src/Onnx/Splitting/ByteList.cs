using System.Buffers;
using System.Text;
using SplitProofs.Onnx.Wire;

namespace SplitProofs.Onnx.Splitting;

/// <summary>Bytes to write: bytes in memory, and ranges of files that are copied when the list is written.</summary>
internal sealed class ByteList
{
    private readonly List<(byte[] Bytes, string Path, ByteRange Range)> _pieces = [];

    /// <summary>The number of bytes.</summary>
    public long Length { get; private set; }

    /// <summary>Adds bytes.</summary>
    public void Add(params byte[] bytes)
    {
        _pieces.Add((bytes, "", default));
        Length += bytes.Length;
    }

    /// <summary>Adds a range of a file.</summary>
    public void Add(string path, ByteRange range)
    {
        _pieces.Add(([], path, range));
        Length += range.Length;
    }

    /// <summary>Adds a field of the wire format, with its length before it.</summary>
    public void AddField(int number, ByteList content)
    {
        AddNumber(((ulong)number << 3) | (ulong)WireType.Bytes);
        AddNumber((ulong)content.Length);
        _pieces.AddRange(content._pieces);
        Length += content.Length;
    }

    /// <summary>Adds a text as a field of the wire format.</summary>
    public void AddField(int number, string text)
    {
        var content = new ByteList();
        content.Add(Encoding.UTF8.GetBytes(text));
        AddField(number, content);
    }

    /// <summary>Adds a whole number as a field of the wire format.</summary>
    public void AddField(int number, long value)
    {
        AddNumber(((ulong)number << 3) | (ulong)WireType.Varint);
        AddNumber(unchecked((ulong)value));
    }

    /// <summary>Writes all of them.</summary>
    public void CopyTo(Stream destination)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(1024 * 1024);
        var (stream, open) = ((FileStream?)null, "");
        try
        {
            foreach (var (bytes, path, range) in _pieces)
            {
                destination.Write(bytes);
                if (range.Length == 0)
                {
                    continue;
                }

                if (path != open)
                {
                    stream?.Dispose();
                    (stream, open) = (File.OpenRead(path), path);
                }

                stream!.Position = range.Start;
                for (var left = range.Length; left > 0; )
                {
                    var read = stream.Read(buffer, 0, (int)Math.Min(buffer.Length, left));
                    if (read == 0)
                    {
                        throw new MalformedFileException($"{path} has become shorter meanwhile");
                    }

                    destination.Write(buffer, 0, read);
                    left -= read;
                }
            }
        }
        finally
        {
            stream?.Dispose();
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void AddNumber(ulong value)
    {
        var bytes = new List<byte>(10);
        for (; value >= 0x80; value >>= 7)
        {
            bytes.Add((byte)(value | 0x80));
        }

        bytes.Add((byte)value);
        Add([.. bytes]);
    }
}
