using System.Globalization;
using SplitProofs.Analytics.Formulas;

namespace SplitProofs.Reports.Explorer;

/// <summary>
/// The reading of a closed form as a JavaScript expression over numbers. As in <see cref="Number"/>, a product with zero is zero:
/// <c>times</c> is a function of the page. A named intermediate value is replaced by its value.
/// </summary>
internal sealed class JavaScript : IExpressionVisitor<string>
{
    /// <summary>The letter of the mean airtime, which a formula gets from the channel.</summary>
    private const string MeanAirtime = "μ";

    public string Constant(Expression.Constant expression) =>
        expression.Value.ToString(expression.Value < 0 ? "(0);(-0)" : "0", CultureInfo.InvariantCulture);

    public string Variable(Expression.Variable expression) =>
        expression.Symbol.Letter == MeanAirtime ? "airtime.mean" : expression.Symbol.Letter;

    public string Definition(Expression.Definition expression) => Of(expression.Value);

    public string Sum(Expression.Sum expression) => $"({Of(expression.Left)} + {Of(expression.Right)})";

    public string Difference(Expression.Difference expression) => $"({Of(expression.Left)} - {Of(expression.Right)})";

    public string Product(Expression.Product expression) => $"times({Of(expression.Left)}, {Of(expression.Right)})";

    public string Quotient(Expression.Quotient expression) =>
        $"({Of(expression.Numerator)} / {Of(expression.Denominator)})";

    public string Exponentiation(Expression.Exponentiation expression) =>
        $"Math.pow({Of(expression.Radix)}, {Of(expression.Exponent)})";

    public string Least(Expression.Least expression) => $"Math.min({Of(expression.Left)}, {Of(expression.Right)})";

    public string NaturalLogarithm(Expression.NaturalLogarithm expression) => $"Math.log({Of(expression.Argument)})";

    /// <summary>log₂(1 + x) is computed from x, which the sum 1 + x would round.</summary>
    public string LogarithmToBaseTwo(Expression.LogarithmToBaseTwo expression) =>
        expression.Argument is Expression.Sum { Left: Expression.Constant { Value: 1 } } sum
            ? $"(Math.log1p({Of(sum.Right)}) / Math.LN2)"
            : $"Math.log2({Of(expression.Argument)})";

    public string NaturalPower(Expression.NaturalPower expression) => $"Math.exp({Of(expression.Argument)})";

    public string ProductLogarithm(Expression.ProductLogarithm expression) =>
        throw new NotSupportedException("JavaScript has no Lambert W function.");

    public string LowerProductLogarithm(Expression.LowerProductLogarithm expression) =>
        throw new NotSupportedException("JavaScript has no Lambert W function.");

    public string RoundedUp(Expression.RoundedUp expression) => $"Math.ceil({Of(expression.Argument)})";

    public string PowerSum(Expression.PowerSum expression) =>
        throw new NotSupportedException("JavaScript has no geometric sum.");

    public string Conditional(Expression.Conditional expression) =>
        $"({Of(expression.Left)} <= {Of(expression.Right)} ? {Of(expression.Then)} : {Of(expression.Otherwise)})";

    public string Functional(Expression.Functional expression) =>
        expression.Kind switch
        {
            AirtimeFunctional.ProbabilityAbove => $"airtime.probabilityAbove({Of(expression.Level)})",
            AirtimeFunctional.ExpectedMinimum => $"airtime.expectedMinimum({Of(expression.Level)})",
            AirtimeFunctional.ExpectedAtMost => $"airtime.expectedAtMost({Of(expression.Level)})",
            AirtimeFunctional.ExpectedExcess => $"airtime.expectedExcess({Of(expression.Level)})",
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public string Relation(Expression.Relation expression) =>
        throw new NotSupportedException("A relation is a statement, and has no value.");

    private string Of(Expression expression) => expression.Match(this);
}
