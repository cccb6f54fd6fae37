using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.ML.OnnxRuntime;
using SplitProofs.Onnx.Splitting;
using SplitProofs.Runtime.Sessions;
using SplitProofs.Text.Faults;

namespace SplitProofs.Runtime.Playing;

/// <summary>
/// Runs the stages after a cut for devices that send the tensors there. It does not trust a device: it accepts only the lengths of the
/// network's own tensors and waits for a limited time, and an error ends only the connection on which it occurs.
/// </summary>
/// <param name="network">The network.</param>
/// <param name="threads">How many threads an operator may use.</param>
/// <param name="patience">How long to wait for a device.</param>
/// <param name="say">Receives a line about each connection that ended with an error.</param>
internal sealed class EdgeServer(SplittableNetwork network, int threads, TimeSpan patience, Action<string> say)
    : IDisposable
{
    private const int MostConnections = 8;
    private const int LongestHash = 256;

    private readonly CutTensors _tensors = new(network);
    private readonly ConcurrentDictionary<int, Lazy<NetworkSession>> _sessions = [];
    private readonly SemaphoreSlim _places = new(MostConnections);

    /// <summary>Serves devices until it is stopped.</summary>
    /// <param name="listener">A listener that was started.</param>
    /// <param name="token">Stops it.</param>
    public async Task RunAsync(TcpListener listener, CancellationToken token)
    {
        while (true)
        {
            // Further devices wait in the system's queue until a connected one has gone.
            await _places.WaitAsync(token);
            var client = await listener.AcceptTcpClientAsync(token);
            _ = ServeAsync(client, token);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var session in _sessions.Values.Where(session => session.IsValueCreated))
        {
            session.Value.Dispose();
        }
    }

    private async Task ServeAsync(TcpClient client, CancellationToken token)
    {
        using (client)
        {
            try
            {
                client.NoDelay = true;
                var stream = client.GetStream();
                await ServeAsync(stream, token);
            }
            catch (PeerException fault)
            {
                say($"a device {fault.Message}; its connection is closed");
            }
            catch (Exception fault) when (fault is OnnxRuntimeException or IOException or SocketException)
            {
                say($"a connection is closed: {Quote.Plain(fault.Message)}");
            }
            catch (OperationCanceledException)
            {
                // The server is stopped.
            }
            finally
            {
                _places.Release();
            }
        }
    }

    private async Task ServeAsync(Stream stream, CancellationToken token)
    {
        var cuts = await GreetAsync(stream, token);
        while (true)
        {
            Frame upload;
            try
            {
                upload = await Frame.ReadAsync(
                    stream,
                    (kind, cut) => kind == FrameKind.Upload && cuts.Contains(cut) ? _tensors.UploadLengths(cut) : null,
                    patience,
                    token
                );
            }
            catch (PeerException fault) when (fault.Message == "vanished")
            {
                // A device may disconnect between two uploads.
                return;
            }
            catch (PeerException fault)
            {
                await RefuseAsync(stream, $"the device {fault.Message}", token);
                throw;
            }

            await Frame.WriteAsync(stream, Compute(upload).ToBytes(), patience, token);
        }
    }

    /// <summary>The cuts at which a device may send, after it has shown that it has the same network.</summary>
    private async Task<ImmutableHashSet<int>> GreetAsync(Stream stream, CancellationToken token)
    {
        Frame hello;
        try
        {
            hello = await Frame.ReadAsync(
                stream,
                (kind, cut) =>
                    kind == FrameKind.Hello && cut == 0 ? [-LongestHash, -sizeof(int) * (long)network.Stages] : null,
                patience,
                token
            );
        }
        catch (PeerException fault)
        {
            await RefuseAsync(stream, $"the device {fault.Message}", token);
            throw;
        }

        var cuts = MemoryMarshal.Cast<byte, int>(hello.Items[1].Span).ToArray();
        var reason =
            Encoding.UTF8.GetString(hello.Items[0].Span) != network.Graph.Model.Hash
                ? "the device and the edge server have different networks"
            : cuts.Any(cut => !_tensors.CanSend(cut)) ? "the network cannot be divided at a cut of the device"
            : "";
        if (reason.Length > 0)
        {
            await RefuseAsync(stream, reason, token);
            throw new PeerException($"was refused: {reason}");
        }

        foreach (var cut in cuts)
        {
            WarmUp(cut);
        }

        await Frame.WriteAsync(stream, new Frame(FrameKind.Ready, 0, []).ToBytes(), patience, token);
        return [.. cuts];
    }

    private async Task RefuseAsync(Stream stream, string reason, CancellationToken token)
    {
        try
        {
            await Frame.WriteAsync(stream, Frame.Refusal(reason).ToBytes(), TimeSpan.FromSeconds(1), token);
        }
        catch (PeerException)
        {
            // The device cannot receive the reason.
        }
    }

    private NetworkSession SessionAt(int cut) =>
        _sessions
            .GetOrAdd(
                cut,
                at => new Lazy<NetworkSession>(() => NetworkSession.Load(network, _tensors.Rest(at), threads))
            )
            .Value;

    private void WarmUp(int cut)
    {
        const int runs = 3;
        using var tensors = new Tensors();
        foreach (var input in _tensors.Rest(cut).Inputs)
        {
            var value = Tensors.Allocate(input);
            value.GetTensorMutableRawData().Clear();
            tensors.Add(input.Name, value);
        }

        for (var run = 0; run < runs; run++)
        {
            SessionAt(cut).RunInto(tensors);
        }
    }

    private Frame Compute(Frame upload)
    {
        var (cut, rest) = (upload.Cut, _tensors.Rest(upload.Cut));
        var start = Stopwatch.GetTimestamp();
        using var tensors = new Tensors();
        CutTensors.Add(tensors, rest.Inputs, upload.Items);
        SessionAt(cut).RunInto(tensors);
        var results = CutTensors.BytesOf(rest.Outputs, tensors);
        var seconds = new byte[sizeof(double)];
        BinaryPrimitives.WriteDoubleLittleEndian(seconds, Stopwatch.GetElapsedTime(start).TotalSeconds);
        return new(FrameKind.Result, cut, [.. results, seconds]);
    }
}
