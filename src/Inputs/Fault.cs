namespace SplitProofs.Inputs;

/// <summary>Something wrong in what a user wrote.</summary>
/// <param name="Place">Where it is.</param>
/// <param name="Cause">What is wrong: a clause without a full stop.</param>
/// <param name="Remedy">The way out: a sentence.</param>
public sealed record Fault(Place Place, string Cause, string Remedy)
{
    /// <summary>The fault as a message of one line: <c>place: cause. remedy</c></summary>
    public override string ToString() => $"{Place}: {Cause}. {Remedy}";
}
