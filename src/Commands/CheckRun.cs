using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Claims.Proofs;
using SplitProofs.Text.Faults;
using SplitProofs.Verification.Proofs;
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
    /// The exit code: success if every claim passes; failure if a claim fails; otherwise the code for a run that timed out or was
    /// interrupted, which left claims unchecked.
    /// </returns>
    /// <param name="claims">The claims.</param>
    /// <param name="budget">How thoroughly to check them.</param>
    /// <param name="sampled">
    /// The findings of instances of a claim that shards have tried already, range by range; empty where the run is not sharded.
    /// </param>
    /// <param name="json">Whether to print JSON.</param>
    /// <param name="limit">How long it may take.</param>
    public static int Run(
        ImmutableArray<Claim> claims,
        Budget budget,
        Func<Claim, ImmutableArray<SampledRange>> sampled,
        bool json,
        RunLimit limit
    ) =>
        Proofs(budget.Level, limit).Match(proofs => Run(claims, budget, sampled, proofs, json, limit), Messages.Faults);

    private static int Run(
        ImmutableArray<Claim> claims,
        Budget budget,
        Func<Claim, ImmutableArray<SampledRange>> sampled,
        Func<Claim, ProofFindings> proofs,
        bool json,
        RunLimit limit
    )
    {
        var checks = ClaimProgress.Show<ImmutableArray<Verdict>, Verdict>(
            claims.Length,
            progress => ClaimRunner.Run(claims, budget, sampled, progress, limit.Token)
        );
        ImmutableArray<Verdict> verdicts =
        [
            .. checks.Select(verdict => verdict with { Proofs = proofs(verdict.Claim) }),
        ];
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
        return stopped.Length < verdicts.Count(verdict => !verdict.Holds) ? ExitCode.Failure : exitCode;
    }

    /// <summary>
    /// The proof findings of a claim. At the level “sampled” there are none; at “enclosed” they come from the committed record; at “proved”
    /// Coq checks the proofs in this run. If Coq is missing, a warning says so and the record is used.
    /// </summary>
    private static Result<Func<Claim, ProofFindings>> Proofs(EvidenceLevel level, RunLimit limit)
    {
        if (level == EvidenceLevel.Sampled)
        {
            return Results.Success<Func<Claim, ProofFindings>>(_ => ProofFindings.None);
        }

        if (level == EvidenceLevel.Enclosed)
        {
            return Results.Success<Func<Claim, ProofFindings>>(ShippedProofs.Recorded.Of);
        }

        Messages.Progress("Checking the proofs with Coq, which takes a minute or two...");
        return CoqCheck
            .Run(limit.Token)
            .Match(
                held: check => Results.Success<Func<Claim, ProofFindings>>(check.Proofs.Of),
                notInstalled: check =>
                {
                    Messages.Warning(
                        $"{check.Missing}, so the proofs are not checked in this run. What is shown as proved is by the record "
                            + "of an earlier check, proofs/checked.json. To check them now, install Coq, or run proofs/check, "
                            + "which installs it."
                    );
                    return Results.Success<Func<Claim, ProofFindings>>(ShippedProofs.Recorded.Of);
                },
                failed: check =>
                    Results.Failure<Func<Claim, ProofFindings>>(
                        new Place.WholeFile("proofs/check"),
                        $"the proofs do not hold: {string.Join(' ', check.Said.Split('\n').Select(line => line.Trim()))}",
                        "Mend them, or leave --level proved out."
                    )
            );
    }

    private static string Line(string name, Verdict verdict)
    {
        var status =
            verdict.Fails ? "fails"
            : !verdict.Holds ? "is unchecked"
            : verdict.Claim.Stance == Stance.Holds ? "holds"
            : "is false, as claimed";
        var mutants = verdict.Mutants.IsEmpty ? "" : $"; mutants refuted: {VerdictText.Mutants(verdict)}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{name, -4} {verdict.Claim.Title}: {status} ({VerdictText.Evidence(verdict)}{mutants})"
        );
    }
}
