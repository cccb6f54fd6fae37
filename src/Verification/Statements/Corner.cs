namespace SplitProofs.Verification.Statements;

/// <summary>A hard corner of a domain.</summary>
/// <typeparam name="T">The kind of instance.</typeparam>
/// <param name="Name">The corner's name.</param>
/// <param name="Holds">Whether an instance lies in it.</param>
public sealed record Corner<T>(string Name, Func<T, bool> Holds)
{
    /// <summary>
    /// What it has in common with other corners. Pages show the corners of a group in one row;
    /// empty for a row of its own.
    /// </summary>
    public string Group { get; init; } = "";
}
