using System.Collections.Immutable;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Inputs.Networks;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Reports.Wording;
using SplitProofs.Text.Faults;

namespace SplitProofs.Reports.Solutions;

/// <summary>A network under a scenario, solved under each rule.</summary>
/// <param name="Network">The network.</param>
/// <param name="ScenarioFile">The scenario with its text.</param>
/// <param name="Answers">The answer under each rule, in the order of <see cref="SplittingRule.All"/>.</param>
/// <param name="Baselines">The costs of deciding nothing online.</param>
public sealed record SolvedPlacement(
    Network Network,
    ScenarioFile ScenarioFile,
    ImmutableArray<SplittingAnswer> Answers,
    Baselines Baselines
)
{
    /// <summary>The network's stages, with features in the number of bits in which the scenario sends them.</summary>
    public StageChain Chain => Optimal.Question.Chain;

    /// <summary>The answer under the optimal rule.</summary>
    public SplittingAnswer Optimal => Under(new SplittingRule.Optimal());

    /// <summary>
    /// The answer under one-stage look-ahead, which has closed forms, but sometimes places nothing although placing pays.
    /// </summary>
    public SplittingAnswer LookAhead => Under(new SplittingRule.LookAhead());

    /// <summary>Solves; a fault if the scenario does not suit the network, or if a rule has no placement of finite cost.</summary>
    public static Result<SolvedPlacement> Solve(Network network, ScenarioFile scenario) =>
        scenario
            .Run(network)
            .Bind(chain =>
                Results
                    .All(SplittingRule.All.Select(rule => Answer(new(chain, scenario.Scenario, rule), scenario)))
                    .Map(answers => new SolvedPlacement(
                        network,
                        scenario,
                        answers,
                        Baselines.Of(answers[0].Question.Costs, answers[0].Question.Fading)
                    ))
            );

    private SplittingAnswer Under(SplittingRule rule) => Answers.First(answer => answer.Question.Rule == rule);

    private static Result<SplittingAnswer> Answer(SplittingQuestion question, ScenarioFile scenario) =>
        SplittingAnswer.TryFind(question, out var answer)
            ? Results.Success(answer)
            : Results.Failure<SplittingAnswer>(
                scenario.Source.Whole,
                IllPosedChannel.Explain(question, question.Table()).TrimEnd('.'),
                IllPosedChannel.Remedy(question)
            );
}
