using System.Collections.Immutable;
using SplitProofs.Analytics.Formulas;

namespace SplitProofs.Verification.Statements;

/// <summary>
/// A hypothesis in symbols: a tree of relations for programs that read, test or prove a claim. It contains no words and no code; a
/// hypothesis that no condition can state is <see cref="Hypothesis.InWordsOnly"/>.
/// </summary>
public abstract record Condition
{
    private Condition() { }

    /// <summary>An equation or inequality.</summary>
    public sealed record Holds(Expression.Relation Relation) : Condition;

    /// <summary>left &lt; right.</summary>
    public sealed record Less(Expression Left, Expression Right) : Condition;

    /// <summary>A condition on every whole number of a range.</summary>
    /// <param name="Index">The letter of the number, also in subscripts: “n”.</param>
    /// <param name="First">The first number.</param>
    /// <param name="Last">The last number, inclusive; if it is below the first, there is none and the condition holds.</param>
    /// <param name="Body">The condition.</param>
    public sealed record ForAll(string Index, Expression First, Expression Last, Condition Body) : Condition;

    /// <summary>A condition on at least one whole number of a range.</summary>
    /// <param name="Index">The letter of the number, also in subscripts: “n”.</param>
    /// <param name="First">The first number.</param>
    /// <param name="Last">The last number, inclusive; the condition fails where that is below the first.</param>
    /// <param name="Body">The condition.</param>
    public sealed record Exists(string Index, Expression First, Expression Last, Condition Body) : Condition;

    /// <summary>The terms of a range add up to a total: Σ term = total.</summary>
    /// <param name="Index">The letter that numbers the terms, also in subscripts: “n”.</param>
    /// <param name="First">The first number.</param>
    /// <param name="Last">The last number, inclusive; if it is below the first, there is no term and the sum is 0.</param>
    /// <param name="Term">A term.</param>
    /// <param name="Total">The sum of the terms.</param>
    public sealed record SumsTo(string Index, Expression First, Expression Last, Expression Term, Expression Total)
        : Condition;

    /// <summary>Every one of some conditions.</summary>
    public sealed record All(ImmutableArray<Condition> Conditions) : Condition;

    /// <summary>At least one of some conditions.</summary>
    public sealed record Any(ImmutableArray<Condition> Conditions) : Condition;

    /// <summary>An airtime's mean is finite.</summary>
    public sealed record FiniteMean(Symbol Airtime) : Condition;

    /// <summary>An airtime is drawn anew at each stage, independently and from one law.</summary>
    public sealed record DrawnAnew(Symbol Airtime) : Condition;

    /// <summary>Ψ of one airtime is at most Ψ of the other at every level, where Ψ(ξ) = E[min(X, ξ)].</summary>
    public sealed record ExpectedMinimumAtMost(Symbol Airtime, Symbol Other) : Condition;

    /// <summary>left = right.</summary>
    public static Condition Equal(Expression left, Expression right) =>
        new Holds(new Expression.Relation(left, RelationSign.Equal, right));

    /// <summary>left ≤ right.</summary>
    public static Condition AtMost(Expression left, Expression right) =>
        new Holds(new Expression.Relation(left, RelationSign.AtMost, right));

    /// <summary>Handles each kind of condition.</summary>
    public T Match<T>(
        Func<Holds, T> holds,
        Func<Less, T> less,
        Func<ForAll, T> forAll,
        Func<Exists, T> exists,
        Func<SumsTo, T> sumsTo,
        Func<All, T> all,
        Func<Any, T> any,
        Func<FiniteMean, T> finiteMean,
        Func<DrawnAnew, T> drawnAnew,
        Func<ExpectedMinimumAtMost, T> expectedMinimumAtMost
    ) =>
        this switch
        {
            Holds c => holds(c),
            Less c => less(c),
            ForAll c => forAll(c),
            Exists c => exists(c),
            SumsTo c => sumsTo(c),
            All c => all(c),
            Any c => any(c),
            FiniteMean c => finiteMean(c),
            DrawnAnew c => drawnAnew(c),
            ExpectedMinimumAtMost c => expectedMinimumAtMost(c),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
