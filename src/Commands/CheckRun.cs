using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Verification.Running;
using SplitProofs.Verification.Statements;
using SplitProofs.Verification.Verdicts;
using SplitProofs.Verification.Writing;

namespace SplitProofs.Commands;

/// <summary>Checks claims, and prints the verdicts.</summary>
internal static class CheckRun
{
    /// <summary>Checks claims as far as the time allows.</summary>
    /// <returns>
    /// The exit code: success if every claim passes; failure if one fails; else that the time is over, or that it was interrupted.
    /// </returns>
    public static int Run(ImmutableArray<Claim> claims, Budget budget, bool json, RunLimit limit)
    {
        var verdicts = ClaimProgress.Show(
            claims.Length,
            progress => ClaimRunner.Run(claims, budget, progress, limit.Token)
        );
        var names = new ClaimNames(claims);
        Console.Out.WriteLine(
            json
                ? VerdictsJson.Of(verdicts)
                : string.Join('\n', verdicts.Select(verdict => Line(names.Of(verdict.Claim), verdict)))
        );
        if (VerdictMessages.Judge(verdicts))
        {
            return ExitCode.Success;
        }

        var stopped = verdicts.Where(verdict => verdict.Evidence is Evidence.Unchecked).ToImmutableArray();
        var exitCode = stopped.IsEmpty
            ? ExitCode.Failure
            : limit.Report($"unchecked: {string.Join(", ", stopped.Select(verdict => names.Of(verdict.Claim)))}");
        return stopped.Length < verdicts.Count(verdict => !verdict.Stands) ? ExitCode.Failure : exitCode;
    }

    private static string Line(string name, Verdict verdict)
    {
        var status =
            verdict.Falls ? "does not stand"
            : !verdict.Stands ? "is unchecked"
            : verdict.Claim.Stance == Stance.Holds ? "holds"
            : "is false, as claimed";
        var mutants = verdict.Mutants.IsEmpty ? "" : $"; mutants refuted: {VerdictText.Mutants(verdict)}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{name, -4} {verdict.Claim.Title}: {status} ({VerdictText.Evidence(verdict)}{mutants})"
        );
    }
}
