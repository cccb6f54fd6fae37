using System.Text.RegularExpressions;
using SplitProofs.Reports.Documents;

namespace SplitProofs.Reports.Pages;

/// <summary>The derivations as a page of the report, with an anchor for each result, to which the page on a claim can link.</summary>
internal static partial class DerivationsPage
{
    private static readonly string _text = Resource.Read("derivations.md");

    /// <summary>
    /// The page. Its title is the document's; links to other documents become the names of their files, and symbols have their scripts
    /// above and below the line.
    /// </summary>
    public static Document Document { get; } =
        new(
            "Derivations",
            [new("Report", "index.md")],
            [
                new Block.Markdown(
                    Result()
                        .Replace(
                            SymbolText.InMarkdown(Link().Replace(Title().Replace(_text, "", 1), "docs/${page}")),
                            found => $"{found.Value}<a id=\"{Anchor(found.Groups["number"].Value)}\"></a>"
                        )
                ),
            ]
        );

    /// <summary>Whether the document derives a result.</summary>
    public static bool Has(string number) =>
        Result().Matches(_text).Any(match => match.Groups["number"].Value == number);

    /// <summary>The anchor of a result.</summary>
    public static string Anchor(string number) => number.ToLowerInvariant();

    [GeneratedRegex(@"^# .*\n+")]
    private static partial Regex Title();

    [GeneratedRegex(@"\[[^\]]*\]\((?<page>[\w.-]+\.md)[^)]*\)")]
    private static partial Regex Link();

    /// <summary>The place before the number of a result. The false statements follow one another within one bullet.</summary>
    [GeneratedRegex(@"^- (?=\*\*(?<number>[RMS][0-9]+)\b)|\b(?=(?<number>F[0-9]+) "")", RegexOptions.Multiline)]
    private static partial Regex Result();
}
