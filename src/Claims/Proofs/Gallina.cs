using System.Globalization;
using SplitProofs.Analytics.Formulas;

namespace SplitProofs.Claims.Proofs;

/// <summary>
/// The reading of a closed form as a term of Coq over real numbers. The names of operations are those of Coq's library and of
/// proofs/Airtime.v, Rules.v and Geometric.v. A named intermediate value is replaced by its value.
/// </summary>
/// <param name="name">The name of a symbol.</param>
/// <param name="count">An exponent or a number of terms, as a natural number.</param>
/// <param name="law">The law of the airtime, and its mean.</param>
internal sealed class Gallina(
    Func<Symbol, string> name,
    Func<Expression, string> count,
    (string Airtime, string Mean) law
) : IExpressionVisitor<string>
{
    public string Constant(Expression.Constant expression) =>
        expression.Value.ToString(expression.Value < 0 ? "(0);(-0)" : "0", CultureInfo.InvariantCulture);

    public string Variable(Expression.Variable expression) => name(expression.Symbol);

    public string Definition(Expression.Definition expression) => Of(expression.Value);

    public string Sum(Expression.Sum expression) => $"({Of(expression.Left)} + {Of(expression.Right)})";

    public string Difference(Expression.Difference expression) => $"({Of(expression.Left)} - {Of(expression.Right)})";

    public string Product(Expression.Product expression) => $"({Of(expression.Left)} * {Of(expression.Right)})";

    public string Quotient(Expression.Quotient expression) =>
        $"({Of(expression.Numerator)} / {Of(expression.Denominator)})";

    public string Exponentiation(Expression.Exponentiation expression) =>
        $"({Of(expression.Radix)} ^ {count(expression.Exponent)})";

    public string Least(Expression.Least expression) => $"(Rmin {Of(expression.Left)} {Of(expression.Right)})";

    public string NaturalLogarithm(Expression.NaturalLogarithm expression) => $"(ln {Of(expression.Argument)})";

    public string LogarithmToBaseTwo(Expression.LogarithmToBaseTwo expression) =>
        $"(ln {Of(expression.Argument)} / ln 2)";

    public string NaturalPower(Expression.NaturalPower expression) => $"(exp {Of(expression.Argument)})";

    public string ProductLogarithm(Expression.ProductLogarithm expression) =>
        throw new NotSupportedException("Coq's library has no Lambert W function.");

    public string LowerProductLogarithm(Expression.LowerProductLogarithm expression) =>
        throw new NotSupportedException("Coq's library has no Lambert W function.");

    public string RoundedUp(Expression.RoundedUp expression) => $"(IZR (ceiling {Of(expression.Argument)}))";

    public string PowerSum(Expression.PowerSum expression) =>
        $"(sum (fun i => {Of(expression.Ratio)} ^ i) {count(expression.Count)})";

    public string Conditional(Expression.Conditional expression) =>
        $"(if Rle_dec {Of(expression.Left)} {Of(expression.Right)} then {Of(expression.Then)} else {Of(expression.Otherwise)})";

    public string Functional(Expression.Functional expression) =>
        expression.Kind switch
        {
            AirtimeFunctional.ProbabilityAbove => $"(tail {law.Airtime} {Of(expression.Level)})",
            AirtimeFunctional.ExpectedMinimum => $"(psi {law.Airtime} {Of(expression.Level)})",
            AirtimeFunctional.ExpectedAtMost => $"(mean_up_to {law.Airtime} {Of(expression.Level)})",
            AirtimeFunctional.ExpectedExcess => $"(excess {law.Airtime} {law.Mean} {Of(expression.Level)})",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public string Relation(Expression.Relation expression) =>
        $"{Of(expression.Left)} {SignOf(expression.Sign)} {Of(expression.Right)}";

    /// <summary>How a relation is written, between real numbers or whole ones.</summary>
    public static string SignOf(RelationSign sign) =>
        sign switch
        {
            RelationSign.Equal => "=",
            RelationSign.AtMost => "<=",
            RelationSign.AtLeast => ">=",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private string Of(Expression expression) => expression.Match(this);
}
