using SplitProofs.Analytics.Formulas;

namespace SplitProofs.Analytics.Stopping;

/// <summary>An inference on its way from cut to cut under fixed thresholds (R15).</summary>
/// <param name="Spent">The expected cost of inferences that stopped at earlier cuts, and of the stages run so far.</param>
/// <param name="Reached">The probability of reaching the cut (S).</param>
internal readonly record struct ThresholdWalk(Number Spent, Number Reached)
{
    /// <summary>At cut 0.</summary>
    public static ThresholdWalk Start { get; } = new(Number.Integer(0), Number.Integer(1));

    /// <summary>The total expected cost if the inference has to stop at this cut.</summary>
    public Number CostOfStopping(Number offload, NumericAirtime airtime) => Spent + (Reached * offload * airtime.Mean);

    /// <summary>Moves on to the next cut.</summary>
    /// <param name="offload">The cost per unit of airtime of sending here.</param>
    /// <param name="threshold">The airtime up to which to send here.</param>
    /// <param name="extra">The extra cost of the next stage.</param>
    /// <param name="airtime">The channel.</param>
    public ThresholdWalk Continue(Number offload, Number threshold, Number extra, NumericAirtime airtime)
    {
        var stopped = Reached * offload * airtime.ExpectedAtMost(threshold);
        var reached = Reached * airtime.ProbabilityAbove(threshold);
        return new(Spent + stopped + (reached * extra), reached);
    }
}
