using System.Text.RegularExpressions;
using SplitProofs.Analytics.Formulas;
using static SplitProofs.Properties.Reports.Typesetting.Letters;

namespace SplitProofs.Properties.Reports.Typesetting;

/// <summary>
/// Reads LaTeX as a mathematician does, knowing nothing of how it was made: a slash has a product before
/// it but a single mark after it, ln and log take all that follows up to the next sign, e is Euler's number, a power
/// goes to the mark before it.
/// </summary>
internal sealed partial class LatexReader
{
    private readonly List<string> _tokens;
    private int _next;

    private LatexReader(string latex) =>
        _tokens = [.. Token().Matches(Size().Replace(latex, "")).Select(match => match.Value)];

    public static Expression Read(string latex)
    {
        var reader = new LatexReader(latex);
        var expression = reader.Sum();
        return reader.Ahead == "" ? expression : throw new FormatException($"{reader.Ahead} is left over in {latex}");
    }

    private string Ahead => _next < _tokens.Count ? _tokens[_next] : "";

    private bool Takes(string token)
    {
        if (Ahead != token)
        {
            return false;
        }

        _next++;
        return true;
    }

    private void Expect(string token)
    {
        if (!Takes(token))
        {
            throw new FormatException($"{token} expected, {Ahead} found");
        }
    }

    private Expression Sum()
    {
        var sum = Takes("-") ? Negated(Quotient()) : Quotient();
        while (Ahead is "+" or "-")
        {
            sum =
                Takes("+") ? sum + Quotient()
                : Takes("-") ? sum - Quotient()
                : sum;
        }

        return sum;
    }

    private static Expression Negated(Expression expression) =>
        expression is Expression.Constant(var value) ? Int(-value) : Int(0) - expression;

    // A second slash would be ambiguous, and is left over.
    private Expression Quotient()
    {
        var product = Product();
        return Takes("/") ? product / Power() : product;
    }

    private Expression Product()
    {
        var product = Power();
        while (true)
        {
            if (Takes(@"\cdot"))
            {
                product *= Power();
            }
            else if (StartsFactor(Ahead) && !char.IsAsciiDigit(Ahead[0]))
            {
                product *= Power();
            }
            else
            {
                return product;
            }
        }
    }

    private static bool StartsFactor(string token) =>
        token.Length > 0
        && (
            char.IsAsciiLetterOrDigit(token[0]) || token is "(" or @"\frac" or @"\ln" or @"\log" or @"\min" or @"\lceil"
        );

    private Expression Power()
    {
        // Without parentheses, ln takes all that follows up to the next sign.
        if (Takes(@"\ln"))
        {
            return Ln(Quotient());
        }

        if (Takes(@"\log"))
        {
            Expect("_");
            Expect("2");
            return Log2(Quotient());
        }

        if (Takes("e"))
        {
            return Exp(Takes("^") ? Group() : Int(1));
        }

        var atom = Atom();
        return Takes("^") ? Pow(atom, Group()) : atom;
    }

    private Expression Group()
    {
        if (!Takes("{"))
        {
            return Atom();
        }

        var content = Sum();
        Expect("}");
        return content;
    }

    private Expression Atom()
    {
        var token = Ahead;
        _next++;
        switch (token)
        {
            case "(":
                return Closed(")");
            case "W":
                Expect("_");
                Expect("0");
                Expect("(");
                return W(Closed(")"));
            case @"\lceil":
                return Ceil(Closed(@"\rceil"));
            case @"\frac":
                return Group() / Group();
            case @"\min":
                Expect(@"\lbrace");
                var least = Sum();
                while (Takes(","))
                {
                    least = Min(least, Sum());
                }

                Expect(@"\rbrace");
                return least;
            default:
                return token.Length > 0 && char.IsAsciiDigit(token[0]) ? Int(long.Parse(token))
                    : token.Length == 1 && char.IsAsciiLetter(token[0]) ? Of(token)
                    : throw new FormatException($"{token} is not expected");
        }
    }

    private Expression Closed(string delimiter)
    {
        var content = Sum();
        Expect(delimiter);
        return content;
    }

    [GeneratedRegex(@"\\(left|right|big[lr]|Big[lr]|bigg[lr])(?![A-Za-z])")]
    private static partial Regex Size();

    [GeneratedRegex(@"\\[a-z]+|[0-9]+|\S")]
    private static partial Regex Token();
}
