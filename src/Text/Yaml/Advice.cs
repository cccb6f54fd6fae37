using SplitProofs.Text.Faults;

namespace SplitProofs.Text.Yaml;

/// <summary>Turns the parser's message into advice for the author.</summary>
internal static class Advice
{
    public const string OnTabs = "A tab indents this line. Indent with spaces.";

    public static string On(string message)
    {
        return Has("tab") ? OnTabs
            : Has("found invalid mapping")
                ? "This colon follows a text: either the line before lacks its own colon, or one of the two lines needs quotes."
            : Has("did not find expected '-' indicator")
                ? "An item of a list begins with '- ', with the space, under the '-' of the item before."
            : Has("did not find expected key")
                ? "This does not fit the lines before it. Check its indentation and brackets."
            : Has("',' or '}'") ? "A comma or a closing '}' is missing before this."
            : Has("',' or ']'") ? "A comma or a closing ']' is missing before this."
            : Has("node content") ? "A value is missing before this."
            : Has("cannot start any token") ? "No word begins with this character. Put it in quotes."
            : Has("surrogate")
                ? @"This escape is half of a character. Write both halves, as in \ud83d\ude00, or leave it out."
            : Has("character escape code") ? "An escape here is no character. Write the character itself."
            : Has("unknown escape") ? @"No escape is written so. For a backslash write \\, or use single quotes."
            : Has("hexadecimal") ? @"An escape here lacks digits. \x takes two of 0-9 and a-f, \u four, and \U eight."
            : Has("quoted scalar") ? "The quotes are not closed, or a line inside of them is not indented."
            : $"{Quote.Plain(message).TrimEnd('.')}. Check indentation, brackets and quotes here.";

        bool Has(string words) => message.Contains(words);
    }
}
