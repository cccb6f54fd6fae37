using System.Collections.Immutable;
using SplitProofs.Analytics.Formulas;

namespace SplitProofs.Analytics.Stopping;

/// <summary>What a block that repeats comes to under the look-ahead rule: all that its closed form needs (R16).</summary>
/// <param name="Passed">The probability of getting through a block that is not the last (ρ).</param>
/// <param name="ExpectedlyPaid">What such a block costs an inference that gets there, in sending within it and in computing (Λ).</param>
/// <param name="Gains">Element j is Γ_j = J_LA(j) − J_LA(j + P), j = 0..P−1, with blocks that are not the last.</param>
/// <param name="FirstCosts">Element j is J_LA(j) for j = 0..P, with one block only: nothing is sent after it.</param>
public sealed record LookAheadPeriod(
    double Passed,
    double ExpectedlyPaid,
    ImmutableArray<double> Gains,
    ImmutableArray<double> FirstCosts
)
{
    /// <summary>Walks through one block.</summary>
    public static LookAheadPeriod Of(PeriodicProblem problem)
    {
        var (costs, period) = (problem.LastBlock.Costs, problem.Period);
        var airtime = new NumericAirtime(problem.LastBlock.Channel);
        var (passed, paid) = (1.0, 0.0);
        var steps = new double[period];
        for (var cut = 0; cut < period; cut++)
        {
            var (extra, offload) = (new Number(costs.Extra[cut]), new Number(costs.Offload[cut]));
            var next = new Number(costs.Offload[(cut + 1) % period]);
            var threshold = LookAheadThreshold.Airtime(extra, offload, next, airtime);
            steps[cut] = PlacementGain.PerInference(new(passed), offload, threshold, airtime).Value;
            var one = Number.Integer(1);
            paid += passed * RunOfStages.ExpectedlyPaid(extra, offload, next, one, airtime).Value;
            passed *= airtime.ProbabilityAbove(threshold).Value;
        }

        return new(passed, paid, Rotations(steps, passed), OneStageLookAhead.ExpectedCosts(problem.LastBlock));
    }

    /// <summary>Γ_j is what steps j..P−1 are worth, and, ρ times as often, steps 0..j−1 of the next block.</summary>
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
