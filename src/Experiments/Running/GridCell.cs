using System.Collections.Immutable;
using SplitProofs.Analytics.Networks;
using SplitProofs.Experiments.Declarations;
using SplitProofs.Inputs.Networks;
using SplitProofs.Inputs.Scenarios;

namespace SplitProofs.Experiments.Running;

/// <summary>A point of an experiment's grid.</summary>
/// <param name="Network">The network, as the experiment names it.</param>
/// <param name="ScenarioName">The scenario, as the experiment names it.</param>
/// <param name="Values">The values of the keys that are varied, in the order of the experiment.</param>
/// <param name="Given">The network.</param>
/// <param name="Chain">The network's stages as the scenario runs them.</param>
/// <param name="Scenario">The scenario with these values.</param>
internal sealed record GridCell(
    string Network,
    string ScenarioName,
    ImmutableArray<SweptValue> Values,
    Network Given,
    StageChain Chain,
    ScenarioFile Scenario
);
