using System.Collections.Immutable;

namespace SplitProofs.Verification.Statements;

/// <summary>A condition under which a statement holds: words for people, with conditions beside them for programs.</summary>
public abstract record Hypothesis
{
    private Hypothesis(string words) => Words = words;

    /// <summary>The words, as pages print them: a sentence.</summary>
    public string Words { get; }

    /// <summary>A hypothesis in words and in symbols.</summary>
    /// <param name="Words">The words, as pages print them: a sentence.</param>
    /// <param name="Conditions">The same in symbols; at least one condition.</param>
    public sealed record InSymbols(string Words, params ImmutableArray<Assumption> Conditions) : Hypothesis(Words);

    /// <summary>A hypothesis in words that no relation between symbols of the claim can state.</summary>
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
