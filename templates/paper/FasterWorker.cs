using FsCheck;
using FsCheck.Fluent;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Statements;

namespace MyName;

/// <summary>Seconds a unit of two workers, as whole numbers, so that the counterexample is exact.</summary>
/// <param name="First">a, of the first worker.</param>
/// <param name="Second">b, of the second worker.</param>
public sealed record Pair(int First, int Second)
{
    /// <summary>The instance as reports print it.</summary>
    public override string ToString() => FormattableString.Invariant($"a = {First}, b = {Second}");
}

/// <summary>
/// MN2, false: the faster worker alone is never more than a fifth slower than both. A refuted statement keeps its counterexample.
/// </summary>
public static class FasterWorker
{
    /// <summary>The claim that the statement is false.</summary>
    public static Claim Claim { get; } =
        new Claim<Pair>
        {
            Id = "MN2",
            Title = "The faster worker alone is at most a fifth slower than both",
            Stance = Stance.IsFalse,
            Statement = "A unit of work takes the faster worker alone at most 6/5 of the time that it takes both.",
            Formulas =
            [
                new Expression.Relation(
                    Of("T", "one"),
                    RelationSign.AtMost,
                    Expression.Integer(6) / Expression.Integer(5) * Of("T", "both")
                ),
            ],
            Hypotheses =
            [
                new Hypothesis.InSymbols("Both take some time.", new Condition.Less(Expression.Integer(0), Of("a"))),
            ],
            Oracle = "The counterexample is recomputed in exact fractions.",
            Domain = new(
                "whole seconds from 1 to 100",
                from first in Gen.Choose(1, 100)
                from second in Gen.Choose(1, 100)
                select new Pair(first, second),
                pair => new[] { new Pair(1, pair.Second), new Pair(pair.First, 1) }.Where(simpler => simpler != pair),
                []
            ),
            Tolerance = new Tolerance<Pair>.Exact("the counterexample is recomputed in exact fractions"),
            Assertions = pair => [new Assertion.AtMost(One(pair), 1.2 * Both(pair), Both(pair))],
            Mutants = [],
            Work = pair =>
            {
                Rational one = Math.Min(pair.First, pair.Second);
                Rational both = Rational.Of(pair.First * pair.Second, pair.First + pair.Second);
                return new(
                    [$"The faster worker alone takes {one} s for a unit.", $"Both take {both} s."],
                    one,
                    Rational.Of(6, 5) * both
                );
            },
        };

    private static double One(Pair pair) => Math.Min(pair.First, pair.Second);

    private static double Both(Pair pair) => (double)pair.First * pair.Second / (pair.First + pair.Second);

    private static Expression Of(string letter, string subscript = "") => Expression.Of(new Symbol(letter, subscript));
}
