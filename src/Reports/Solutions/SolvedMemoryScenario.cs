using System.Collections.Immutable;
using SplitProofs.Analytics.Channels.Memory;
using SplitProofs.Inputs.Scenarios;

namespace SplitProofs.Reports.Solutions;

/// <summary>A shipped scenario whose channel has memory, with each shipped network solved under it.</summary>
/// <param name="File">The scenario.</param>
/// <param name="Networks">The networks.</param>
/// <param name="Accuracies">The accuracy of the optimal rule's costs, if the channel is discretised into cells.</param>
/// <param name="Sweeps">The costs against correlation, if the channel has a correlation.</param>
public sealed record SolvedMemoryScenario(
    ScenarioFile File,
    ImmutableArray<SolvedPlacement> Networks,
    ImmutableArray<(SolvedPlacement Network, CellAccuracy Accuracy)> Accuracies,
    ImmutableArray<CorrelationSweep> Sweeps
)
{
    /// <summary>Computes accuracies and sweeps, for a channel with memory.</summary>
    /// <param name="file">The scenario.</param>
    /// <param name="channel">Its channel.</param>
    /// <param name="networks">The networks, solved under it.</param>
    public static SolvedMemoryScenario Of(
        ScenarioFile file,
        ChannelWithMemory channel,
        ImmutableArray<SolvedPlacement> networks
    ) =>
        new(
            file,
            networks,
            [.. networks.SelectMany(Accuracy)],
            channel is GaussMarkovRayleigh fading ? [CorrelationSweep.Of(networks, fading)] : []
        );

    private static IEnumerable<(SolvedPlacement, CellAccuracy)> Accuracy(SolvedPlacement network) =>
        network.Optimal.TryAccuracy(out var accuracy) ? [(network, accuracy)] : [];
}
