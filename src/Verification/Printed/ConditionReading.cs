using SplitProofs.Analytics.Formulas;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Readings;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Verification.Printed;

/// <summary>Whether a condition holds under an assignment of values, in exact fractions.</summary>
public static class ConditionReading
{
    /// <summary>Whether the condition holds.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="table">The values of its symbols, and the properties of its airtimes.</param>
    /// <exception cref="InvalidOperationException">A symbol or an expression has no value.</exception>
    public static bool Holds(Condition condition, ISymbolTable table) =>
        condition.Match(
            holds: c => Holds(c.Relation, table),
            less: c => Value(c.Left, table) < Value(c.Right, table),
            forAll: c =>
                Range(Whole(c.First, table), Whole(c.Last, table)).All(n => Holds(c.Body, table.At(c.Index, n))),
            exists: c =>
                Range(Whole(c.First, table), Whole(c.Last, table)).Any(n => Holds(c.Body, table.At(c.Index, n))),
            sumsTo: c =>
                Range(Whole(c.First, table), Whole(c.Last, table)).Sum(n => Value(c.Term, table.At(c.Index, n)))
                == Value(c.Total, table),
            all: c => c.Conditions.All(each => Holds(each, table)),
            any: c => c.Conditions.Any(each => Holds(each, table)),
            finiteMean: c => table.HasFiniteMean(c.Airtime),
            drawnAnew: c => table.IsDrawnAnew(c.Airtime),
            expectedMinimumAtMost: c => table.IsExpectedMinimumAtMost(c.Airtime, c.Other)
        );

    private static bool Holds(Expression.Relation relation, ISymbolTable table)
    {
        var (left, right) = (Value(relation.Left, table), Value(relation.Right, table));
        return relation.Sign switch
        {
            RelationSign.Equal => left == right,
            RelationSign.AtMost => left <= right,
            RelationSign.AtLeast => left >= right,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static IEnumerable<int> Range(int first, int last) =>
        Enumerable.Range(first, Math.Max(0, last - first + 1));

    private static int Whole(Expression expression, ISymbolTable table) =>
        Value(expression, table) is { Denominator.IsOne: true } value
            ? (int)value.Numerator
            : throw new InvalidOperationException("the end of a range is no whole number");

    private static Rational Value(Expression expression, ISymbolTable table) =>
        expression.Match(ExactReading.Of(table)) ?? throw new InvalidOperationException("an expression has no value");
}
