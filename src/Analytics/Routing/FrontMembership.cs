namespace SplitProofs.Analytics.Routing;

/// <summary>Whether a candidate is on the accuracy-cost front.</summary>
public abstract record FrontMembership
{
    private FrontMembership() { }

    /// <summary>No other candidate beats it. Candidates of equal accuracy and equal cost are all on the front.</summary>
    public sealed record OnFront : FrontMembership;

    /// <summary>Another candidate beats it.</summary>
    /// <param name="By">
    /// The index of that candidate in the list: the cheapest of the more accurate candidates if it beats this one, otherwise the
    /// cheapest of equal accuracy.
    /// </param>
    public sealed record Beaten(int By) : FrontMembership;

    /// <summary>Handles each case.</summary>
    public T Match<T>(Func<T> onFront, Func<Beaten, T> beaten) =>
        this switch
        {
            OnFront => onFront(),
            Beaten b => beaten(b),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
