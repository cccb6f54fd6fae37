using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Units;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Verification.Exact;

namespace SplitProofs.Claims.Library;

/// <summary>A network of counted stages in repeated blocks, under a scenario whose numbers a double holds exactly.</summary>
/// <param name="Input">o_0 [bit].</param>
/// <param name="Blocks">The blocks, at least one.</param>
/// <param name="DeviceSpeed">f_WD [FLOP/s], a power of two.</param>
/// <param name="EdgeSpeed">f_edge [FLOP/s], a power of two.</param>
/// <param name="DeviceEnergy">The device's energy per operation [J/FLOP].</param>
/// <param name="Capacity">The device's memory [bit].</param>
/// <param name="Inferences">K ≥ 1.</param>
/// <param name="Law">The law of the airtime X [s·Hz/bit].</param>
/// <param name="Bels">A level in bels: tens of decibels.</param>
public sealed record CountedNetwork(
    int Input,
    ImmutableArray<CountedBlock> Blocks,
    Rational DeviceSpeed,
    Rational EdgeSpeed,
    Rational DeviceEnergy,
    int Capacity,
    int Inferences,
    FiniteLaw Law,
    int Bels
)
{
    /// <summary>The stages in order, every repetition written out.</summary>
    public ImmutableArray<CountedStage> WrittenOut =>
        [
            .. Blocks
                .SelectMany(block => Enumerable.Repeat(block.Stages, block.Repetitions))
                .SelectMany(stages => stages),
        ];

    /// <summary>The network as the solvers take it.</summary>
    public StageChain ToChain() =>
        new(
            new Bits(Input),
            [
                .. Blocks.Select(block => new StageBlock(
                    [.. block.Stages.Select((stage, n) => new BlockStage(_ => $"stage{n + 1}", stage.ToCost()))],
                    block.Repetitions
                )),
            ]
        );

    /// <summary>The scenario as the solvers take it: bandwidth, rate and weights are 1, and the links take no power.</summary>
    public Scenario ToScenario() =>
        new(
            "instance",
            new Processors.Stated(new(DeviceSpeed.ToDouble()), new(DeviceEnergy.ToDouble()), new(EdgeSpeed.ToDouble())),
            new DeviceMemory.Limited(new(Capacity)),
            new Uplink(new(1), new(0), new Fading.Independent(Law.ToChannel())),
            new Downlink(new(1), new(0)),
            new Weights(new(1), new(1)),
            Inferences
        );

    /// <summary>The instance in words.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Law}, f_WD = {DeviceSpeed}, f_edge = {EdgeSpeed}, {DeviceEnergy} J/FLOP, {Capacity} bit of memory, K = {Inferences}, "
                + $"o_0 = {Input}, {string.Join("; ", Blocks)}; {10 * Bels} dB"
        );
}
