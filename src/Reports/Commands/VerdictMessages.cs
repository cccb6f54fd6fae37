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
            Messages.Error($"{verdict.Claim.Id} does not stand: {verdict.WhyNot}");
        }

        return verdicts.All(verdict => verdict.Stands);
    }
}
