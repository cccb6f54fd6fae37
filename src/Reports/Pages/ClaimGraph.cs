using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Reports.Figures;
using SplitProofs.Verification;
using SplitProofs.Verification.Verdicts;

namespace SplitProofs.Reports.Pages;

/// <summary>Which claim rests on which.</summary>
internal static class ClaimGraph
{
    public static DependencyGraph Of(ImmutableArray<Verdict> verdicts) =>
        new(
            "What the claims rest on",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{verdicts.Length} claims; an arrow leads from a claim up to one that it rests on. {Summary(verdicts)}"
            ),
            ["holds", "false, as claimed, with a counterexample", "does not stand"],
            [
                .. verdicts.Select(verdict => new GraphNode(
                    verdict.Claim.Id,
                    verdict.Claim.Title,
                    Kind(verdict),
                    verdict.Claim.Uses
                )),
            ]
        );

    private static string Summary(ImmutableArray<Verdict> verdicts) =>
        string.Join(
            ' ',
            verdicts
                .Where(verdict => verdict.Claim.Uses.Length > 0)
                .Select(verdict => $"{verdict.Claim.Id} rests on {string.Join(", ", verdict.Claim.Uses)}.")
        );

    private static int Kind(Verdict verdict) =>
        !verdict.Stands ? 2
        : verdict.Claim.Stance == Stance.Holds ? 0
        : 1;
}
