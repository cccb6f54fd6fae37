namespace SplitProofs.Verification.Registry;

/// <summary>Something wrong in how a claim is stated.</summary>
/// <param name="Place">The claim and the member that states it, as “TP1 (Namespace.Class.Member)”.</param>
/// <param name="Cause">What is wrong: a clause without a full stop.</param>
/// <param name="Remedy">The way out: a sentence.</param>
public sealed record ClaimFault(string Place, string Cause, string Remedy)
{
    /// <summary>The fault as a message of one line: <c>place: cause. remedy</c></summary>
    public override string ToString() => $"{Place}: {Cause}. {Remedy}";
}
