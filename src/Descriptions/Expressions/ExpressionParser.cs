using System.Numerics;
using SplitProofs.Descriptions.Problems;

namespace SplitProofs.Descriptions.Expressions;

/// <summary>What is wrong with the text of an expression, and where.</summary>
internal sealed record ExpressionFault(int Start, int Length, Objection Objection);

/// <summary>
/// Parses <c>sum = product {(+|-) product}</c>, <c>product = factor {(*|/|//) factor}</c>,
/// <c>factor = -factor | (sum) | number | name</c>.
/// </summary>
internal sealed class ExpressionParser
{
    private const int GreatestLength = 500;
    private const int GreatestDepth = 50;
    private const int MostDigits = 30;

    private readonly string _text;
    private int _position;
    private int _depth;
    private ExpressionFault? _fault;

    private ExpressionParser(string text) => _text = text;

    /// <summary>Parses the whole text; exactly one of the two results is not null.</summary>
    public static (ExpressionSyntax? Expression, ExpressionFault? Fault) Parse(string text)
    {
        if (text.Length > GreatestLength)
        {
            return (null, new(0, text.Length, new($"An expression has at most {GreatestLength} characters", "")));
        }

        var parser = new ExpressionParser(text);
        var expression = parser.Sum();
        if (parser._fault is null && (parser.Peek() != '\0' || parser._position < text.Length))
        {
            parser.Fail(parser.Explain());
        }

        return parser._fault is null ? (expression, null) : (null, parser._fault);
    }

    private ExpressionSyntax Sum()
    {
        var left = Product();
        while (_fault is null && Peek() is '+' or '-')
        {
            var sign = _text[_position++] == '+' ? Arithmetic.Add : Arithmetic.Subtract;
            left = new ExpressionSyntax.Operation(sign, left, Product());
        }

        return left;
    }

    private ExpressionSyntax Product()
    {
        var left = Factor();
        while (_fault is null && Peek() is '*' or '/')
        {
            var sign = ProductSign();
            left = new ExpressionSyntax.Operation(sign, left, Factor());
        }

        return left;
    }

    private Arithmetic ProductSign()
    {
        if (_text[_position++] == '*')
        {
            return Arithmetic.Multiply;
        }

        var isDown = _position < _text.Length && _text[_position] == '/';
        _position += isDown ? 1 : 0;
        return isDown ? Arithmetic.DivideDown : Arithmetic.DivideExactly;
    }

    private ExpressionSyntax Factor()
    {
        var next = Peek();
        if (++_depth > GreatestDepth)
        {
            Fail(new("The expression is nested too deeply", ""));
        }

        var start = _position;
        var factor =
            _fault is not null ? Nothing
            : next == '-' ? Opposite()
            : next == '(' ? Parenthesis()
            : IsDigit(next) ? Number()
            : IsLetter(next) ? Name()
            : Missing();
        _depth--;
        return factor with { Start = start, Length = Math.Max(0, _position - start) };
    }

    private ExpressionSyntax Opposite()
    {
        _position++;
        return new ExpressionSyntax.Operation(Arithmetic.Subtract, Nothing, Factor());
    }

    private ExpressionSyntax Parenthesis()
    {
        _position++;
        var inner = Sum();
        if (_fault is null && Peek() != ')')
        {
            Fail(
                Peek() == '\0'
                    ? new("A closing parenthesis is missing", "(A pair of numbers is written in brackets: [2, 2].)")
                    : Explain()
            );
        }

        _position++;
        return inner;
    }

    private ExpressionSyntax Number()
    {
        var start = _position;
        while (_position < _text.Length && (IsDigit(_text[_position]) || _text[_position] == '_'))
        {
            _position++;
        }

        var digits = _text.Substring(start, _position - start).Replace("_", "");
        if (_position < _text.Length && _text[_position] == '.')
        {
            Fail(new("A number is whole, such as 64 or 1_000", ""));
        }
        else if (_position < _text.Length && IsLetter(_text[_position]))
        {
            Fail(
                new(
                    $"A sign is missing before '{_text.Substring(_position, WordLength)}', such as '*'; "
                        + $"numbers are decimal, such as 1_000",
                    ""
                )
            );
        }
        else if (digits.Length > MostDigits)
        {
            _position = start;
            Fail(new($"A number has at most {MostDigits} digits", ""));
        }

        return _fault is null
            ? new ExpressionSyntax.Number(BigInteger.Parse(digits), start, _position - start)
            : Nothing;
    }

    private ExpressionSyntax.Name Name()
    {
        var start = _position;
        while (_position < _text.Length && (IsLetter(_text[_position]) || IsDigit(_text[_position])))
        {
            _position++;
        }

        return new(_text.Substring(start, _position - start), start, _position - start);
    }

    private ExpressionSyntax Missing()
    {
        Fail(Peek() == '\0' ? new("A number, a parameter or a parenthesis is missing here", "") : Explain());
        return Nothing;
    }

    private ExpressionSyntax Nothing => new ExpressionSyntax.Number(BigInteger.Zero, _position, 0);

    private char Peek()
    {
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position]))
        {
            _position++;
        }

        return _position < _text.Length ? _text[_position] : '\0';
    }

    private Objection Explain() =>
        IsLetter(_text[_position]) || IsDigit(_text[_position])
            ? new($"A sign is missing before '{_text.Substring(_position, WordLength)}', such as '*'", "")
        : _text[_position] is '^' or '*' ? new("A power is written as a product, such as n*n", "")
        : new(
            $"'{_text[_position]}' has no place here",
            "An expression has whole numbers, parameters, + - * / // and parentheses."
        );

    /// <summary>The length of the word or sign at the position.</summary>
    private int WordLength =>
        Math.Max(
            Math.Min(1, _text.Length - _position),
            _text.Skip(_position).TakeWhile(letter => IsLetter(letter) || IsDigit(letter)).Count()
        );

    private void Fail(Objection objection) =>
        _fault ??= _position < _text.Length ? new(_position, WordLength, objection) : new(_text.Length, 0, objection);

    private static bool IsDigit(char letter) => letter is >= '0' and <= '9';

    private static bool IsLetter(char letter) => letter is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or '_';
}
