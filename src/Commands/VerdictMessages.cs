using System.Collections.Immutable;
using SplitProofs.Verification.Statements;
using SplitProofs.Verification.Verdicts;
using SplitProofs.Verification.Writing;

namespace SplitProofs.Commands;

/// <summary>Messages about claims that do not pass.</summary>
internal static class VerdictMessages
{
    /// <summary>Returns whether every claim passes. Prints why each failing claim fails, and its counterexample if there is one.</summary>
    public static bool Judge(ImmutableArray<Verdict> verdicts)
    {
        var names = new ClaimNames(verdicts.Select(verdict => verdict.Claim));
        foreach (var verdict in verdicts.Where(verdict => verdict.Fails))
        {
            Messages.Error($"{names.Of(verdict.Claim)} fails: {verdict.WhyNot}");
            foreach (var line in Found(verdict))
            {
                Messages.Detail(line);
            }
        }

        return verdicts.All(verdict => verdict.Holds);
    }

    /// <summary>The lines of the counterexample. None where the evidence is as claimed and the claim fails for another reason.</summary>
    private static IEnumerable<string> Found(Verdict verdict) =>
        verdict.Evidence is Evidence.Failed
            ? verdict.Counterexamples.SelectMany(found => CounterexampleText.Of(verdict.Claim, found))
            : [];
}
