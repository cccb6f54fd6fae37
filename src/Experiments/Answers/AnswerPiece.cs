using System.Collections.Immutable;
using SplitProofs.Experiments.Rows;

namespace SplitProofs.Experiments.Answers;

/// <summary>A piece of the sentence that answers an experiment's question, computed from its rows.</summary>
public abstract record AnswerPiece
{
    private AnswerPiece() { }

    /// <summary>Words, or a number of rows.</summary>
    /// <param name="Text">The words.</param>
    public sealed record Words(string Text) : AnswerPiece;

    /// <summary>A value of a column.</summary>
    /// <param name="Column">The column.</param>
    /// <param name="Shown">The value; absent where no row has one.</param>
    public sealed record Value(RowColumn Column, RowValue Shown) : AnswerPiece;

    /// <summary>Where in the grid a row lies.</summary>
    /// <param name="Coordinates">Its values in the columns that differ from row to row; none where the grid has one point.</param>
    public sealed record Point(ImmutableArray<(RowColumn Column, RowValue Value)> Coordinates) : AnswerPiece;

    /// <summary>Handles each case.</summary>
    public T Match<T>(Func<Words, T> words, Func<Value, T> value, Func<Point, T> point) =>
        this switch
        {
            Words w => words(w),
            Value v => value(v),
            Point p => point(p),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
