using System.Collections.Immutable;

namespace SplitProofs.Experiments.Answers;

/// <summary>A part of the sentence that answers an experiment's question.</summary>
internal abstract record AnswerPart
{
    private AnswerPart() { }

    /// <summary>Words of the author.</summary>
    /// <param name="Text">The words.</param>
    public sealed record Words(string Text) : AnswerPart;

    /// <summary>A value computed from the rows: <c>{maximum saving of optimal for AlexNet}</c>.</summary>
    /// <param name="Statistic">The statistic of the values.</param>
    /// <param name="Column">The column of the values.</param>
    /// <param name="Method">The method whose rows count; empty for all.</param>
    /// <param name="For">Names of networks, scenarios or cases. A row counts if each name is in one of its columns.</param>
    public sealed record Computed(AnswerStatistic Statistic, string Column, string Method, ImmutableArray<string> For)
        : AnswerPart;

    /// <summary>Handles each case.</summary>
    public T Match<T>(Func<Words, T> words, Func<Computed, T> computed) =>
        this switch
        {
            Words w => words(w),
            Computed c => computed(c),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
