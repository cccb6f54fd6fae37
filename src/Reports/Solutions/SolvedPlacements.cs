using System.Collections.Immutable;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Sensitivity;
using SplitProofs.Inputs.Networks;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Text.Faults;

namespace SplitProofs.Reports.Solutions;

/// <summary>Networks solved under scenarios: everything that pages show about placements.</summary>
/// <param name="Networks">The networks, in the order of the pages.</param>
/// <param name="Scenarios">The scenarios, in the order of the pages.</param>
/// <param name="Draws">The networks under the scenarios of independent draws, by network and then by scenario.</param>
/// <param name="Memory">The scenarios whose channel has memory.</param>
public sealed record SolvedPlacements(
    ImmutableArray<Network> Networks,
    ImmutableArray<ScenarioFile> Scenarios,
    ImmutableArray<SolvedDraws> Draws,
    ImmutableArray<SolvedMemoryScenario> Memory
)
{
    /// <summary>
    /// For each network, the changes that would alter its placement under the optimal rule, in the first scenario with independent draws.
    /// </summary>
    public ImmutableArray<(SolvedPlacement Placement, ChangeOvers Changes)> Changes { get; init; } = [];

    /// <summary>Solves; a fault for each network that does not suit a scenario, or has no placement of finite cost under it.</summary>
    public static Result<SolvedPlacements> Solve(
        ImmutableArray<Network> networks,
        ImmutableArray<ScenarioFile> scenarios
    ) =>
        Results.Combine(
            Results.All(
                networks
                    .SelectMany(network =>
                        scenarios
                            .Where(scenario => scenario.Scenario.Uplink.Fading is Fading.Independent)
                            .Select(scenario => (network, scenario))
                    )
                    .AsParallel()
                    .AsOrdered()
                    .Select(pair => SolvedPlacement.Solve(pair.network, pair.scenario).Map(SolvedDraws.Of))
            ),
            Results.All(scenarios.AsParallel().AsOrdered().SelectMany(scenario => SolveMemory(networks, scenario))),
            (draws, memory) => new SolvedPlacements(networks, scenarios, draws, memory) { Changes = ChangesOf(draws) }
        );

    private static ImmutableArray<(SolvedPlacement, ChangeOvers)> ChangesOf(ImmutableArray<SolvedDraws> draws) =>
        [
            .. draws
                .Select(solved => solved.Placement)
                .DistinctBy(placement => placement.Network)
                .AsParallel()
                .AsOrdered()
                .Select(placement => (placement, ChangeOvers.Of(placement.Optimal.Question, placement.Optimal.Table))),
        ];

    private static IEnumerable<Result<SolvedMemoryScenario>> SolveMemory(
        ImmutableArray<Network> networks,
        ScenarioFile scenario
    ) =>
        scenario.Scenario.Uplink.Airtimes.Match<Result<SolvedMemoryScenario>[]>(
            independent: _ => [],
            withMemory: memory =>
                [
                    Results
                        .All(networks.Select(network => SolvedPlacement.Solve(network, scenario)))
                        .Map(solved => SolvedMemoryScenario.Of(scenario, memory.Channel, solved)),
                ]
        );
}
