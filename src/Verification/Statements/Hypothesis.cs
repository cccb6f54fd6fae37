using System.Collections.Immutable;

namespace SplitProofs.Verification.Statements;

/// <summary>What must hold for a statement: words for people, and conditions beside them for programs.</summary>
public abstract record Hypothesis
{
    private Hypothesis(string words) => Words = words;

    /// <summary>The words, as pages print them: a sentence.</summary>
    public string Words { get; }

    /// <summary>What the words say is also stated in symbols.</summary>
    /// <param name="Words">The words, as pages print them: a sentence.</param>
    /// <param name="Conditions">The same in symbols; at least one condition.</param>
    public sealed record InSymbols(string Words, params ImmutableArray<Assumption> Conditions) : Hypothesis(Words);

    /// <summary>No relation between symbols of the claim can say what the words say.</summary>
    /// <param name="Words">The words, as pages print them: a sentence.</param>
    /// <param name="Reason">Why no relation can: a clause.</param>
    public sealed record InWordsOnly(string Words, string Reason) : Hypothesis(Words);

    /// <summary>Handles each kind.</summary>
    public T Match<T>(Func<InSymbols, T> inSymbols, Func<InWordsOnly, T> inWordsOnly) =>
        this switch
        {
            InSymbols h => inSymbols(h),
            InWordsOnly h => inWordsOnly(h),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>The conditions; none where there are words only.</summary>
    public ImmutableArray<Assumption> Assumptions => Match(inSymbols: h => h.Conditions, inWordsOnly: _ => []);
}
