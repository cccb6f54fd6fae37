namespace SplitProofs.Descriptions.Problems;

/// <summary>How much a problem matters.</summary>
public enum Severity
{
    /// <summary>The description compiles as it is meant, and there is something to know of it.</summary>
    Information,

    /// <summary>The description compiles, but is probably not what was meant.</summary>
    Warning,

    /// <summary>The description does not compile.</summary>
    Error,
}
