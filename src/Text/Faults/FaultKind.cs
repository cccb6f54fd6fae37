namespace SplitProofs.Text.Faults;

/// <summary>A kind of fault that a compiler reports as a diagnostic.</summary>
/// <param name="Id">Its identifier, <c>SP</c> and four digits.</param>
/// <param name="Title">What is wrong, in a few words.</param>
/// <param name="Severity">How much it matters.</param>
public sealed record FaultKind(string Id, string Title, Severity Severity)
{
    /// <summary>The kind of all faults that no compiler reports: an error without an identifier.</summary>
    public static FaultKind Unnamed { get; } = Error("", "");

    /// <summary>A kind of error.</summary>
    public static FaultKind Error(string id, string title) => new(id, title, Severity.Error);

    /// <summary>A kind of warning.</summary>
    public static FaultKind Warning(string id, string title) => new(id, title, Severity.Warning);
}
