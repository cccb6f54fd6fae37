namespace SplitProofs.Commands;

/// <summary>The exit codes of the program.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>An input that the command line names is wrong, there is no answer, or a check failed.</summary>
    public const int Failure = 1;

    /// <summary>The command line itself is wrong: an unknown command or option, or a value that an option does not take.</summary>
    public const int Usage = 2;

    /// <summary>The time of <c>--timeout</c> ran out; the exit code of <c>timeout(1)</c>.</summary>
    public const int TimedOut = 124;

    /// <summary>Interrupted by Ctrl-C (SIGINT): 128 plus the number of the signal, as in shells.</summary>
    public const int Interrupted = 130;

    /// <summary>Ended by SIGTERM: 128 plus the number of the signal, as in shells.</summary>
    public const int Terminated = 143;
}
