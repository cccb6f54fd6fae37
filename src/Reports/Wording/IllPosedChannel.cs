using SplitProofs.Analytics.Channels.Memory;
using SplitProofs.Analytics.Placement;
using SplitProofs.Text.Faults;

namespace SplitProofs.Reports.Wording;

/// <summary>What to tell a user if some placements cost an infinite amount (R2).</summary>
public static class IllPosedChannel
{
    /// <summary>The consequence for a question, in a sentence.</summary>
    /// <param name="question">The question.</param>
    /// <param name="table">Its table, in which some costs are +∞.</param>
    public static string Explain(SplittingQuestion question, PlacementTable table)
    {
        var memory =
            table.HorizonLimit < question.Chain.Count
                ? $", and the device's memory holds only the first {table.HorizonLimit}"
                : "";
        return question.Fading.Match(
            independent: _ =>
                $"the mean airtime of this channel is infinite (it fades to SNR 0 too often), so a forced upload "
                + $"costs an infinite amount: {FiniteOverDraws(question, table)}{memory}.",
            withMemory: _ =>
                $"this channel may be at {(HasFirstRate(question) ? "an SNR below the first of rates" : "SNR 0")} "
                + "where an upload is forced, which then takes for ever "
                + $"({question.Rule.Name}): {FiniteWithMemory(table)}{memory}."
        );
    }

    /// <summary>The way out, in a sentence.</summary>
    public static string Remedy(SplittingQuestion question) =>
        question.Fading.Match(
            independent: _ =>
                "Give the channel a cutoff_snr (or, for nakagami, an m above 1; for finite or trace, no state at SNR 0).",
            withMemory: memory =>
                memory.Channel.Chain.Labels.Match(
                    named: states =>
                        $"Give {string.Join(" and ", Dead(memory.Channel.Chain, states).Select(Quote.Of))} an snr "
                        + $"{(HasFirstRate(question) ? "of at least the first of rates" : "above 0")}, or "
                        + $"leave no way to it.",
                    cells: _ => "Give the channel a cutoff_snr."
                )
        );

    private static string FiniteOverDraws(SplittingQuestion question, PlacementTable table)
    {
        var stages = question.Chain.Count;
        return double.IsFinite(table.FrameCost[stages])
                ? (
                    $"only the placement {(stages == 1 ? "with the one stage" : $"with all {stages} stages")} on the "
                    + $"device costs a finite amount"
                )
            : StopsAtTheFirstCut(question)
                ? $"no placement costs a finite amount under {question.Rule.NameInSentence}, which always stops at the first cut"
            : $"no placement costs a finite amount under {question.Rule.NameInSentence}";
    }

    private static bool StopsAtTheFirstCut(SplittingQuestion question) =>
        question
            .Decide(question.Chain.Count)
            .Match(thresholds: found => double.IsPositiveInfinity(found.Airtimes[0]), sendingStates: _ => false);

    private static string FiniteWithMemory(PlacementTable table)
    {
        var stages = table.FrameCost.Length - 1;
        int[] finite = [.. Enumerable.Range(0, stages + 1).Where(placed => double.IsFinite(table.FrameCost[placed]))];
        return finite.Length == 0 ? "no placement costs a finite amount"
            : finite is [var only] && only == stages
                ? $"only the placement of all {stages} stages costs a finite amount"
            : $"only {finite.Length} of {stages + 1} placements cost a finite amount, with {finite[0]} stages placed at the least";
    }

    private static bool HasFirstRate(SplittingQuestion question) =>
        question.Scenario.Uplink.RateLaw.FirstSnr.Linear > 0;

    private static IEnumerable<string> Dead(MarkovChannel chain, StateLabels.Named states) =>
        states.Names.Where((_, state) => double.IsPositiveInfinity(chain.Airtimes[state]));
}
