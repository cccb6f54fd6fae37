using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Reports.Figures;
using SplitProofs.Verification.Statements;
using SplitProofs.Verification.Verdicts;

namespace SplitProofs.Reports.Pages;

/// <summary>Which claims rest on which others.</summary>
internal static class ClaimGraph
{
    /// <summary>The graph of the claims that are shown. Uses of other claims are left out.</summary>
    public static DependencyGraph Of(ClaimPages pages, Func<Claim, bool> isShown)
    {
        var (names, verdicts) = (
            pages.Names,
            pages.Verdicts.Where(verdict => isShown(verdict.Claim)).ToImmutableArray()
        );
        return new(
            "What the claims rest on",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{verdicts.Length} claims; an arrow leads from a claim up to one that it rests on. {Summary(verdicts, names)}"
            ),
            [
                "holds, with every formula proved by machine",
                "holds",
                "false, as claimed, with a counterexample",
                "fails",
            ],
            [
                .. verdicts.Select(verdict => new GraphNode(
                    names.Of(verdict.Claim),
                    verdict.Claim.Title,
                    Kind(verdict),
                    [.. UsesAmong(verdicts, verdict).Select(names.Of)]
                )),
            ]
        );
    }

    /// <summary>The same graph, in which each node is a link to the page on its claim.</summary>
    public static DependencyGraph WithLinks(ClaimPages pages, Func<Claim, bool> isShown)
    {
        var graph = Of(pages, isShown);
        return graph with
        {
            Nodes =
            [
                .. graph.Nodes.Zip(
                    pages.Verdicts.Where(verdict => isShown(verdict.Claim)),
                    (node, verdict) => node with { Link = $"{pages.PathOf(verdict.Claim)}.html" }
                ),
            ],
        };
    }

    private static string Summary(ImmutableArray<Verdict> verdicts, ClaimNames names) =>
        string.Join(
            ' ',
            verdicts
                .Where(verdict => UsesAmong(verdicts, verdict).Any())
                .Select(verdict =>
                    $"{names.Of(verdict.Claim)} rests on {string.Join(", ", UsesAmong(verdicts, verdict).Select(names.Of))}."
                )
        );

    private static IEnumerable<ClaimId> UsesAmong(ImmutableArray<Verdict> shown, Verdict verdict) =>
        verdict.Claim.Uses.Where(used => shown.Any(other => other.Claim.Id == used));

    private static int Kind(Verdict verdict) =>
        !verdict.Holds ? 3
        : verdict.Claim.Stance == Stance.IsFalse ? 2
        : verdict.Level == EvidenceLevel.Proved ? 0
        : 1;
}
