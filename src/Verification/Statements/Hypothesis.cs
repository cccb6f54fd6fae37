using System.Collections.Immutable;

namespace SplitProofs.Verification.Statements;

/// <summary>What must hold for a statement: in words for people, and in symbols for programs.</summary>
/// <param name="Words">The words, as pages print them: a sentence.</param>
/// <param name="Assumptions">
/// The same in symbols; empty if the words only say what a symbol means, or describe the model or its oracle.
/// </param>
public sealed record Hypothesis(string Words, params ImmutableArray<Assumption> Assumptions)
{
    /// <summary>A hypothesis in words alone.</summary>
    public static implicit operator Hypothesis(string words) => new(words, []);

    /// <summary>The words.</summary>
    public override string ToString() => Words;
}
