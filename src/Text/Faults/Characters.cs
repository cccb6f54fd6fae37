using System.Globalization;

namespace SplitProofs.Text.Faults;

/// <summary>Which characters a text may hold.</summary>
public static class Characters
{
    /// <summary>
    /// The index of the first character that is not text: a control character other than tabs and line breaks, half of a
    /// surrogate pair, or one that Unicode defines as no character; −1 where all are text.
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

    /// <summary>The text, or a fault where a character of it is not text.</summary>
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

    /// <summary>How messages write a character: <c>U+0000</c>.</summary>
    public static string CodeOf(char letter) => "U+" + ((int)letter).ToString("X4", CultureInfo.InvariantCulture);
}
