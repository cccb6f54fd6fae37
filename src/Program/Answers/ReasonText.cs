using System.Collections.Immutable;
using SplitProofs.Analytics.Placement;
using SplitProofs.Reports.Numbers;

namespace SplitProofs.Program.Answers;

/// <summary>Writes as text why this number of stages is placed.</summary>
internal static class ReasonText
{
    /// <summary>The most lines on either side of the best placement. Further steps, the farthest from it, share the last line.</summary>
    private const int MostLines = 6;

    /// <summary>The digits of a saving: it is the difference of two costs, so its last digits are noise.</summary>
    private const int Digits = 4;

    /// <summary>A heading, a line for each step, and why no further stage is placed.</summary>
    public static IEnumerable<string> Of(SplittingAnswer answer, PlacementReason reason)
    {
        var stages = answer.Question.Chain.Stages;
        ImmutableArray<ImmutableArray<string>> rows =
        [
            .. Joined(reason.Taken.Reverse()).Reverse().Select(steps => Row(steps, "placed")),
            .. Joined(reason.Refused).Select(steps => Row(steps, Refusal(steps[0]))),
        ];
        yield return answer.PlacedStages switch
        {
            0 => "Why no stage",
            var all when all == stages.Length => "Why the whole network",
            var placed => $"Why {Exactly.Of(placed, "stage")}",
        };
        ImmutableArray<string> header = ["stages", "", "saving in a frame", "cost of placing"];
        foreach (var line in rows.IsEmpty ? [] : TextTable.Of([header, .. rows], texts: 2))
        {
            yield return $"  {line}";
        }

        if (reason.Taken.Concat(reason.Refused).Any(step => step.To - step.From > 1))
        {
            yield return "Stages in one line pay only together.";
        }

        yield return reason.End.Match(
            network: () => "The network ends there.",
            memory: bound =>
                $"The memory ends it: without its bound, {Exactly.Of(bound.Unbounded.PlacedStages, "stage")} would be best, at a "
                + $"cost of {SixDigits.Of(bound.Unbounded.FrameCost)}.",
            placementCost: () =>
                reason.Refused.IsEmpty
                    ? "No further stage lowers the cost of an inference."
                    : "The cost of placing ends it: the next stages save no more than that."
        );

        ImmutableArray<string> Row(PlacementStep[] steps, string verdict) =>
            [
                NamesText.Range(stages, steps.Min(step => step.From), steps.Max(step => step.To)),
                steps.Length == 1 ? verdict : $"{verdict} in {Exactly.Of(steps.Length, "step")}",
                SixDigits.Of(steps.Sum(step => step.Saving), Digits),
                SixDigits.Of(steps.Sum(step => step.PlacementCost)),
            ];

        string Refusal(PlacementStep step) => step.To > answer.Table.HorizonLimit ? "does not fit" : "not placed";
    }

    /// <summary>The first steps one by one, and all others together.</summary>
    private static IEnumerable<PlacementStep[]> Joined(IEnumerable<PlacementStep> steps) =>
        steps
            .Index()
            .GroupBy(step => Math.Min(step.Index, MostLines - 1), step => step.Item)
            .Select(line => line.ToArray());
}
