using System.Collections.Immutable;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Reports.Inputs.Traces;

namespace SplitProofs.Reports.Inputs.Scenarios;

/// <summary>A scenario with the text that it was read from.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Source">Its file: name, text and hash.</param>
/// <param name="Traces">The traces that it names.</param>
public sealed record ScenarioFile(Scenario Scenario, Source Source, ImmutableArray<TraceFile> Traces)
{
    /// <summary>The SHA-256 of the file, in lower-case hexadecimal.</summary>
    public string Hash => Source.Hash;

    /// <summary>The text of the file.</summary>
    public string Text => Source.Text;

    /// <summary>The speeds of device and edge server, which networks with counted work need; a fault where they are left out.</summary>
    public Result<Processors.Stated> RequireProcessors() =>
        Scenario.Processors.Match(
            stated: Results.Success,
            unstated: () =>
                Results.Failure<Processors.Stated>(
                    Source.Whole,
                    "the scenario does not state all of device.speed, device.energy and edge.speed, which suits measured profiles only",
                    "State device: {speed: 0.8 GFLOP/s, energy: 12.5 pJ/FLOP} and edge: {speed: 80 GFLOP/s}."
                )
        );
}
