using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using SplitProofs.Onnx.Splitting;
using SplitProofs.Runtime.Playing;
using SplitProofs.Runtime.Sessions;

namespace SplitProofs.Runtime.Tests;

/// <summary>An edge server serves devices that keep to the rules, whatever others send.</summary>
public sealed class EdgeServerTests : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(3);

    private readonly Networks _networks = new();
    private readonly CancellationTokenSource _end = new();
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly List<string> _said = [];
    private readonly SplittableNetwork _network;
    private readonly EdgeServer _server;
    private Task _serving = Task.CompletedTask;

    public EdgeServerTests()
    {
        _network = Networks.Open(_networks.Write("net.onnx", Networks.Residual()));
        _server = new(
            _network,
            threads: 1,
            _patience,
            line =>
            {
                lock (_said)
                {
                    _said.Add(line);
                }
            }
        );
    }

    private int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public Task InitializeAsync()
    {
        _listener.Start();
        _serving = _server.RunAsync(_listener, _end.Token);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await _end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _serving);
    }

    public void Dispose()
    {
        _listener.Dispose();
        _server.Dispose();
        _end.Dispose();
        _networks.Dispose();
    }

    /// <summary>A device that keeps to the rules gets the results of the whole network.</summary>
    private async Task AssertServes()
    {
        var inputs = new GeneratedInputs(7, GeneratedInputs.ReadFills([]).Match(fills => fills, _ => null!));
        using var tensors = inputs.Of(_network);
        using var whole = NetworkSession.LoadWhole(_network, threads: 1);
        using var expected = inputs.Of(_network);
        whole.RunInto(expected);
        using var device = NetworkSession.Load(_network, _network.Part(0, 2), threads: 1);
        device.RunInto(tensors);
        using var connection = await Connect(2);
        await connection.SendAsync(2, tensors, TimeSpan.Zero, CancellationToken.None);
        var result = _network.Graph.Trace.Outputs.Single();
        Assert.True(TensorDifference.Of(expected[result], tensors[result]).IsRounding);
    }

    private Task<EdgeConnection> Connect(params int[] cuts) =>
        EdgeConnection.OpenAsync(
            _network,
            [.. cuts],
            "127.0.0.1",
            Port,
            TimeSpan.FromSeconds(20),
            CancellationToken.None
        );

    private async Task<TcpClient> Raw(params byte[] bytes)
    {
        var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, Port);
        await client.GetStream().WriteAsync(bytes);
        return client;
    }

    /// <summary>Reads until the server closes the connection, which it does within its patience.</summary>
    private static Task<string> UntilClosed(TcpClient client) => UntilClosed(client.GetStream());

    private static async Task<string> UntilClosed(NetworkStream stream)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        using var all = new MemoryStream();
        try
        {
            await stream.CopyToAsync(all, limit.Token);
        }
        catch (IOException)
        {
            // It was closed with bytes unread.
        }

        return Encoding.UTF8.GetString(all.ToArray());
    }

    private byte[] Hello(params int[] cuts) =>
        new Frame(
            FrameKind.Hello,
            0,
            [Encoding.UTF8.GetBytes(_network.Graph.Model.Hash), cuts.SelectMany(BitConverter.GetBytes).ToArray()]
        ).ToBytes();

    private static byte[] Header(FrameKind kind, int cut, int items)
    {
        var bytes = new byte[13];
        "SPR1"u8.CopyTo(bytes);
        bytes[4] = (byte)kind;
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(5), cut);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(9), items);
        return bytes;
    }

    [Fact]
    public Task A_device_gets_the_results_of_the_whole_network() => AssertServes();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Rubbish_ends_its_connection_and_no_other(int seed)
    {
        var random = new Random(seed);
        for (var device = 0; device < 20; device++)
        {
            var rubbish = new byte[random.Next(14, 4096)];
            random.NextBytes(rubbish);
            using var client = await Raw(rubbish);
            Assert.Contains("sent something that is no frame", await UntilClosed(client), StringComparison.Ordinal);
        }

        await AssertServes();
    }

    /// <summary>Each byte of a valid conversation changed in turn: none of them stops the server.</summary>
    [Fact]
    public async Task A_changed_byte_ends_at_most_its_connection()
    {
        var hello = Hello(2);
        for (var place = 0; place < hello.Length; place++)
        {
            var changed = hello.ToArray();
            changed[place] ^= 0x81;
            using var client = await Raw(changed);
            var stream = client.GetStream();
            client.Client.Shutdown(SocketShutdown.Send);
            await UntilClosed(stream);
        }

        await AssertServes();
    }

    public static TheoryData<string, byte[]> WrongFrames =>
        new()
        {
            { "an upload before the greeting", Header(FrameKind.Upload, 1, 1) },
            { "a greeting with another number of items", Header(FrameKind.Hello, 0, 3) },
            { "a negative number of items", Header(FrameKind.Hello, 0, -1) },
            { "a huge item", [.. Header(FrameKind.Hello, 0, 2), 0xFF, 0xFF, 0xFF, 0x7F] },
            { "a negative length", [.. Header(FrameKind.Hello, 0, 2), 0xFF, 0xFF, 0xFF, 0xFF] },
            { "a result", Header(FrameKind.Result, 1, 1) },
            { "a kind that does not exist", Header((FrameKind)99, 0, 0) },
        };

    [Theory]
    [MemberData(nameof(WrongFrames))]
    public async Task A_frame_that_is_not_expected_is_refused_before_anything_is_allocated(string name, byte[] frame)
    {
        var before = GC.GetTotalAllocatedBytes();
        using var client = await Raw(frame);
        Assert.Contains("the device sent", await UntilClosed(client), StringComparison.Ordinal);
        Assert.True(GC.GetTotalAllocatedBytes() - before < 50_000_000, name);
        await AssertServes();
    }

    [Fact]
    public async Task A_tensor_of_another_length_is_refused()
    {
        using var client = await Raw([
            .. Hello(2),
            .. Header(FrameKind.Upload, 2, 1),
            .. BitConverter.GetBytes((int)_network.Live(2).Single().Bytes + 4),
        ]);
        Assert.Contains("bytes where", await UntilClosed(client), StringComparison.Ordinal);
        await AssertServes();
    }

    [Fact]
    public async Task A_cut_that_was_not_announced_is_refused()
    {
        using var client = await Raw([.. Hello(2), .. Header(FrameKind.Upload, 1, 1)]);
        Assert.Contains("for cut 1, which was not expected", await UntilClosed(client), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_network_is_refused_with_the_reason()
    {
        var other = Networks.Open(_networks.Write("other.onnx", Networks.Residual(2)));
        var refusal = await Assert.ThrowsAsync<PeerException>(() =>
            EdgeConnection.OpenAsync(other, [2], "127.0.0.1", Port, TimeSpan.FromSeconds(20), CancellationToken.None)
        );
        Assert.Equal("refused: the device and the edge server have different networks", refusal.Message);
    }

    [Fact]
    public async Task A_device_that_stalls_in_a_frame_is_let_go()
    {
        using var client = await Raw(Hello(2)[..20]);
        Assert.Contains("stalled for 3 s", await UntilClosed(client), StringComparison.Ordinal);
        await AssertServes();
    }

    [Fact]
    public async Task Devices_that_stall_do_not_hold_up_others()
    {
        var stalled = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Raw(Hello(2)[..20])));
        await AssertServes();
        foreach (var client in stalled)
        {
            client.Dispose();
        }
    }

    [Fact]
    public async Task A_device_that_vanishes_leaves_the_server_as_it_was()
    {
        for (var device = 0; device < 10; device++)
        {
            var client = await Raw([.. Hello(2), .. Header(FrameKind.Upload, 2, 1)]);
            client.Client.LingerState = new LingerOption(true, 0);
            client.Dispose();
        }

        await AssertServes();
    }

    [Theory]
    [InlineData("rubbish", "sent something that is no frame")]
    [InlineData("silence", "stalled for 3 s")]
    [InlineData("nothing", "vanished")]
    public async Task A_device_says_what_its_edge_server_did(string deed, string message)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var edge = Task.Run(async () =>
        {
            using var client = await listener.AcceptTcpClientAsync();
            if (deed == "rubbish")
            {
                await client.GetStream().WriteAsync(new byte[100]);
            }

            if (deed != "nothing")
            {
                await Task.Delay(3 * _patience);
            }
        });
        var fault = await Assert.ThrowsAsync<PeerException>(() =>
            EdgeConnection.OpenAsync(_network, [2], "127.0.0.1", port, _patience, CancellationToken.None)
        );
        Assert.Equal(message, fault.Message);
        await edge;
    }
}
