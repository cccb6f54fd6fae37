using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Inputs;

namespace SplitProofs.Reports.Plans;

/// <summary>What to tell a user whose channel has an infinite mean airtime (R2).</summary>
public static class IllPosedChannel
{
    /// <summary>The way out, in a sentence.</summary>
    public const string Remedy =
        "Give the channel a cutoff_snr (or, for nakagami, an m above 1; for finite or trace, no state at SNR 0).";

    /// <summary>What follows under a rule, in sentences.</summary>
    public static string Explain(SplittingRule rule, StoppingProblem problem)
    {
        var all = problem.Stages == 1 ? "with the one stage" : $"with all {problem.Stages} stages";
        var whole = $"only the placement {all} on the device costs a finite amount";
        var finite = rule.Match(
            optimal: () => whole,
            lookAhead: () =>
                problem.Stages == 1
                    ? whole
                    : "no placement costs a finite amount under one-stage look-ahead, which always stops at the first cut",
            staticLookAhead: () => whole
        );
        var memory =
            problem.HorizonLimit < problem.Stages
                ? $", and the device's memory holds only the first {problem.HorizonLimit}"
                : "";
        return $"the mean airtime of this channel is infinite (it fades to SNR 0 too often), so a forced upload costs an infinite amount: {finite}{memory}.";
    }

    /// <summary>What follows on a channel that remembers, in a sentence.</summary>
    public static string Explain(SplittingRule rule, PlacementTable table)
    {
        var finite = table
            .FrameCost.Index()
            .Where(placed => double.IsFinite(placed.Item))
            .Select(at => at.Index)
            .ToArray();
        var stages = table.FrameCost.Length - 1;
        var which =
            finite.Length == 0 ? "no placement costs a finite amount"
            : finite is [var only] && only == stages
                ? $"only the placement of all {stages} stages costs a finite amount"
            : $"only {finite.Length} of {stages + 1} placements cost a finite amount, with {finite[0]} stages placed at the least";
        var memory =
            table.HorizonLimit < stages ? $", and the device's memory holds only the first {table.HorizonLimit}" : "";
        return $"this channel may be at SNR 0 where an upload is forced, which then takes for ever ({RuleNames.Print(rule)}): {which}{memory}.";
    }

    /// <summary>The way out on a channel that remembers, in a sentence.</summary>
    public static string RemedyFor(RememberingChannel channel) =>
        channel.Match(
            listed: l =>
                $"Give {string.Join(" and ", Dead(l).Select(Quote.Of))} an snr above 0, or leave no way to it.",
            cells: _ => "Give the channel a cutoff_snr."
        );

    private static IEnumerable<string> Dead(RememberingChannel.Listed listed) =>
        listed.Fading.States.Where((_, state) => double.IsPositiveInfinity(listed.Chain.Airtimes[state]));
}
