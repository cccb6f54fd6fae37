using System.Collections.Immutable;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Inputs.Networks;
using SplitProofs.Inputs.Platforms;
using SplitProofs.Inputs.Traces;
using SplitProofs.Text.Faults;

namespace SplitProofs.Inputs.Scenarios;

/// <summary>A scenario with the text that it was read from.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Source">Its file: name, text and hash.</param>
/// <param name="Traces">The traces that it names.</param>
/// <param name="FeatureBitsPlace">Where the file states the precision of features, or where that key would belong.</param>
public sealed record ScenarioFile(
    Scenario Scenario,
    Source Source,
    ImmutableArray<TraceFile> Traces,
    Place FeatureBitsPlace
)
{
    /// <summary>The values that are given on the command line and replace those in the text.</summary>
    public ImmutableArray<Setting> Settings { get; init; } = [];

    /// <summary>Where the file states the fading.</summary>
    public Place FadingPlace { get; init; } = Source.Whole;

    /// <summary>Where the file states the inferences per update.</summary>
    public Place InferencesPlace { get; init; } = Source.Whole;

    /// <summary>Where it states which parameters an update changes.</summary>
    public Place UpdatedPlace { get; init; } = Source.Whole;

    /// <summary>Whether device or edge server is a platform; each computes at one speed unless stated.</summary>
    public ComputingModel Computing { get; init; } = new ComputingModel.OneSpeed();

    /// <summary>The traces and platforms that it names: their files.</summary>
    public ImmutableArray<Source> Named =>
        [.. Traces.Select(trace => trace.Source), .. Computing.Match(() => [], platforms => platforms.Sources)];

    /// <summary>The SHA-256 of the file, in lower-case hexadecimal.</summary>
    public string Hash => Source.Hash;

    /// <summary>The text of the file.</summary>
    public string Text => Source.Text;

    /// <summary>
    /// The speeds of device and edge server, which networks with counted work need. A fault if the scenario leaves any of them out.
    /// </summary>
    public Result<Processors.Stated> RequireProcessors() =>
        Scenario.Processors.Match(
            stated: Results.Success,
            unstated: () =>
                Results.Failure<Processors.Stated>(
                    Source.Whole,
                    Computing is ComputingModel.OneSpeed
                        ? "the scenario does not state all of device.speed, device.energy and edge.speed, "
                            + "which suits measured profiles only"
                        : "the scenario states a platform, and here one speed of device and edge server is needed",
                    "State device: {speed: 0.8 GFLOP/s, energy: 12.5 pJ/FLOP} and edge: {speed: 80 GFLOP/s}."
                )
        );

    /// <summary>
    /// A network as this scenario runs it: with the bits of features that the uplink sends, the times of the platforms that it names, and
    /// the parameters of each stage that an update changes. It is a fault if the bits cannot be set, if a platform has no speed for a
    /// layer, if the network does not have a stage that is updated, or if its work is counted and the scenario does not state both speeds.
    /// </summary>
    public Result<StageChain> Run(Network network) => Compute(network).Bind(chain => Update(network.Name, chain));

    private Result<StageChain> Compute(Network network) =>
        !network.IsCounted
            ? Send(network)
            : Computing.Match(
                oneSpeed: () => Send(network).And(RequireProcessors()).Map(both => both.First),
                byLayer: platforms => platforms.Run(network).Bind(chain => Send(network with { Chain = chain }))
            );

    private Result<StageChain> Update(string name, StageChain chain) =>
        Scenario.Updated is UpdatedParameters.Last or UpdatedParameters.Named
            // These need the stages written out.
            ? PlacementEffort.Require(name, chain, this).Bind(run => Updated(name, run))
            : Updated(name, chain);

    private Result<StageChain> Updated(string name, StageChain chain) =>
        Scenario.Updated.TryOf(chain, out var updated)
            ? Results.Success(updated)
            : new Result<StageChain>.Failure([
                UpdatedParametersReader.Misfit(Scenario.Updated, chain, UpdatedPlace, name),
            ]);

    /// <summary>
    /// For each platform of this scenario, the stages that spend most of their time bound by its memory; none for a measured network, or
    /// for one that does not run on them.
    /// </summary>
    public ImmutableArray<MemoryBoundStages> MemoryBound(Network network) =>
        network.IsCounted
            ? Computing.Match<ImmutableArray<MemoryBoundStages>>(
                oneSpeed: () => [],
                byLayer: platforms => platforms.MemoryBound(network).Match(bound => bound, _ => [])
            )
            : [];

    /// <summary>
    /// Gives the features of a network the bits in which this scenario's uplink sends them. A fault where the number of their elements is
    /// unknown (a measured profile), or where a cut would send more than 2⁶³ − 1 bits.
    /// </summary>
    public Result<StageChain> Send(Network network) =>
        Scenario.Uplink.Precision.Match(
            ofNetwork: () => Results.Success(network.Chain),
            ofLink: precision =>
                network.Chain.TryWithFeatureBits(precision.PerElement, out var sent) ? Results.Success(sent)
                : network.Chain.KnowsTensors
                    ? Results.Failure<StageChain>(
                        FeatureBitsPlace,
                        $"feature_bits makes a cut of {network.Name} send more than 2^63 - 1 bits",
                        "Write fewer bits."
                    )
                : Results.Failure<StageChain>(
                    FeatureBitsPlace,
                    $"feature_bits sets the bits of an element, and the measured profile {Quote.Of(network.Name)} does not say "
                        + $"how many elements its stages leave",
                    "Leave feature_bits out, and state in the profile's output_bits what is really sent."
                )
        );
}
