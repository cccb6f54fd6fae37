using System.Globalization;

namespace SplitProofs.Descriptions.Text;

/// <summary>Which characters a text may hold.</summary>
internal static class Characters
{
    /// <summary>
    /// The place of the first one that is no text: a control character other than tabs and line breaks, half of a surrogate
    /// pair, or what Unicode says is no character; −1 where there is none.
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

    /// <summary>How messages write a character: <c>U+0000</c>.</summary>
    public static string CodeOf(char letter) => "U+" + ((int)letter).ToString("X4", CultureInfo.InvariantCulture);
}
