using System.Collections.Immutable;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Inputs;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Reports.Plans;

namespace SplitProofs.Reports.Pages;

/// <summary>A shipped network under a shipped scenario, solved under each rule.</summary>
/// <param name="Model">The network.</param>
/// <param name="Chain">Its stages, with their features in the bits in which the scenario sends them.</param>
/// <param name="ScenarioFile">The scenario with its text.</param>
/// <param name="Inference">The problem.</param>
/// <param name="Optimal">The plan under the optimal rule.</param>
/// <param name="StaticLookAhead">The plan under the static look-ahead rule.</param>
/// <param name="LookAhead">The plan under the look-ahead rule.</param>
/// <param name="Baselines">What deciding nothing online costs.</param>
/// <param name="Worth">For each stage n + 1, what placing it is worth in a frame under look-ahead, given those before it (R8).</param>
public sealed record SolvedPlacement(
    INetworkModel Model,
    StageChain Chain,
    ScenarioFile ScenarioFile,
    CoInference Inference,
    PlacementPlan Optimal,
    PlacementPlan StaticLookAhead,
    PlacementPlan LookAhead,
    Baselines Baselines,
    ImmutableArray<double> Worth
)
{
    /// <summary>The look-ahead rule's thresholds at cuts 0..M−1 (ξ̂).</summary>
    public ImmutableArray<double> LookAheadThresholds => OneStageLookAhead.Thresholds(Inference.Problem);

    /// <summary>Solves; a fault where a rule has no finite placement.</summary>
    public static Result<SolvedPlacement> Solve(INetworkModel model, ScenarioFile scenario) =>
        scenario
            .RequireProcessors()
            .And(scenario.Send(new(model.Title, model.Chain)))
            .Bind(required =>
            {
                var inference = CoInference.Of(required.Second, scenario.Scenario);
                return Results.Combine(
                    Plan(inference, new SplittingRule.Optimal(), scenario),
                    Plan(inference, new SplittingRule.StaticLookAhead(), scenario),
                    Plan(inference, new SplittingRule.LookAhead(), scenario),
                    (optimal, staticLookAhead, lookAhead) =>
                        new SolvedPlacement(
                            model,
                            required.Second,
                            scenario,
                            inference,
                            optimal,
                            staticLookAhead,
                            lookAhead,
                            Baselines.Of(inference.Problem),
                            Gains(inference.Problem)
                        )
                );
            });

    private static Result<PlacementPlan> Plan(CoInference inference, SplittingRule rule, ScenarioFile scenario) =>
        PlacementPlan.TryMake(inference, rule, out var plan)
            ? Results.Success(plan)
            : Results.Failure<PlacementPlan>(
                scenario.Source.Whole,
                IllPosedChannel.Explain(rule, inference.Problem).TrimEnd('.'),
                IllPosedChannel.Remedy
            );

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
