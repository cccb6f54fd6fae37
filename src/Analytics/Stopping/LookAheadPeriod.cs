using System.Collections.Immutable;
using SplitProofs.Analytics.Formulas;

namespace SplitProofs.Analytics.Stopping;

/// <summary>The sums over one repetition of a block, under the look-ahead rule, that the closed form of periods needs (R16).</summary>
/// <param name="Passed">The probability of getting through a repetition (ρ).</param>
/// <param name="ExpectedlyPaid">
/// The expected cost of a repetition for an inference that reaches it, of sending within it and of computing (Λ).
/// </param>
/// <param name="Gains">
/// Element j is Γ_j = J_LA(j) − J_LA(j + P), j = 0..P−1, for an inference that reaches the block: the saving by P more stages where j are
/// placed.
/// </param>
/// <param name="FirstCosts">
/// Element j is J_LA(j), j = 0..P−1, for an inference that reaches the block: the cost where j of its stages are placed.
/// </param>
public sealed record LookAheadPeriod(
    double Passed,
    double ExpectedlyPaid,
    ImmutableArray<double> Gains,
    ImmutableArray<double> FirstCosts
)
{
    /// <summary>Walks through one repetition.</summary>
    /// <param name="block">The stages.</param>
    /// <param name="airtime">The channel; its mean is finite (R2).</param>
    public static LookAheadPeriod Of(RepeatedStages block, NumericAirtime airtime)
    {
        var (passed, paid) = (1.0, 0.0);
        var gains = new double[block.Period];
        var costs = new double[block.Period];
        for (var j = 0; j < block.Period; j++)
        {
            var (extra, offload) = (new Number(block.Stages[j].Extra), new Number(block.OffloadAt(j)));
            var next = new Number(block.Stages[j].NextOffload);
            var threshold = LookAheadThreshold.Airtime(extra, offload, next, airtime);
            var one = Number.Integer(1);
            costs[j] = paid + (passed * offload.Value * airtime.Mean.Value);
            gains[j] = PlacementGain.PerInference(new(passed), offload, threshold, airtime).Value;
            paid += passed * RunOfStages.ExpectedlyPaid(extra, offload, next, one, airtime).Value;
            passed *= airtime.ProbabilityAbove(threshold).Value;
        }

        return new(passed, paid, Rotations(gains, passed), [.. costs]);
    }

    /// <summary>Γ_j is the saving by steps j..P−1, plus ρ times the saving by steps 0..j−1, which the next repetition adds.</summary>
    private static ImmutableArray<double> Rotations(double[] steps, double passed)
    {
        var gains = new double[steps.Length];
        var (inThis, inNext) = (0.0, 0.0);
        for (var j = steps.Length - 1; j >= 0; j--)
        {
            inThis += steps[j];
            gains[j] = inThis;
        }

        for (var j = 1; j < steps.Length; j++)
        {
            inNext += steps[j - 1];
            gains[j] += passed * inNext;
        }

        return [.. gains];
    }
}
