using SplitProofs.Reports.Documents;

namespace SplitProofs.Reports.Pages;

/// <summary>The page with all works that the report cites, in words and as BibTeX.</summary>
internal static class BibliographyPage
{
    public static Document Document { get; } =
        new(
            "Bibliography",
            [new("Report", "index.md")],
            [
                new Block.Paragraph(
                    "The problem is that of the first entry. Only its abstract was available: cite it for the problem, and the "
                        + "derivations for the formulas. How to cite SplitProofs itself is in CITATION.cff."
                ),
                new Block.Table(
                    [Column.OfText("For"), Column.OfText("Reference"), Column.OfText("DOI")],
                    [
                        .. Reference.All.Select(reference =>
                            (IReadOnlyList<Prose>)
                                [
                                    string.Join(", ", reference.For),
                                    $"{reference.Authors}: {new Inline.Emphasis(reference.Title)}, {reference.Year}",
                                    reference.Doi.Length == 0
                                        ? ""
                                        : new Inline.Link(reference.Doi, $"https://doi.org/{reference.Doi}"),
                                ]
                        ),
                    ]
                )
                {
                    Caption = "What is cited, and for what",
                },
                new Block.Heading(2, "BibTeX"),
                new Block.CodeBlock("bibtex", Reference.BibTex),
            ]
        );
}
