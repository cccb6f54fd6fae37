using System.Collections.Immutable;
using System.Text.RegularExpressions;
using SplitProofs.Reports.Documents;

namespace SplitProofs.Reports.Pages;

/// <summary>An entry of the bibliography, which docs/references.bib has in BibTeX.</summary>
/// <param name="Title">The title.</param>
/// <param name="Authors">All authors; if there are more than three, the first author's family name and “et al.”.</param>
/// <param name="Year">The year.</param>
/// <param name="Doi">The DOI; empty where there is none.</param>
/// <param name="For">What it is cited for: networks by name, or claims.</param>
internal sealed partial record Reference(
    string Title,
    string Authors,
    string Year,
    string Doi,
    ImmutableArray<string> For
)
{
    /// <summary>All entries as BibTeX.</summary>
    public static string BibTex { get; } = Resource.Read("references.bib").TrimEnd();

    /// <summary>All entries.</summary>
    public static ImmutableArray<Reference> All { get; } =
    [.. Regex.Split(BibTex, @"(?=^@)", RegexOptions.Multiline).Where(entry => entry.StartsWith('@')).Select(Of)];

    /// <summary>Authors, title and year.</summary>
    public string InWords => $"{Authors}: {Title} ({Year})";

    private static Reference Of(string entry)
    {
        var fields = Field()
            .Matches(entry)
            .ToDictionary(field => field.Groups["name"].Value, field => field.Groups["value"].Value);
        return new(
            Plain(fields["title"]),
            Names(fields["author"]),
            fields["year"],
            fields.GetValueOrDefault("doi", ""),
            [.. fields["keywords"].Split(", ")]
        );
    }

    private static string Names(string authors)
    {
        var names = authors.Split(" and ").Select(name => Plain(name.Split(',')[0])).ToArray();
        return names.Length > 3 ? $"{names[0]} et al."
            : names.Length == 1 ? names[0]
            : $"{string.Join(", ", names[..^1])} and {names[^1]}";
    }

    private static string Plain(string text) => Marks().Replace(text, "");

    [GeneratedRegex(@"^\s*(?<name>\w+)\s*=\s*\{(?<value>.*)\},?$", RegexOptions.Multiline)]
    private static partial Regex Field();

    [GeneratedRegex(@"[{}]|\\['`^~]")]
    private static partial Regex Marks();
}
