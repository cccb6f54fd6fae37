using System.Net;
using System.Text.RegularExpressions;

namespace SplitProofs.Properties.Reports.Documents;

/// <summary>What a reader sees of a piece of HTML, with runs of white space as one space.</summary>
internal static partial class VisibleText
{
    public static string Of(string html) => Normalized(WebUtility.HtmlDecode(Tag().Replace(html, "")));

    public static string Normalized(string text) => WhiteSpace().Replace(text, " ").Trim();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
