using System.Collections.Immutable;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Sensitivity;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Models;
using SplitProofs.Text.Faults;

namespace SplitProofs.Reports.Solutions;

/// <summary>Each shipped network solved under each shipped scenario: everything that pages show of placements.</summary>
/// <param name="Scenarios">The scenarios, in the order in which pages show them.</param>
/// <param name="Draws">The networks under the scenarios of independent draws, by network and then by scenario.</param>
/// <param name="Memory">The scenarios whose channel has memory.</param>
public sealed record ShippedPlacements(
    ImmutableArray<ScenarioFile> Scenarios,
    ImmutableArray<SolvedDraws> Draws,
    ImmutableArray<SolvedMemoryScenario> Memory
)
{
    /// <summary>
    /// For each network what would change its placement under the optimal rule, in the first scenario of independent draws.
    /// </summary>
    public ImmutableArray<(SolvedPlacement Placement, ChangeOvers Changes)> Changes { get; init; } = [];

    /// <summary>The networks, in the order of their names.</summary>
    public static ImmutableArray<INetworkModel> Models => Catalogue.All;

    /// <summary>Solves; a fault for each network that does not suit a scenario, or has no finite placement under it.</summary>
    public static Result<ShippedPlacements> Solve(ImmutableArray<ScenarioFile> scenarios) =>
        Results.Combine(
            Results.All(
                Models
                    .SelectMany(model =>
                        scenarios
                            .Where(scenario => scenario.Scenario.Uplink.Fading is Fading.Independent)
                            .Select(scenario => (model, scenario))
                    )
                    .AsParallel()
                    .AsOrdered()
                    .Select(pair => SolvedPlacement.Solve(pair.model, pair.scenario).Map(SolvedDraws.Of))
            ),
            Results.All(scenarios.AsParallel().AsOrdered().SelectMany(SolveMemory)),
            (draws, memory) => new ShippedPlacements(scenarios, draws, memory) { Changes = ChangesOf(draws) }
        );

    private static ImmutableArray<(SolvedPlacement, ChangeOvers)> ChangesOf(ImmutableArray<SolvedDraws> draws) =>
        [
            .. draws
                .Select(solved => solved.Placement)
                .DistinctBy(placement => placement.Model)
                .AsParallel()
                .AsOrdered()
                .Select(placement => (placement, ChangeOvers.Of(placement.Optimal.Question, placement.Optimal.Table))),
        ];

    private static IEnumerable<Result<SolvedMemoryScenario>> SolveMemory(ScenarioFile scenario) =>
        scenario.Scenario.Uplink.Airtimes.Match<Result<SolvedMemoryScenario>[]>(
            independent: _ => [],
            withMemory: memory =>
                [
                    Results
                        .All(Models.Select(model => SolvedPlacement.Solve(model, scenario)))
                        .Map(networks => SolvedMemoryScenario.Of(scenario, memory.Channel, networks)),
                ]
        );
}
