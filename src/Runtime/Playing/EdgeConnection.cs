using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;
using SplitProofs.Onnx.Splitting;
using SplitProofs.Runtime.Sessions;

namespace SplitProofs.Runtime.Playing;

/// <summary>A device's connection to an edge server.</summary>
internal sealed class EdgeConnection : IDisposable
{
    private readonly TcpClient _client;
    private readonly NetworkStream _stream;
    private readonly CutTensors _tensors;
    private readonly TimeSpan _patience;

    private EdgeConnection(TcpClient client, CutTensors tensors, TimeSpan patience) =>
        (_client, _stream, _tensors, _patience) = (client, client.GetStream(), tensors, patience);

    /// <summary>Connects, and waits until the edge server is ready.</summary>
    /// <param name="network">The network.</param>
    /// <param name="cuts">The cuts at which the device may send.</param>
    /// <param name="host">The edge server.</param>
    /// <param name="port">Its port.</param>
    /// <param name="patience">How long to wait for it.</param>
    /// <param name="token">Stops the work.</param>
    /// <exception cref="PeerException">The edge server cannot be reached, or it refused.</exception>
    public static async Task<EdgeConnection> OpenAsync(
        SplittableNetwork network,
        ImmutableArray<int> cuts,
        string host,
        int port,
        TimeSpan patience,
        CancellationToken token
    )
    {
        var client = new TcpClient { NoDelay = true };
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(token);
            limit.CancelAfter(patience);
            await client.ConnectAsync(host, port, limit.Token);
            var connection = new EdgeConnection(client, new(network), patience);
            var hello = new Frame(
                FrameKind.Hello,
                0,
                [Encoding.UTF8.GetBytes(network.Graph.Model.Hash), MemoryMarshal.AsBytes(cuts.AsSpan()).ToArray()]
            );
            await Frame.WriteAsync(connection._stream, hello.ToBytes(), patience, token);
            await Frame.ReadAsync(
                connection._stream,
                (kind, cut) => kind == FrameKind.Ready && cut == 0 ? ImmutableArray<long>.Empty : null,
                patience,
                token
            );
            return connection;
        }
        catch (OperationCanceledException) when (!token.IsCancellationRequested)
        {
            client.Dispose();
            throw new PeerException($"did not answer within {patience.TotalSeconds:G4} s");
        }
        catch (SocketException fault)
        {
            client.Dispose();
            throw new PeerException($"cannot be reached ({fault.SocketErrorCode})");
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    /// <summary>Sends the tensors of a cut, at the pace of the uplink, and waits for the results.</summary>
    /// <param name="cut">The cut.</param>
    /// <param name="tensors">Contains the tensors to send; the results are added to it.</param>
    /// <param name="upload">The least time that the upload takes.</param>
    /// <param name="token">Stops the work.</param>
    /// <returns>The time of the upload, the time that the edge server computed, and the time of the whole exchange.</returns>
    public async Task<(double Upload, double Edge, double All)> SendAsync(
        int cut,
        Tensors tensors,
        TimeSpan upload,
        CancellationToken token
    )
    {
        var rest = _tensors.Rest(cut);
        var start = Stopwatch.GetTimestamp();
        var bytes = new Frame(FrameKind.Upload, cut, CutTensors.BytesOf(rest.Inputs, tensors)).ToBytes();
        await Pacing.WriteAsync(_stream, bytes, start, upload, _patience, token);
        var sent = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var result = await Frame.ReadAsync(
            _stream,
            (kind, at) => kind == FrameKind.Result && at == cut ? _tensors.ResultLengths(cut) : null,
            _patience,
            token
        );
        var all = Stopwatch.GetElapsedTime(start).TotalSeconds;
        CutTensors.Add(tensors, rest.Outputs, result.Items);
        var computed = BinaryPrimitives.ReadDoubleLittleEndian(result.Items[^1].Span);
        if (!(computed >= 0 && computed <= all))
        {
            throw new PeerException("says that it computed for longer than there was time");
        }

        // The last byte was sent before the edge server began, even if this thread notices later.
        return (Math.Min(sent, all - computed), computed, all);
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();
}
