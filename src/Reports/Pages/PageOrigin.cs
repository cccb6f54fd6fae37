using SplitProofs.Reports.Documents;

namespace SplitProofs.Reports.Pages;

/// <summary>The end of a page on placements: what it rests on, and the commands that compute it again.</summary>
internal static class PageOrigin
{
    /// <summary>Where the problem was posed.</summary>
    public const string Paper =
        "Yan, Bi and Zhang, Optimal Model Placement and Online Model Splitting for Device-Edge Co-Inference (2022)";

    /// <summary>The paper, the claims and the command.</summary>
    /// <param name="claims">How the page refers to claims.</param>
    /// <param name="root">The relative path from the page to the report's folder.</param>
    /// <param name="numbers">The claims that the page rests on.</param>
    /// <param name="commands">The commands, a line each.</param>
    public static Block[] Of(ClaimLinks claims, string root, IEnumerable<string> numbers, params string[] commands) =>
        [
            new Block.Heading(2, "Sources"),
            new Block.Paragraph(
                new Prose([
                    new Inline.Text("The problem is that of "),
                    claims.HavePages
                        ? new Inline.Link(Paper, $"{root}{PagePath.OfBibliography}.md")
                        : new Inline.Text(Paper),
                    new Inline.Text("; the formulas are those of "),
                    .. numbers.SelectMany(
                        (number, index) => new[] { new Inline.Text(index == 0 ? "" : ", "), claims.Of(number, root) }
                    ),
                    new Inline.Text(". This gives the same again:"),
                ])
            ),
            new Block.CodeBlock("sh", string.Join('\n', commands)),
        ];
}
