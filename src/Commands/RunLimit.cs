using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace SplitProofs.Commands;

/// <summary>Limits how long a command runs: until Ctrl-C (SIGINT), SIGTERM, or the end of the time given with <c>--timeout</c>.</summary>
internal sealed class RunLimit : IDisposable
{
    /// <summary>The longest time, in seconds.</summary>
    public const int LongestTime = 1_000_000;

    /// <summary>How long work may run before a line on standard error says what it is.</summary>
    public static TimeSpan Silence { get; } = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _source = new();
    private readonly ImmutableArray<PosixSignalRegistration> _signals;
    private int _signal;
    private long _signalled;

    /// <summary>
    /// A second signal within this time counts as the first one: a terminal or <c>timeout</c> sends a signal to the process and to its
    /// group.
    /// </summary>
    private static readonly TimeSpan _repetition = TimeSpan.FromSeconds(0.5);

    /// <summary>Starts the clock, and listens for signals.</summary>
    /// <param name="seconds">The time; <see langword="null"/> for none.</param>
    public RunLimit(int? seconds)
    {
        _signals =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop),
        ];
        if (seconds is { } given)
        {
            _source.CancelAfter(TimeSpan.FromSeconds(given));
        }
    }

    /// <summary>The token by which the work is stopped.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Prints that work was stopped, and why.</summary>
    /// <param name="undone">A clause that says what is not done.</param>
    /// <returns>The exit code.</returns>
    public int Report(string undone)
    {
        var (reason, exitCode) = (PosixSignal)_signal switch
        {
            PosixSignal.SIGINT => ("It was interrupted.", ExitCode.Interrupted),
            PosixSignal.SIGTERM => ("It was terminated.", ExitCode.Terminated),
            _ => ("The time given with --timeout is over: allow more, or ask for less.", ExitCode.TimedOut),
        };
        Messages.Error($"{undone}. {reason}");
        return exitCode;
    }

    /// <summary>
    /// Runs work that does not observe the token. If the run is stopped, the work continues on a background thread, which does not keep the
    /// process from ending.
    /// </summary>
    /// <param name="work">The work, which prints no result and writes no file.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public T Run<T>(Func<T> work) => Start(work).WaitAsync(Token).GetAwaiter().GetResult();

    /// <summary>Runs work in the same way, and prints a line on standard error if it takes longer than <see cref="Silence"/>.</summary>
    /// <param name="progress">The line, which says what the work is.</param>
    /// <param name="work">The work, which prints no result and writes no file.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public T Run<T>(string progress, Func<T> work)
    {
        var task = Start(work);
        if (Task.WaitAny([task], (int)Silence.TotalMilliseconds, Token) < 0)
        {
            Messages.Progress(progress);
        }

        return task.WaitAsync(Token).GetAwaiter().GetResult();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var signal in _signals)
        {
            signal.Dispose();
        }

        _source.Dispose();
    }

    private static Task<T> Start<T>(Func<T> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private void Stop(PosixSignalContext context)
    {
        // The first signal asks the run to end; a later one ends the process.
        var isFirst = Interlocked.CompareExchange(ref _signal, (int)context.Signal, 0) == 0;
        if (isFirst)
        {
            Interlocked.Exchange(ref _signalled, Stopwatch.GetTimestamp());
        }

        // The thread of a second signal reads 0 until the first has recorded its time.
        var since = Interlocked.Read(ref _signalled);
        context.Cancel = isFirst || since == 0 || Stopwatch.GetElapsedTime(since) < _repetition;
        try
        {
            _source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The signal came after the run had ended.
        }
    }
}
