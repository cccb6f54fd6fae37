namespace SplitProofs.Commands;

/// <summary>What the program tells the shell.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>An input that the command line names is wrong, there is no answer, or a check failed.</summary>
    public const int Failure = 1;

    /// <summary>The command line itself is wrong: a command or option that there is not, or a value that an option does not take.</summary>
    public const int Usage = 2;

    /// <summary>The time that was given ran out, as <c>timeout</c> counts it.</summary>
    public const int TimedOut = 124;

    /// <summary>Interrupted by Ctrl-C (SIGINT), as shells count it.</summary>
    public const int Interrupted = 130;

    /// <summary>Ended by SIGTERM, as shells count it.</summary>
    public const int Terminated = 143;
}
