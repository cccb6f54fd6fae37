using System.Collections.Immutable;
using SplitProofs.Claims;
using SplitProofs.Claims.Enclosures;

namespace SplitProofs.Reports.Commands;

/// <summary>What the program says of claims that do not stand.</summary>
internal static class VerdictMessages
{
    /// <summary>Whether every claim stands; says why for each that does not.</summary>
    public static bool Judge(ImmutableArray<Verdict> verdicts)
    {
        foreach (var verdict in verdicts.Where(verdict => !verdict.Stands))
        {
            Messages.Error($"{verdict.Claim.Id} does not stand: {WhyNot(verdict)}");
        }

        return verdicts.All(verdict => verdict.Stands);
    }

    private static string WhyNot(Verdict verdict) =>
        verdict.Evidence.Match(
            sampled: e =>
                e.Corners.FirstOrDefault(corner => corner.Count == 0) is { } missed
                    ? $"no instance met the corner “{missed.Name}”"
                    : Living(verdict),
            refuted: _ => Living(verdict),
            failed: e => e.Reason,
            isUnchecked: () => "its check did not run"
        );

    private static string Living(Verdict verdict) =>
        verdict.Enclosures.FirstOrDefault(result => !result.Stands) is { } failed
            ? NotEnclosed(failed)
            : $"the check did not see through the mutant “{verdict.Mutants.First(mutant => !mutant.Refuted).Name}”";

    private static string NotEnclosed(EnclosureResult result) =>
        result.Partition switch
        {
            { Counterexample.Length: > 0 } e => $"it is violated throughout {e.Counterexample}",
            { Contradiction.Length: > 0 } e => $"the forms of a difference exclude one another in {e.Contradiction}",
            { Proved: 0 } e => $"interval arithmetic proved none of it in {e.Boxes} boxes; allow more with --boxes",
            _ =>
                $"interval arithmetic did not refute the false variant “{result.Mutants.First(mutant => !mutant.Refuted).Name}”",
        };
}
