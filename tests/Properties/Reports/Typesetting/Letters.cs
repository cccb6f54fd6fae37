using SplitProofs.Analytics.Formulas;

namespace SplitProofs.Properties.Reports.Typesetting;

/// <summary>Short names for the expressions of these tests.</summary>
internal static class Letters
{
    public static readonly Expression A = Of("a");
    public static readonly Expression B = Of("b");
    public static readonly Expression C = Of("c");
    public static readonly Expression D = Of("d");
    public static readonly Expression N = Of("N");
    public static readonly Expression P = Of("p");
    public static readonly Expression Xi = Of("ξ");

    public static Expression Of(string letter) => Expression.Of(new Symbol(letter));

    public static Expression Int(long value) => Expression.Integer(value);

    public static Expression Pow(Expression radix, Expression exponent) => Expression.Power(radix, exponent);

    public static Expression Ln(Expression argument) => Expression.Logarithm(argument);

    public static Expression Log2(Expression argument) => Expression.BinaryLogarithm(argument);

    public static Expression Exp(Expression argument) => Expression.Exponential(argument);

    public static Expression W(Expression argument) => Expression.LambertW(argument);

    public static Expression Ceil(Expression argument) => Expression.Ceiling(argument);

    public static Expression Min(Expression left, Expression right) => Expression.Minimum(left, right);
}
