using System.Globalization;
using SplitProofs.Reports.Documents;
using SplitProofs.Verification.Enclosures;
using SplitProofs.Verification.Verdicts;
using SplitProofs.Verification.Writing;

namespace SplitProofs.Reports.Pages;

/// <summary>What interval arithmetic proved about a claim.</summary>
internal static class EnclosureBlocks
{
    /// <summary>Each enclosure with its box, what was proved and by which method, and its false variants.</summary>
    public static IEnumerable<Block> Of(Verdict verdict) => verdict.Enclosures.SelectMany(Of);

    private static IEnumerable<Block> Of(EnclosureResult result)
    {
        var (enclosure, partition) = (result.Enclosure, result.Partition);
        return
        [
            new Block.Paragraph(
                $"{new Inline.Strong("Proved by interval arithmetic")}: {SymbolText.Of(enclosure.Statement)} {Share(partition)}"
            ),
            new Block.BulletList([
                $"{new Inline.Emphasis("Box")}: {SymbolText.Of(string.Join(", ", enclosure.Parameters))}.",
                $"{new Inline.Emphasis("Method")}: {SymbolText.Of(enclosure.Method)}",
            ]),
            new Block.Table(
                [Column.OfText("False variant"), Column.OfText("Violated throughout")],
                [
                    .. result.Mutants.Select(mutant =>
                        (IReadOnlyList<Prose>)[SymbolText.Of(mutant.Name), ClaimPage.RefutedBy(mutant)]
                    ),
                ]
            ),
        ];
    }

    private static Prose Share(Partition partition) =>
        partition.Counterexample.Length > 0
            ? new Inline.Strong($"It is violated throughout {partition.Counterexample}.")
        : partition.Contradiction.Length > 0
            ? new Inline.Strong($"The two forms of a difference contradict each other in {partition.Contradiction}.")
        : string.Create(
            CultureInfo.InvariantCulture,
            $"Of the box below, {ProvedShare.Of(partition.Proved)} is proved in {partition.Boxes:N0} parts, "
                + $"{ProvedShare.Of(partition.ProvedDirectly)} of it without rearranging anything; "
                + $"{ProvedShare.Of(partition.Undecided)} is undecided."
        );
}
