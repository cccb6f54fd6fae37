namespace SplitProofs.Text.Faults;

/// <summary>A user's own words inside a message of one line.</summary>
public static class Quote
{
    private const int Longest = 60;

    /// <summary>The words between quotation marks, shortened if they are long.</summary>
    public static string Of(string text) => $"'{Short(text)}'";

    /// <summary>The words, shortened if they are long, with control characters shown as escapes.</summary>
    public static string Short(string text) =>
        text.Length <= Longest ? Plain(text) : $"{Plain(text.Substring(0, Longest))}…";

    /// <summary>The words, with control characters shown as escapes.</summary>
    public static string Plain(string text) =>
        string.Concat(
            text.Select(c =>
                c switch
                {
                    '\n' => @"\n",
                    '\r' => @"\r",
                    '\t' => @"\t",
                    _ when char.IsControl(c) || c is '\u2028' or '\u2029' => $@"\u{(int)c:x4}",
                    _ => c.ToString(),
                }
            )
        );
}
