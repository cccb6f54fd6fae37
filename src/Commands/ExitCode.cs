namespace SplitProofs.Commands;

/// <summary>What the program tells the shell.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>The inputs are wrong, there is no answer, or a check failed.</summary>
    public const int Failure = 1;

    /// <summary>The command line itself is wrong.</summary>
    public const int Usage = 2;

    /// <summary>The time that was given ran out, as <c>timeout</c> counts it.</summary>
    public const int TimedOut = 124;

    /// <summary>Interrupted, as shells count it.</summary>
    public const int Interrupted = 130;
}
