using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using SplitProofs.Claims;
using SplitProofs.Claims.Proofs;
using SplitProofs.Reports.Pages;
using SplitProofs.Text.Faults;
using SplitProofs.Verification.Running;
using SplitProofs.Verification.Statements;
using SplitProofs.Verification.Verdicts;

namespace SplitProofs.Commands;

/// <summary><c>report</c> in a project with claims of its own: checks them, and writes or compares the pages on them.</summary>
internal static class ClaimReportCommand
{
    /// <summary>The command.</summary>
    /// <param name="program">The name of the program.</param>
    /// <param name="claims">Its claims, and the claims of SplitProofs that they rest on.</param>
    public static Command Create(string program, ImmutableArray<Claim> claims) =>
        ReportFolderCommand.Create(
            "Checks the claims, and writes a page on each.",
            (_, limit) => Results.Success(Compute(program, claims, limit))
        );

    private static ComputedReport Compute(string program, ImmutableArray<Claim> claims, RunLimit limit)
    {
        var verdicts = ClaimProgress
            .Show<ImmutableArray<Verdict>, Verdict>(
                claims.Length,
                progress => ClaimRunner.Run(claims, Budget.Quick, progress, limit.Token)
            )
            .Select(verdict => verdict with { Proofs = ShippedProofs.Recorded.Of(verdict.Claim) })
            .ToImmutableArray();
        limit.Token.ThrowIfCancellationRequested();
        var pages = new ClaimPages(
            $"Claims of {program}",
            Introduction(claims),
            "SHA-256 of the sources of SplitProofs that these verdicts depend on; the hash on a claim's page is of yours as well",
            "index",
            [],
            verdicts,
            Budget.Quick
        )
        {
            Program = program,
        };
        return new(limit.Run(() => pages.Files(program)), Summary(verdicts), verdicts);
    }

    private static string Introduction(ImmutableArray<Claim> claims)
    {
        var foundations = claims.Where(ShippedClaims.All.Contains).Select(claim => claim.Id.Number).ToImmutableArray();
        return foundations.IsEmpty
            ? "What is claimed, and how far it was checked."
            : $"What is claimed, and how far it was checked; "
                + $"{string.Join(", ", foundations)} {(foundations.Length == 1 ? "is a claim" : "are claims")} of SplitProofs "
                + $"that the others rest on.";
    }

    private static string Summary(ImmutableArray<Verdict> verdicts) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{verdicts.Count(verdict => verdict.Holds)} of {verdicts.Length} {(verdicts.Length == 1 ? "claim holds" : "claims hold")}."
        );
}
