using System.Globalization;
using System.Numerics;
using Microsoft.CodeAnalysis.CSharp;
using SplitProofs.Descriptions.Algebra;

namespace SplitProofs.Generators.Emission;

/// <summary>Prints values as C#.</summary>
internal static class Print
{
    public static string Text(string value) => SymbolDisplay.FormatLiteral(value, quote: true);

    public static string XmlText(string value) =>
        string.Join(" ", value.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries))
            .Replace("&", "&amp;")
            .Replace("<", "&lt;")
            .Replace(">", "&gt;");

    /// <summary>A count for people, such as 61,706.</summary>
    public static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number in C#, such as 61_706.</summary>
    public static string Number(BigInteger value)
    {
        var digits = value.ToString(CultureInfo.InvariantCulture);
        for (var place = digits.Length - 3; place > (value.Sign < 0 ? 1 : 0); place -= 3)
        {
            digits = digits.Insert(place, "_");
        }

        return digits;
    }

    /// <summary>A polynomial in C#, in which parameters are called what <paramref name="nameOf"/> says.</summary>
    public static string Polynomial(Polynomial value, Func<string, string> nameOf) =>
        value.Terms.Count == 0
            ? "0"
            : string.Concat(value.Terms.Select((term, index) => Term(term, isFirst: index == 0, nameOf)));

    /// <summary>The greatest of some polynomials in C#, without deep nesting, which the C# compiler would refuse.</summary>
    public static string Maximum(Maximum value, Func<string, string> nameOf)
    {
        var printed = value.Candidates.Select(candidate => Polynomial(candidate, nameOf)).DefaultIfEmpty("0").ToArray();
        return Greatest(0, printed.Length);

        string Greatest(int start, int count) =>
            count == 1
                ? printed[start]
                : $"global::System.Math.Max({Greatest(start, count / 2)}, {Greatest(start + count / 2, count - count / 2)})";
    }

    private static string Term(Term term, bool isFirst, Func<string, string> nameOf)
    {
        var isNegative = term.Coefficient.Sign < 0;
        var sign = (
            isFirst
                ? isNegative
                    ? "-"
                    : ""
                : isNegative
                    ? " - "
                    : " + "
        );
        var size = BigInteger.Abs(term.Coefficient);
        var factors = term.Monomial.Powers.SelectMany(power =>
            Enumerable.Repeat(Atom(power.Atom, nameOf), power.Exponent)
        );
        var product = string.Join(
            " * ",
            size.IsOne && term.Monomial.Degree > 0 ? factors : factors.Prepend(Number(size))
        );
        return sign + product;
    }

    private static string Atom(Atom atom, Func<string, string> nameOf) =>
        atom.Match(
            parameter => nameOf(parameter.Name),
            floor => $"Floor({Polynomial(floor.Numerator, nameOf)}, {Polynomial(floor.Denominator, nameOf)})"
        );
}
