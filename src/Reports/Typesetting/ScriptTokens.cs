using System.Text.RegularExpressions;

namespace SplitProofs.Reports.Typesetting;

/// <summary>
/// The marks of a symbol's letter, subscript or superscript: “n+1” is a letter, a sign and a digit. Two or more Latin letters in a row
/// are a word (“LA”, “max”), which is set upright.
/// </summary>
internal static partial class ScriptTokens
{
    public static IReadOnlyList<string> Of(string script) => [.. Token().Matches(script).Select(match => match.Value)];

    public static bool IsWord(string token) => token.Length > 1 && char.IsAsciiLetter(token[0]);

    public static bool IsNumber(string token) => char.IsAsciiDigit(token[0]);

    public static bool IsLetter(string token) => token.Length == 1 && char.IsLetter(token[0]);

    [GeneratedRegex(@"[A-Za-z]+|[0-9]+|\S")]
    private static partial Regex Token();
}
