using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using SplitProofs.Text.Faults;

namespace SplitProofs.Runtime.Playing;

/// <summary>The kind of a frame's contents.</summary>
internal enum FrameKind : byte
{
    /// <summary>From the device: the hash of the network, and the cuts at which it may send.</summary>
    Hello = 1,

    /// <summary>From the edge server: it has the network, and is ready.</summary>
    Ready = 2,

    /// <summary>From the device: the tensors of a cut.</summary>
    Upload = 3,

    /// <summary>From the edge server: results, and the seconds that they took.</summary>
    Result = 4,

    /// <summary>From the edge server: the reason why it ends the connection.</summary>
    Refusal = 5,
}

/// <summary>
/// A message between device and edge server: four bytes that identify the format, the kind, a cut, and byte strings, each with its length
/// before it. The reader states in advance which kinds, cuts and lengths it accepts, so that a peer cannot make it allocate memory.
/// </summary>
/// <param name="Kind">The kind of its contents.</param>
/// <param name="Cut">The number of stages before the cut; 0 where there is none.</param>
/// <param name="Items">The byte strings.</param>
internal sealed record Frame(FrameKind Kind, int Cut, ImmutableArray<ReadOnlyMemory<byte>> Items)
{
    private const int HeaderLength = 13;
    private const int MostItems = 4096;
    private const int LongestReason = 1024;

    private static readonly byte[] _mark = "SPR1"u8.ToArray();

    /// <summary>A refusal.</summary>
    public static Frame Refusal(string reason)
    {
        var bytes = Encoding.UTF8.GetBytes(reason);
        return new(FrameKind.Refusal, 0, [bytes.AsMemory(0, Math.Min(bytes.Length, LongestReason))]);
    }

    /// <summary>Its bytes.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[HeaderLength + Items.Sum(item => sizeof(int) + item.Length)];
        _mark.CopyTo(bytes, 0);
        bytes[4] = (byte)Kind;
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(5), Cut);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(9), Items.Length);
        var place = HeaderLength;
        foreach (var item in Items)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(place), item.Length);
            item.Span.CopyTo(bytes.AsSpan(place + sizeof(int)));
            place += sizeof(int) + item.Length;
        }

        return bytes;
    }

    /// <summary>Reads a frame.</summary>
    /// <param name="stream">The stream to read from.</param>
    /// <param name="lengths">
    /// The lengths of the items that a kind of frame has at a cut; <see langword="null"/> if no such frame is expected. A negative length
    /// −n means at most n bytes.
    /// </param>
    /// <param name="patience">The longest time to wait for its first byte, and after that for its last.</param>
    /// <param name="token">Stops the work.</param>
    /// <exception cref="PeerException">The peer sent something else, stalled, or disconnected.</exception>
    public static async Task<Frame> ReadAsync(
        Stream stream,
        Func<FrameKind, int, ImmutableArray<long>?> lengths,
        TimeSpan patience,
        CancellationToken token
    )
    {
        var header = new byte[HeaderLength];
        await FillAsync(stream, header.AsMemory(0, 1), patience, token);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(token);
        limit.CancelAfter(patience);
        try
        {
            await stream.ReadExactlyAsync(header.AsMemory(1), limit.Token);
            if (!header.AsSpan(0, _mark.Length).SequenceEqual(_mark))
            {
                throw new PeerException("sent something that is no frame");
            }

            var (kind, cut) = ((FrameKind)header[4], BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(5)));
            var count = BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(9));
            var expected =
                kind == FrameKind.Refusal && cut == 0
                    ? [-LongestReason]
                    : lengths(kind, cut)
                        ?? throw new PeerException(
                            $"sent a frame of kind {(byte)kind} for cut {cut}, which was not expected"
                        );
            if (count != expected.Length || count > MostItems)
            {
                throw new PeerException($"sent {count} items where {expected.Length} were expected");
            }

            var items = ImmutableArray.CreateBuilder<ReadOnlyMemory<byte>>(count);
            var size = new byte[sizeof(int)];
            foreach (var most in expected)
            {
                await stream.ReadExactlyAsync(size, limit.Token);
                var length = BinaryPrimitives.ReadInt32LittleEndian(size);
                if (most >= 0 ? length != most : length < 0 || length > -most)
                {
                    throw new PeerException(
                        $"sent {length} bytes where {(most < 0 ? "at most " : "")}{Math.Abs(most)} were expected"
                    );
                }

                var item = new byte[length];
                await stream.ReadExactlyAsync(item, limit.Token);
                items.Add(item);
            }

            return kind == FrameKind.Refusal
                ? throw new PeerException(
                    $"refused: {Quote.Plain(Encoding.UTF8.GetString(items[0].Span)).TrimEnd('.')}"
                )
                : new(kind, cut, items.MoveToImmutable());
        }
        catch (OperationCanceledException) when (!token.IsCancellationRequested)
        {
            throw new PeerException(Stalled(patience));
        }
        catch (IOException)
        {
            throw new PeerException("vanished in the middle of a frame");
        }
    }

    /// <summary>Writes the frame as a whole.</summary>
    /// <exception cref="PeerException">The peer stopped reading, or disconnected.</exception>
    public static async Task WriteAsync(
        Stream stream,
        ReadOnlyMemory<byte> bytes,
        TimeSpan patience,
        CancellationToken token
    )
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(token);
        limit.CancelAfter(patience);
        try
        {
            await stream.WriteAsync(bytes, limit.Token);
        }
        catch (OperationCanceledException) when (!token.IsCancellationRequested)
        {
            throw new PeerException(Stalled(patience));
        }
        catch (IOException)
        {
            throw new PeerException("vanished");
        }
    }

    private static async Task FillAsync(Stream stream, Memory<byte> bytes, TimeSpan patience, CancellationToken token)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(token);
        limit.CancelAfter(patience);
        try
        {
            await stream.ReadExactlyAsync(bytes, limit.Token);
        }
        catch (OperationCanceledException) when (!token.IsCancellationRequested)
        {
            throw new PeerException(Stalled(patience));
        }
        catch (IOException)
        {
            throw new PeerException("vanished");
        }
    }

    private static string Stalled(TimeSpan patience) => $"stalled for {patience.TotalSeconds:G4} s";
}

/// <summary>What a peer did wrong: a clause to put after its name.</summary>
internal sealed class PeerException(string deed) : Exception(deed);
