namespace SplitProofs.Commands;

/// <summary>How long a command may go on: until it is interrupted, or its time is over.</summary>
internal sealed class TimeLimit : IDisposable
{
    private readonly CancellationToken _interruption;
    private readonly CancellationTokenSource _source;

    /// <summary>Begins the time.</summary>
    /// <param name="time">The time; <see cref="Timeout.InfiniteTimeSpan"/> for none.</param>
    /// <param name="interruption">Interrupts the command.</param>
    public TimeLimit(TimeSpan time, CancellationToken interruption)
    {
        _interruption = interruption;
        _source = CancellationTokenSource.CreateLinkedTokenSource(interruption);
        _source.CancelAfter(time);
    }

    /// <summary>Stops the work.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>What to tell the shell of work that was stopped.</summary>
    public int ExitCode =>
        _interruption.IsCancellationRequested ? Commands.ExitCode.Interrupted : Commands.ExitCode.TimedOut;

    /// <summary>Why work was stopped, and the way out.</summary>
    public string Reason =>
        _interruption.IsCancellationRequested
            ? "It was interrupted."
            : "The time given with --timeout is over: allow more, or check fewer claims or cases.";

    /// <inheritdoc/>
    public void Dispose() => _source.Dispose();
}
