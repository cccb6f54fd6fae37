namespace SplitProofs.Text.Faults;

/// <summary>How much a fault matters.</summary>
public enum Severity
{
    /// <summary>The text is right, and there is something to know about it.</summary>
    Information,

    /// <summary>The text can be used, but is probably a mistake.</summary>
    Warning,

    /// <summary>The text cannot be used.</summary>
    Error,
}
