using System.Collections.Immutable;
using SplitProofs.Claims;

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
        $"the check did not see through the mutant “{verdict.Mutants.First(mutant => !mutant.Refuted).Name}”";
}
