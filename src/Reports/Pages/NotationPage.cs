using System.Collections.Immutable;
using SplitProofs.Reports.Documents;

namespace SplitProofs.Reports.Pages;

/// <summary>The page on notation: each symbol, its meaning, its unit, and the claim that introduces it.</summary>
internal static class NotationPage
{
    public static Document Of(ClaimLinks claims) =>
        new(
            "Notation",
            [new("Report", "index.md")],
            [
                new Block.Paragraph(
                    $"Costs have no unit: seconds and joules are weighted together. A hat marks one-stage look-ahead, and an asterisk "
                        + $"marks the best. {new Inline.Link("The derivations", $"{PagePath.OfDerivations}.md")} define each symbol "
                        + $"where it comes in. Below are those of claims about the library and about further papers."
                ),
                new Block.Table(
                    [
                        Column.OfText("Symbol"),
                        Column.OfText("Meaning"),
                        Column.OfText("Unit"),
                        Column.OfText("First in"),
                    ],
                    [
                        .. NotationTable.All.Select(meaning =>
                            (IReadOnlyList<Prose>)
                                [
                                    $"{meaning.Symbol}",
                                    SymbolText.Of(meaning.Meaning),
                                    meaning.Unit,
                                    meaning.Claim.Length == 0 ? "the problem" : claims.Of(meaning.Claim),
                                ]
                        ),
                    ]
                )
                {
                    Caption = "Symbols of the derivations",
                },
                .. CollectionNotation.All.SelectMany(collection =>
                    new Block[] { new Block.Heading(2, collection.Title), Table(collection.Title, collection.Symbols) }
                ),
            ]
        );

    private static Block.Table Table(string title, ImmutableArray<SymbolMeaning> symbols) =>
        new(
            [Column.OfText("Symbol"), Column.OfText("Meaning"), Column.OfText("Unit")],
            [
                .. symbols.Select(meaning =>
                    (IReadOnlyList<Prose>)[$"{meaning.Symbol}", SymbolText.Of(meaning.Meaning), meaning.Unit]
                ),
            ]
        )
        {
            Caption = $"Symbols of the claims: {title}",
        };
}
