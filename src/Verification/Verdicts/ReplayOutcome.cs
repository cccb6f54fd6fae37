using SplitProofs.Text.Faults;

namespace SplitProofs.Verification.Verdicts;

/// <summary>What came of checking a claim again at an instance that was written down.</summary>
public abstract record ReplayOutcome
{
    private ReplayOutcome() { }

    /// <summary>The claim was checked at it.</summary>
    /// <param name="Instance">The instance in the claim's notation.</param>
    /// <param name="Trial">What the check says of it.</param>
    public sealed record Tried(string Instance, Trial Trial) : ReplayOutcome;

    /// <summary>What was written down is no instance of this claim.</summary>
    public sealed record Unreadable(Fault Fault) : ReplayOutcome;

    /// <summary>Handles either.</summary>
    public T Match<T>(Func<Tried, T> tried, Func<Unreadable, T> unreadable) =>
        this switch
        {
            Tried t => tried(t),
            Unreadable u => unreadable(u),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
