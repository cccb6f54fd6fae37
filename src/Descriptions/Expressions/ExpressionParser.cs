using System.Numerics;

namespace SplitProofs.Descriptions.Expressions;

/// <summary>What is wrong with the text of an expression, and where.</summary>
internal sealed record ExpressionFault(int Start, int Length, string Message);

/// <summary>
/// Parses <c>sum = product {(+|-) product}</c>, <c>product = factor {(*|/|//) factor}</c>,
/// <c>factor = -factor | (sum) | number | name</c>.
/// </summary>
internal sealed class ExpressionParser
{
    private const int GreatestLength = 500;
    private const int GreatestDepth = 50;
    private const int MostDigits = 30;

    private readonly string text;
    private int position;
    private int depth;
    private ExpressionFault? fault;

    private ExpressionParser(string text) => this.text = text;

    /// <summary>Parses the whole text; exactly one of the results is there.</summary>
    public static (Expression? Expression, ExpressionFault? Fault) Parse(string text)
    {
        if (text.Length > GreatestLength)
        {
            return (null, new(0, text.Length, $"An expression has at most {GreatestLength} characters."));
        }

        var parser = new ExpressionParser(text);
        var expression = parser.Sum();
        if (parser.fault is null && (parser.Peek() != '\0' || parser.position < text.Length))
        {
            parser.Fail(parser.Explain());
        }

        return parser.fault is null ? (expression, null) : (null, parser.fault);
    }

    private Expression Sum()
    {
        var left = Product();
        while (fault is null && Peek() is '+' or '-')
        {
            var sign = text[position++] == '+' ? Arithmetic.Add : Arithmetic.Subtract;
            left = new Expression.Operation(sign, left, Product());
        }

        return left;
    }

    private Expression Product()
    {
        var left = Factor();
        while (fault is null && Peek() is '*' or '/')
        {
            var sign = ProductSign();
            left = new Expression.Operation(sign, left, Factor());
        }

        return left;
    }

    private Arithmetic ProductSign()
    {
        if (text[position++] == '*')
        {
            return Arithmetic.Multiply;
        }

        var isDown = position < text.Length && text[position] == '/';
        position += isDown ? 1 : 0;
        return isDown ? Arithmetic.DivideDown : Arithmetic.DivideExactly;
    }

    private Expression Factor()
    {
        var next = Peek();
        if (++depth > GreatestDepth)
        {
            Fail("The expression is nested too deeply.");
        }

        var start = position;
        var factor =
            fault is not null ? Nothing
            : next == '-' ? Opposite()
            : next == '(' ? Parenthesis()
            : IsDigit(next) ? Number()
            : IsLetter(next) ? Name()
            : Missing();
        depth--;
        return factor with { Start = start, Length = Math.Max(0, position - start) };
    }

    private Expression Opposite()
    {
        position++;
        return new Expression.Operation(Arithmetic.Subtract, Nothing, Factor());
    }

    private Expression Parenthesis()
    {
        position++;
        var inner = Sum();
        if (fault is null && Peek() != ')')
        {
            Fail(
                Peek() == '\0'
                    ? "A closing parenthesis is missing. (A pair of numbers is written in brackets: [2, 2].)"
                    : Explain()
            );
        }

        position++;
        return inner;
    }

    private Expression Number()
    {
        var start = position;
        while (position < text.Length && (IsDigit(text[position]) || text[position] == '_'))
        {
            position++;
        }

        var digits = text.Substring(start, position - start).Replace("_", "");
        if (position < text.Length && text[position] == '.')
        {
            Fail("A number is whole, such as 64 or 1_000.");
        }
        else if (position < text.Length && IsLetter(text[position]))
        {
            Fail(
                $"A sign is missing before '{text.Substring(position, WordLength)}', such as '*'; numbers are decimal, such as 1_000."
            );
        }
        else if (digits.Length > MostDigits)
        {
            position = start;
            Fail($"A number has at most {MostDigits} digits.");
        }

        return fault is null ? new Expression.Number(BigInteger.Parse(digits), start, position - start) : Nothing;
    }

    private Expression.Name Name()
    {
        var start = position;
        while (position < text.Length && (IsLetter(text[position]) || IsDigit(text[position])))
        {
            position++;
        }

        return new(text.Substring(start, position - start), start, position - start);
    }

    private Expression Missing()
    {
        Fail(Peek() == '\0' ? "A number, a parameter or a parenthesis is missing here." : Explain());
        return Nothing;
    }

    private Expression Nothing => new Expression.Number(BigInteger.Zero, position, 0);

    private char Peek()
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        return position < text.Length ? text[position] : '\0';
    }

    private string Explain() =>
        IsLetter(text[position]) || IsDigit(text[position])
            ? $"A sign is missing before '{text.Substring(position, WordLength)}', such as '*'."
        : text[position] is '^' or '*' ? "A power is written as a product, such as n*n."
        : $"'{text[position]}' has no place here. An expression has whole numbers, parameters, + - * / // and parentheses.";

    /// <summary>The length of the word or sign at the position.</summary>
    private int WordLength =>
        Math.Max(
            Math.Min(1, text.Length - position),
            text.Skip(position).TakeWhile(letter => IsLetter(letter) || IsDigit(letter)).Count()
        );

    private void Fail(string message) =>
        fault ??= position < text.Length ? new(position, WordLength, message) : new(text.Length, 0, message);

    private static bool IsDigit(char letter) => letter is >= '0' and <= '9';

    private static bool IsLetter(char letter) => letter is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or '_';
}
