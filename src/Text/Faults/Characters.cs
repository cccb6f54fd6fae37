using System.Globalization;

namespace SplitProofs.Text.Faults;

/// <summary>Which characters a text may hold.</summary>
public static class Characters
{
    /// <summary>
    /// The index of the first character that is not text: a control character other than tabs and line breaks, half of a
    /// surrogate pair, or U+FFFE or U+FFFF, which Unicode excludes as characters; −1 where all are text.
    /// </summary>
    public static int FirstForeign(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsSurrogatePair(text, index))
            {
                index++;
            }
            else if (
                char.IsSurrogate(text[index])
                || text[index] is '\uFFFE' or '\uFFFF'
                || (char.IsControl(text[index]) && text[index] is not ('\t' or '\n' or '\r' or '\u0085'))
            )
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>The text, or a fault if one of its characters is not text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">The file that the fault names.</param>
    public static Result<string> Require(string text, string file) =>
        FirstForeign(text) is >= 0 and var foreign
            ? Results.Failure<string>(
                new Place.Span(file, SourceSpan.At(text, foreign)),
                $"the character {CodeOf(text[foreign])} is not text",
                "Delete it, and save the file as UTF-8."
            )
            : Results.Success(text);

    /// <summary>
    /// The index of the first character that a reader does not see, or that changes what is seen around it; −1 where there is
    /// none. These are control characters, line breaks, half surrogate pairs, and what Unicode calls format characters or
    /// default ignorable: bidirectional controls, characters of no width, and fillers.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="except">Hidden characters that are allowed in it.</param>
    public static int FirstHidden(string text, string except = "")
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (IsHidden(text, index) && except.IndexOf(text[index]) < 0)
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>Whether the UTF-16 code unit at an index belongs to a hidden character (<see cref="FirstHidden"/>).</summary>
    internal static bool IsHidden(string text, int index)
    {
        var start = index > 0 && char.IsSurrogatePair(text, index - 1) ? index - 1 : index;
        var category = CharUnicodeInfo.GetUnicodeCategory(text, start);
        return category
                is UnicodeCategory.Control
                    or UnicodeCategory.Format
                    or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator
                    or UnicodeCategory.Surrogate
            || text[start]
                is '\u034F'
                    or '\u115F'
                    or '\u1160'
                    or '\u17B4'
                    or '\u17B5'
                    or (>= '\u180B' and <= '\u180F')
                    or '\u3164'
                    or (>= '\uFE00' and <= '\uFE0F')
                    or '\uFFA0'
                    or '\uFFFE'
                    or '\uFFFF'
                    or (>= '\uDB40' and <= '\uDB43');
    }

    /// <summary>Returns a text of JSON, or a fault where an escape is half of a surrogate pair without the other half.</summary>
    /// <param name="text">The text.</param>
    /// <param name="file">The file that the fault names.</param>
    public static Result<string> RequireWholeEscapes(string text, string file) =>
        FirstHalfEscape(text) is >= 0 and var half
            ? Results.Failure<string>(
                new Place.Span(file, SourceSpan.At(text, half)),
                $"the escape {text.Substring(half, 6)} is half of a character",
                @"Write both halves, as in \ud83d\ude00, or leave it out."
            )
            : Results.Success(text);

    /// <summary>
    /// The index of the first escape such as \ud83d, of JSON or YAML, that is half of a surrogate pair without the other half;
    /// −1 if there is none.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where to begin.</param>
    public static int FirstHalfEscape(string text, int start = 0)
    {
        for (var index = text.IndexOf('\\', start); index >= 0; index = text.IndexOf('\\', index))
        {
            var (first, second) = (Escaped(text, index), Escaped(text, index + 6));
            if (char.IsSurrogatePair(first, second))
            {
                index += 12;
            }
            else if (char.IsSurrogate(first))
            {
                return index;
            }
            else
            {
                index = Math.Min(index + 2, text.Length);
            }
        }

        return -1;
    }

    /// <summary>The UTF-16 code unit of an escape of six characters; U+0000 where there is no such escape.</summary>
    private static char Escaped(string text, int index) =>
        index + 6 <= text.Length
        && text[index] == '\\'
        && text[index + 1] == 'u'
        && ushort.TryParse(
            text.Substring(index + 2, 4),
            NumberStyles.AllowHexSpecifier,
            CultureInfo.InvariantCulture,
            out var unit
        )
            ? (char)unit
            : '\0';

    /// <summary>How messages write a character: <c>U+0000</c>.</summary>
    public static string CodeOf(char letter) => "U+" + ((int)letter).ToString("X4", CultureInfo.InvariantCulture);
}
