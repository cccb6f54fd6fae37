using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using SplitProofs.Text.Faults;

namespace SplitProofs.Generators.Emission;

/// <summary>
/// A line of C#, or a part of one. An interpolated string becomes code. The text outside its braces is the emitter's own. The braces may
/// hold only other code and whole numbers; a string in them does not compile. So the text of a description enters only by
/// <see cref="Comment"/>, <see cref="DocText"/>, <see cref="Literal"/>, <see cref="InterpolatedLiteral"/> or <see cref="Identifier"/>.
/// </summary>
[InterpolatedStringHandler]
internal sealed class CSharpCode
{
    private readonly StringBuilder _text;

    /// <summary>For the compiler, to build code from an interpolated string.</summary>
    public CSharpCode(int literalLength, int formattedCount) => _text = new(literalLength + 16 * formattedCount);

    private CSharpCode(string text) => _text = new(text);

    public static CSharpCode Empty => new("");

    public bool IsEmpty => _text.Length == 0;

    /// <summary>The code with a capital letter, to start a sentence.</summary>
    public CSharpCode Capitalised =>
        IsEmpty ? this : new(char.ToUpperInvariant(_text[0]) + _text.ToString(1, _text.Length - 1));

    /// <summary>For the compiler: the emitter's own text.</summary>
    public void AppendLiteral(string text) => _text.Append(text);

    /// <summary>For the compiler.</summary>
    public void AppendFormatted(CSharpCode code) => _text.Append(code._text);

    /// <summary>For the compiler.</summary>
    public void AppendFormatted(long number) => _text.Append(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Any text inside a comment that ends with its line.</summary>
    public static CSharpCode Comment(string text) => new(Quote.Plain(text));

    /// <summary>Any text inside an element of XML documentation, its white space made single spaces.</summary>
    public static CSharpCode DocText(string text) =>
        new(
            Quote
                .Plain(string.Join(" ", text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)))
                .Replace("&", "&amp;")
                .Replace("<", "&lt;")
                .Replace(">", "&gt;")
                .Replace("\"", "&quot;")
        );

    /// <summary>Any text as a string literal with that value.</summary>
    public static CSharpCode Literal(string text) => new($"\"{Escaped(text)}\"");

    /// <summary>An interpolated string: a text, and then a value.</summary>
    public static CSharpCode InterpolatedLiteral(string text, CSharpCode value) =>
        new($"$\"{Escaped(text).Replace("{", "{{").Replace("}", "}}")}{{{value}}}\"");

    /// <summary>A name in the source, with <c>@</c> before it where it may be a keyword.</summary>
    /// <exception cref="ArgumentException">It is no name in C#.</exception>
    public static CSharpCode Identifier(string name)
    {
        if (!SyntaxFacts.IsValidIdentifier(name) || Characters.FirstHidden(name) >= 0)
        {
            throw new ArgumentException($"{Quote.Of(name)} is no name in C#.", nameof(name));
        }

        var isKeyword =
            SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None
            || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None;
        return new(isKeyword ? $"@{name}" : name);
    }

    /// <summary>A number in C#, such as 61_706.</summary>
    public static CSharpCode Number(BigInteger value) => new(Grouped(value, '_'));

    /// <summary>A count for people, such as 61,706.</summary>
    public static CSharpCode Count(BigInteger value) => new(Grouped(value, ','));

    public static CSharpCode Join(CSharpCode separator, IEnumerable<CSharpCode> parts) =>
        new(string.Join(separator.ToString(), parts.Select(part => part.ToString())));

    /// <summary>Lines one level further in.</summary>
    public static IEnumerable<CSharpCode> Indented(IEnumerable<CSharpCode> lines) =>
        lines.Select(line => line.IsEmpty ? line : $"    {line}");

    public override string ToString() => _text.ToString();

    private static string Grouped(BigInteger value, char separator)
    {
        var digits = value.ToString(CultureInfo.InvariantCulture);
        for (var place = digits.Length - 3; place > (value.Sign < 0 ? 1 : 0); place -= 3)
        {
            digits = digits.Insert(place, separator.ToString());
        }

        return digits;
    }

    private static string Escaped(string text) =>
        string.Concat(
            text.Select(
                (c, index) =>
                    c switch
                    {
                        '"' => "\\\"",
                        '\\' => @"\\",
                        _ => Characters.IsHidden(text, index) ? Quote.Plain(c.ToString()) : c.ToString(),
                    }
            )
        );
}
