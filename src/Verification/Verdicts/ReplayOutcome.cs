using SplitProofs.Text.Faults;

namespace SplitProofs.Verification.Verdicts;

/// <summary>The result of checking a claim again at an instance that was written as JSON.</summary>
public abstract record ReplayOutcome
{
    private ReplayOutcome() { }

    /// <summary>The claim was checked at the instance.</summary>
    /// <param name="Instance">The instance in the claim's notation.</param>
    /// <param name="Trial">The result of the check.</param>
    public sealed record Tried(string Instance, Trial Trial) : ReplayOutcome;

    /// <summary>The JSON is not an instance of this claim.</summary>
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
