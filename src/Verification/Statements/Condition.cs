using System.Collections.Immutable;
using SplitProofs.Analytics.Formulas;

namespace SplitProofs.Verification.Statements;

/// <summary>What a hypothesis says, in symbols: for programs that read, test or prove a claim.</summary>
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
    /// <param name="Last">The last number, inclusive; below the first where there is none.</param>
    /// <param name="Body">The condition.</param>
    public sealed record ForAll(string Index, Expression First, Expression Last, Condition Body) : Condition;

    /// <summary>All of some conditions.</summary>
    public sealed record All(ImmutableArray<Condition> Conditions) : Condition;

    /// <summary>One of some conditions, or several.</summary>
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
            All c => all(c),
            Any c => any(c),
            FiniteMean c => finiteMean(c),
            DrawnAnew c => drawnAnew(c),
            ExpectedMinimumAtMost c => expectedMinimumAtMost(c),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
