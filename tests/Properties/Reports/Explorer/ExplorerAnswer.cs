using System.Collections.Immutable;

namespace SplitProofs.Properties.Reports.Explorer;

/// <summary>What the explorer computes for a setting.</summary>
/// <param name="Wrong">The parts of the address that it does not know.</param>
/// <param name="Scenario">The scenario that it gives to be copied.</param>
/// <param name="Placed">N*, −1 where every placement that fits costs an infinite amount.</param>
/// <param name="Frames">T(N), N = 0..M.</param>
/// <param name="PerInference">C(N).</param>
/// <param name="Edge">The frame cost of edge only.</param>
/// <param name="Device">That of device only.</param>
/// <param name="Static">That of the best fixed cut.</param>
/// <param name="StaticSplit">This cut.</param>
/// <param name="Limit">The most stages that the memory holds.</param>
internal sealed record ExplorerAnswer(
    ImmutableArray<string> Wrong,
    string Scenario,
    int Placed,
    ImmutableArray<double> Frames,
    ImmutableArray<double> PerInference,
    double Edge,
    double Device,
    double Static,
    int StaticSplit,
    int Limit
)
{
    /// <summary>The airtimes up to which to send.</summary>
    public ImmutableArray<double> Thresholds { get; init; } = [];

    /// <summary>The signal-to-noise ratios from which to send.</summary>
    public ImmutableArray<double> Snr { get; init; } = [];

    /// <summary>The share of inferences that stop at each cut.</summary>
    public ImmutableArray<double> Stops { get; init; } = [];

    /// <summary>The mean time [s].</summary>
    public double Time { get; init; }

    /// <summary>The mean energy [J].</summary>
    public double Energy { get; init; }

    /// <summary>The times within which 50, 95 and 99 % are done [s].</summary>
    public ImmutableArray<double> Percentiles { get; init; } = [];

    /// <summary>Code that computes the answer for each address of a list, as JSON.</summary>
    public const string Script = """
        (addresses) => JSON.stringify(addresses.map((address) => {
          const { settings, wrong } = readAddress(address);
          const answer = solve(networkOf(settings), scenarioOf(settings), settings.rule);
          return {
            wrong,
            scenario: yamlOf(settings),
            placed: answer.placed,
            frames: answer.frames,
            perInference: answer.perInference,
            edge: answer.baselines.edge,
            device: answer.baselines.device,
            static: answer.baselines.static,
            staticSplit: answer.baselines.staticSplit,
            limit: answer.problem.limit,
            thresholds: answer.thresholds,
            snr: answer.snr,
            stops: answer.stops,
            time: answer.time,
            energy: answer.energy,
            percentiles: answer.percentiles?.map(({ within }) => within),
          };
        }), (_, value) => (typeof value === "number" && !Number.isFinite(value) ? String(value) : value))
        """;
}
