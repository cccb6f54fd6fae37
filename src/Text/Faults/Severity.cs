namespace SplitProofs.Text.Faults;

/// <summary>How much a fault matters.</summary>
public enum Severity
{
    /// <summary>The text means what it should, and there is something to know about it.</summary>
    Information,

    /// <summary>The text can be used, but is probably not what was meant.</summary>
    Warning,

    /// <summary>The text cannot be used.</summary>
    Error,
}
