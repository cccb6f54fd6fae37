namespace SplitProofs.Reports.Pages;

/// <summary>A number that was counted in the repository when the program was built.</summary>
/// <param name="what">What was counted.</param>
/// <param name="number">The number, rounded down.</param>
/// <param name="command">The command that counts it today, from the root of the repository.</param>
public sealed class SourceCount(string what, long number, string command)
{
    /// <summary>What was counted.</summary>
    public string What => what;

    /// <summary>The number, rounded down.</summary>
    public long Number => number;

    /// <summary>The command that counts it today.</summary>
    public string Command => command;
}
