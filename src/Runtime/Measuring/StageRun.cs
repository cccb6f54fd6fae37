using System.Collections.Immutable;
using System.Diagnostics;
using SplitProofs.Onnx.Splitting;
using SplitProofs.Runtime.Sessions;

namespace SplitProofs.Runtime.Measuring;

/// <summary>
/// A network with one session for each group of stages between two cuts, and a session for the whole network. ONNX Runtime's profiler is
/// not used: it attributes time to fused operators, which belong to no stage, and a device stops at cuts anyway.
/// </summary>
internal sealed class StageRun : IDisposable
{
    private readonly GeneratedInputs _inputs;
    private readonly SplittableNetwork _network;
    private readonly ImmutableArray<NetworkSession> _sessions;
    private readonly NetworkSession _whole;
    private readonly NetworkSession _empty;

    /// <summary>Loads all sessions.</summary>
    public StageRun(SplittableNetwork network, GeneratedInputs inputs, int threads)
    {
        (_network, _inputs) = (network, inputs);
        ImmutableArray<int> ends = [0, .. network.Cuts, network.Stages];
        Groups = [.. ends.Zip(ends.Skip(1), (from, to) => new StageGroup(from, to))];
        _sessions =
        [
            .. Groups.Select(group => NetworkSession.Load(network, network.Part(group.From, group.To), threads)),
        ];
        _whole = NetworkSession.LoadWhole(network, threads);
        _empty = NetworkSession.LoadEmpty(threads);
    }

    /// <summary>The stages that one session runs; several stages if the graph cannot be divided between them.</summary>
    internal readonly record struct StageGroup(int From, int To);

    /// <summary>The groups of stages, in the order of computation.</summary>
    public ImmutableArray<StageGroup> Groups { get; }

    /// <summary>Runs all groups one after the other, and then the whole, again and again.</summary>
    /// <param name="repeats">The number of timed runs.</param>
    /// <param name="warmUp">The number of runs before the timed ones.</param>
    /// <param name="token">Stops the work between two runs.</param>
    /// <returns>The seconds of each group, of the whole, and of a session that does nothing.</returns>
    public MeasuredTimes Time(int repeats, int warmUp, CancellationToken token)
    {
        var groups = Groups.Select(_ => new List<double>(repeats)).ToArray();
        var (whole, empty) = (new List<double>(repeats), new List<double>(repeats));
        for (var run = -warmUp; run < repeats; run++)
        {
            token.ThrowIfCancellationRequested();
            using var tensors = _inputs.Of(_network);
            tensors.Add(
                EmptyNetwork.Input,
                Tensors.Allocate(new(EmptyNetwork.Input, Onnx.Graphs.ElementType.Float, []))
            );
            foreach (var (session, times) in _sessions.Zip(groups))
            {
                Time(session, tensors, run, times);
            }

            Time(_empty, tensors, run, empty);
            using var again = _inputs.Of(_network);
            Time(_whole, again, run, whole);
        }

        return new([.. groups.Select(Spread.Of)], Spread.Of(whole), Spread.Of(empty));
    }

    /// <summary>Runs each group by itself for some time.</summary>
    /// <param name="least">The least time.</param>
    /// <param name="meter">Reads the joules that the processor has taken so far.</param>
    /// <param name="token">Stops the work between two runs.</param>
    /// <returns>The joules of one run of each group.</returns>
    public ImmutableArray<double> Energies(TimeSpan least, Func<double> meter, CancellationToken token)
    {
        var energies = ImmutableArray.CreateBuilder<double>();
        using var tensors = _inputs.Of(_network);
        foreach (var session in _sessions)
        {
            session.RunInto(tensors);
            var (start, before, runs) = (Stopwatch.GetTimestamp(), meter(), 0);
            do
            {
                token.ThrowIfCancellationRequested();
                foreach (var value in session.Run(tensors))
                {
                    value.Dispose();
                }

                runs++;
            } while (Stopwatch.GetElapsedTime(start) < least);

            energies.Add((meter() - before) / runs);
        }

        return energies.ToImmutable();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var session in _sessions.Add(_whole).Add(_empty))
        {
            session.Dispose();
        }
    }

    private static void Time(NetworkSession session, Tensors tensors, int run, List<double> times)
    {
        var start = Stopwatch.GetTimestamp();
        var results = session.Run(tensors);
        var elapsed = Stopwatch.GetElapsedTime(start).TotalSeconds;
        foreach (var (name, value) in session.Outputs.Zip(results))
        {
            tensors.Add(name, value);
        }

        if (run >= 0)
        {
            times.Add(elapsed);
        }
    }
}

/// <summary>The measured times, in seconds.</summary>
/// <param name="Groups">Each group of stages.</param>
/// <param name="Whole">The whole network in one session.</param>
/// <param name="Empty">A session that does nothing.</param>
internal sealed record MeasuredTimes(ImmutableArray<Spread> Groups, Spread Whole, Spread Empty)
{
    /// <summary>The sum of the medians of all groups.</summary>
    public double Sum => Groups.Sum(group => group.Median);
}
