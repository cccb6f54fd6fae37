using System.Collections.Immutable;
using SplitProofs.Analytics.Placement;
using SplitProofs.Reports.Numbers;
using SplitProofs.Reports.Wording;

namespace SplitProofs.Program.Answers;

/// <summary>Writes when to send, as text: a row for each cut at which inferences end, and one line for all other cuts.</summary>
internal static class DecisionsText
{
    /// <summary>The lines, for a plan with at least one placed stage.</summary>
    public static IEnumerable<string> Of(SplittingAnswer answer)
    {
        var (placed, stages) = (answer.PlacedStages, answer.Question.Chain.Stages);
        var shares = answer.Latency.StopProbabilities;
        var sending = Enumerable
            .Range(0, Math.Min(placed + 1, stages.Length))
            .ToLookup(cut => shares[cut] >= DecisionText.LeastShare);
        var (when, atTheLast) = answer.Decisions.Match(
            thresholds: _ => ("when the SNR is at least", "any SNR"),
            sendingStates: _ => ("in these states of the channel", "any state")
        );
        yield return "When to send";
        foreach (
            var line in sending[true].Any()
                ? TextTable.Of(
                    [
                        ["send before stage", when, "share of inferences"],
                        .. sending[true].Select(Row),
                    ],
                    texts: 2
                )
                : []
        )
        {
            yield return $"  {line}";
        }

        if (sending[false].Any())
        {
            yield return $"Before {NamesText.List([.. sending[false].Select(cut => stages[cut].Name)])} it sends fewer than one "
                + "inference in 10^9.";
        }

        if (placed == stages.Length)
        {
            yield return $"{Percentage.Of(shares[placed])} of inferences end on the device, and nothing is sent.";
        }

        ImmutableArray<string> Row(int cut) =>
            [
                stages[cut].Name,
                cut == placed ? atTheLast : DecisionText.Of(answer.Decisions, cut),
                Percentage.Of(shares[cut]),
            ];
    }
}
