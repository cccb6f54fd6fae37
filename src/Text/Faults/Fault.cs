namespace SplitProofs.Text.Faults;

/// <summary>A mistake in a text that a user wrote.</summary>
/// <param name="Place">Where it is.</param>
/// <param name="Cause">What is wrong: a clause without a full stop.</param>
/// <param name="Remedy">The way out: a sentence; empty if the cause says it.</param>
public sealed record Fault(Place Place, string Cause, string Remedy)
{
    /// <summary>What kind of fault it is, where a compiler reports it.</summary>
    public FaultKind Kind { get; init; } = FaultKind.Unnamed;

    /// <summary>The cause and the way out, without the place: one line, whatever the user's words in it hold.</summary>
    public string Message => Quote.Plain(Remedy.Length == 0 ? $"{Cause}." : $"{Cause}. {Remedy}");

    /// <summary>The fault as a message of one line: <c>place: cause. remedy</c></summary>
    public override string ToString() => $"{Place}: {Message}";
}
