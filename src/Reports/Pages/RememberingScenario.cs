using System.Collections.Immutable;
using SplitProofs.Analytics.Networks;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Reports.Figures;
using SplitProofs.Reports.Plans;

namespace SplitProofs.Reports.Pages;

/// <summary>A shipped scenario whose channel remembers, with each shipped network solved under it.</summary>
/// <param name="File">The scenario.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Networks">The networks.</param>
public sealed record RememberingScenario(
    ScenarioFile File,
    RememberingChannel Channel,
    ImmutableArray<SolvedRemembering> Networks
)
{
    /// <summary>What correlation takes away; none where the scenario lists its states.</summary>
    public ImmutableArray<LineChart> CorrelationCharts { get; } =
        Channel.Match<ImmutableArray<LineChart>>(
            listed: _ => [],
            cells: cells => [CorrelationChart.Of(File.Scenario.Name, Networks, cells.Fading)]
        );

    /// <summary>Solves.</summary>
    public static RememberingScenario Solve(
        ScenarioFile file,
        RememberingChannel channel,
        IEnumerable<INetworkModel> models
    ) => new(file, channel, [.. models.Select(model => SolvedRemembering.Solve(model, file, channel))]);
}
