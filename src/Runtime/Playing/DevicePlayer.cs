using System.Collections.Immutable;
using System.Diagnostics;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Onnx.Splitting;
using SplitProofs.Runtime.Sessions;
using SplitProofs.Runtime.Splitting;

namespace SplitProofs.Runtime.Playing;

/// <summary>Plays inferences: runs stages on this machine, and sends where the policy says so.</summary>
internal sealed class DevicePlayer : IDisposable
{
    private const int WarmUps = 5;

    private readonly SplittableNetwork _network;
    private readonly GeneratedInputs _inputs;
    private readonly SplittingDecisions.Thresholds _decisions;
    private readonly Uplink _uplink;
    private readonly TimeSpan _wayBack;
    private readonly TimeSpan _patience;
    private readonly ImmutableArray<(NetworkSession Session, int To)> _sessions;
    private readonly Random _random;
    private readonly ImmutableDictionary<int, long> _sentBits;

    /// <summary>Loads the sessions of the placed stages.</summary>
    public DevicePlayer(
        SplittableNetwork network,
        GeneratedInputs inputs,
        int threads,
        int seed,
        SplittingDecisions.Thresholds decisions,
        Scenario scenario,
        TimeSpan patience
    )
    {
        _patience = patience;
        (_network, _inputs, _decisions, _uplink) = (network, inputs, decisions, scenario.Uplink);
        _wayBack = TimeSpan.FromSeconds(scenario.Downlink.Latency.Value);
        _random = new Random(seed);
        _sentBits = SendingCuts(decisions, network.Stages)
            .ToImmutableDictionary(cut => cut, cut => network.Live(cut).Sum(tensor => tensor.Bits));
        ImmutableArray<int> ends =
        [
            0,
            .. network.Cuts.Append(network.Stages).Where(cut => cut <= decisions.PlacedStages),
        ];
        _sessions =
        [
            .. ends.Zip(
                ends.Skip(1),
                (from, to) => (NetworkSession.Load(network, network.Part(from, to), threads), to)
            ),
        ];
    }

    /// <summary>The cuts at which the policy may send.</summary>
    public static ImmutableArray<int> SendingCuts(SplittingDecisions.Thresholds decisions, int stages) =>
        [
            .. Enumerable.Range(0, decisions.PlacedStages).Where(cut => decisions.Airtimes[cut] > 0),
            .. decisions.PlacedStages < stages ? [decisions.PlacedStages] : Array.Empty<int>(),
        ];

    /// <summary>Runs the placed stages a few times, because the first runs also load code and data.</summary>
    public void WarmUp()
    {
        for (var run = 0; run < WarmUps; run++)
        {
            using var tensors = _inputs.Of(_network);
            foreach (var (session, _) in _sessions)
            {
                session.RunInto(tensors);
            }
        }
    }

    /// <summary>Plays an inference.</summary>
    /// <param name="edge">The edge server; <see langword="null"/> where the policy never sends.</param>
    /// <param name="token">Stops it.</param>
    public async Task<PlayedInference> PlayAsync(EdgeConnection? edge, CancellationToken token)
    {
        using var tensors = _inputs.Of(_network);
        return await PlayAsync(edge, tensors, token);
    }

    /// <summary>Plays an inference at each cut that may send, and compares the results with those of the whole network.</summary>
    public async Task<TensorDifference> CompareAsync(
        EdgeConnection? edge,
        ImmutableArray<int> cuts,
        CancellationToken token
    )
    {
        var greatest = default(TensorDifference);
        using var check = new SplitCheck(_network, _inputs, threads: 1);
        foreach (var cut in cuts)
        {
            using var tensors = _inputs.Of(_network);
            foreach (var (session, _) in _sessions.Where(session => session.To <= cut))
            {
                session.RunInto(tensors);
            }

            await edge!.SendAsync(cut, tensors, TimeSpan.Zero, token);
            greatest = greatest.Or(check.Compare(tensors));
        }

        return greatest;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var (session, _) in _sessions)
        {
            session.Dispose();
        }
    }

    private async Task<PlayedInference> PlayAsync(EdgeConnection? edge, Tensors tensors, CancellationToken token)
    {
        var (start, done, next) = (Stopwatch.GetTimestamp(), 0, 0);
        while (true)
        {
            if (done == _network.Stages)
            {
                var all = Stopwatch.GetElapsedTime(start).TotalSeconds;
                return new(done, all, 0, 0, 0, all);
            }

            var airtime = _decisions.Channel.Sample(_random);
            if (done == _decisions.PlacedStages || airtime <= _decisions.Airtimes[done])
            {
                var device = Stopwatch.GetElapsedTime(start).TotalSeconds;
                var bits = _sentBits[done];
                var onAir = bits / _uplink.UsedBandwidth.Value * airtime;
                var seconds = onAir + _uplink.Latency.Value;
                if (!(seconds < _patience.TotalSeconds))
                {
                    throw new PeerException(
                        $"would wait {seconds:G4} s for an upload, which is longer than --patience"
                    );
                }

                var upload = TimeSpan.FromSeconds(seconds);
                var began = Stopwatch.GetTimestamp();
                var (sent, computed, until) = await edge!.SendAsync(done, tensors, upload, token);
                Pacing.Wait(began, TimeSpan.FromSeconds(until) + _wayBack, token);
                return new(done, device, onAir, sent, computed, Stopwatch.GetElapsedTime(start).TotalSeconds);
            }

            // The policy never sends between stages that cannot be run separately.
            _sessions[next].Session.RunInto(tensors);
            done = _sessions[next].To;
            next++;
        }
    }
}
