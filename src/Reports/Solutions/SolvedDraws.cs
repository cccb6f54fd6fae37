using System.Collections.Immutable;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Stopping;

namespace SplitProofs.Reports.Solutions;

/// <summary>A network solved under independent draws, with the results that only exist there.</summary>
/// <param name="Placement">The answers.</param>
/// <param name="FixedCuts">The baselines as rows: the best static split, edge only, device only.</param>
/// <param name="Thresholds">
/// For each rule, in the order of <see cref="SplittingRule.All"/>, the airtimes up to which it sends at the cuts before its last placed
/// stage.
/// </param>
/// <param name="Worth">The worth of each stage n + 1 in a frame under look-ahead, given the stages before it (R8).</param>
/// <param name="ClosedForms">The closed forms that the network has.</param>
public sealed record SolvedDraws(
    SolvedPlacement Placement,
    ImmutableArray<FixedCut> FixedCuts,
    ImmutableArray<ImmutableArray<double>> Thresholds,
    ImmutableArray<double> Worth,
    ImmutableArray<ClosedForm> ClosedForms
)
{
    /// <summary>Computes the rows of a solved network.</summary>
    /// <param name="placement">The answers, under a scenario of independent draws.</param>
    public static SolvedDraws Of(SolvedPlacement placement)
    {
        var question = placement.Optimal.Question;
        var inference = new CoInference(question.Costs, question.Fading.RequireIndependent());
        return new(
            placement,
            Cuts(placement, inference),
            [
                .. placement.Answers.Select(answer =>
                    answer.Question.Rule.Thresholds(inference.Problem, answer.PlacedStages)
                ),
            ],
            Gains(inference.Problem),
            [.. ClosedForm.Of(placement)]
        );
    }

    private static ImmutableArray<FixedCut> Cuts(SolvedPlacement placement, CoInference inference)
    {
        var baselines = placement.Baselines;
        return
        [
            Cut($"best static split (cut {Text(baselines.StaticSplit)})", baselines.StaticSplit, baselines.StaticCost),
            Cut("edge only", 0, baselines.EdgeOnly),
            Cut(
                baselines.DeviceFits ? "device only" : "device only (does not fit)",
                inference.Costs.Stages,
                baselines.DeviceOnly
            ),
        ];

        FixedCut Cut(string name, int placed, double cost)
        {
            var (download, costs) = (inference.Costs.PlacementCost(placed), inference.Costs);
            // The thresholds of a fixed cut: never send before it, always at it.
            var decisions = new SplittingDecisions.Thresholds([.. Enumerable.Repeat(0.0, placed)], inference.Channel);
            return new(
                name,
                placed,
                cost,
                download,
                (cost - download) / costs.Inferences,
                ExpectedUsage.Of(costs, decisions)
            );
        }

        static string Text(int cut) => cut.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static ImmutableArray<double> Gains(StoppingProblem problem)
    {
        var airtime = new NumericAirtime(problem.Channel);
        var reached = Number.Integer(1);
        var gains = ImmutableArray.CreateBuilder<double>(problem.Stages);
        foreach (var (cut, threshold) in OneStageLookAhead.Thresholds(problem).Index())
        {
            var level = new Number(threshold);
            var gain = PlacementGain.PerInference(reached, new(problem.Costs.Offload[cut]), level, airtime);
            gains.Add(problem.Inferences * gain.Value);
            reached *= airtime.ProbabilityAbove(level);
        }

        return gains.MoveToImmutable();
    }
}
