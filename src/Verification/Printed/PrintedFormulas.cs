using System.Collections.Immutable;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Verification.Readings;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Verification.Printed;

/// <summary>The printed formulas of a claim, evaluated in exact fractions for every assignment under which they must hold.</summary>
/// <typeparam name="T">The kind of instance.</typeparam>
/// <param name="Claim">The claim.</param>
/// <param name="Tables">The assignments under which each of its formulas must hold.</param>
public sealed record PrintedFormulas<T>(Claim Claim, FormulaTables<T> Tables)
    where T : notnull
{
    /// <summary>The printed formulas of those claims that state where their formulas must hold, in the order of the claims.</summary>
    public static ImmutableArray<PrintedFormulas<T>> Of(IEnumerable<Claim> claims) =>
        [
            .. claims.SelectMany(claim =>
                claim.Tables is FormulaTables<T> { Count: > 0 } tables
                    ? [new PrintedFormulas<T>(claim, tables)]
                    : Array.Empty<PrintedFormulas<T>>()
            ),
        ];

    /// <summary>The comparisons of all printed formulas, one of which may be replaced by another formula.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="printed">The formula to read in place of a claim's formula, given its place from 0.</param>
    public IEnumerable<Assertion> Read(T instance, Func<ClaimId, int, Expression, Expression> printed) =>
        Claim.Formulas.SelectMany(
            (formula, place) =>
                Tables
                    .Each[place](instance)
                    .Select(table => Compare((Expression.Relation)printed(Claim.Id, place, formula), table))
        );

    /// <summary>
    /// The comparisons of every printed formula in double precision, for formulas with logarithms, exponentials or the Lambert W
    /// function. Errors are relative to the larger side, and to a scale where both are smaller.
    /// </summary>
    /// <param name="instance">The instance.</param>
    /// <param name="printed">The formula to read in place of a claim's formula, given its place from 0.</param>
    /// <param name="scale">The magnitude of the terms involved, where the sides themselves may be smaller; 0 if they are not.</param>
    public IEnumerable<Assertion> ReadAsNumbers(
        T instance,
        Func<ClaimId, int, Expression, Expression> printed,
        double scale = 0
    ) =>
        Claim.Formulas.SelectMany(
            (formula, place) =>
                Tables
                    .Each[place](instance)
                    .Select(table =>
                        CompareNumbers((Expression.Relation)printed(Claim.Id, place, formula), table, scale)
                    )
        );

    /// <summary>Whether an instance gives each formula at least one assignment of values.</summary>
    public bool IsRead(T instance) => Tables.Each.All(tables => tables(instance).Any());

    /// <summary>The conditions of the claim's setting and hypotheses that fail under an assignment at which a formula is read.</summary>
    /// <param name="instance">The instance.</param>
    public IEnumerable<Condition> FailedConditions(T instance) =>
        from place in Enumerable.Range(0, Tables.Count)
        let conditions = Claim
            .Hypotheses.SelectMany(hypothesis => hypothesis.Assumptions)
            .Where(assumption => assumption.IsNeededFor(place + 1))
            .Select(assumption => assumption.Condition)
            .Concat(Claim.Setting)
            .ToImmutableArray()
        from table in Tables.Each[place](instance)
        from condition in conditions
        where !ConditionReading.Holds(condition, table)
        select condition;

    /// <summary>Compares the two sides. A formula without a value, such as one that divides by 0, does not hold.</summary>
    private static Assertion Compare(Expression.Relation relation, ISymbolTable table)
    {
        var reading = ExactReading.Of(table);
        if (relation.Left.Match(reading) is not { } left || relation.Right.Match(reading) is not { } right)
        {
            return new Assertion.Equal(double.NaN, double.NaN, 1);
        }

        var scale = 1 + Math.Abs(left.ToDouble()) + Math.Abs(right.ToDouble());
        var excess = (left - right).ToDouble();
        return relation.Sign switch
        {
            RelationSign.Equal => new Assertion.Equal(excess, 0, scale),
            RelationSign.AtMost => new Assertion.AtMost(excess, 0, scale),
            RelationSign.AtLeast => new Assertion.AtMost(-excess, 0, scale),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static Assertion CompareNumbers(Expression.Relation relation, ISymbolTable table, double least)
    {
        var reading = new RealReading<Number>(symbol => new(table.Of(symbol).ToDouble()));
        var (left, right) = (relation.Left.Match(reading).Value, relation.Right.Match(reading).Value);
        var scale = Math.Max(Math.Max(Math.Abs(left), Math.Abs(right)), Math.Max(least, double.Epsilon));
        return relation.Sign switch
        {
            RelationSign.Equal => new Assertion.Equal(left, right, scale),
            RelationSign.AtMost => new Assertion.AtMost(left, right, scale),
            RelationSign.AtLeast => new Assertion.AtMost(right, left, scale),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}
