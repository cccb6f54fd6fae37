using SplitProofs.Analytics.Stopping;

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
}
