using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Units;
using SplitProofs.Verification.Exact;

namespace SplitProofs.Claims.DeviceEdge.Instances;

/// <summary>A measured network under a scenario with a finite-state channel, in seconds, joules and bits, as exact fractions.</summary>
/// <param name="Input">o_0 [bit].</param>
/// <param name="Stages">The stages.</param>
/// <param name="Bandwidth">B [Hz].</param>
/// <param name="TransmitPower">p_tx [W].</param>
/// <param name="DownlinkRate">R_down [bit/s].</param>
/// <param name="ReceivePower">p_rx [W].</param>
/// <param name="TimeWeight">β_T [1/s].</param>
/// <param name="EnergyWeight">β_E [1/J].</param>
/// <param name="Inferences">K ≥ 1.</param>
/// <param name="Law">The law of the airtime X [s·Hz/bit].</param>
public sealed record MeasuredInstance(
    int Input,
    ImmutableArray<MeasuredStage> Stages,
    Rational Bandwidth,
    Rational TransmitPower,
    Rational DownlinkRate,
    Rational ReceivePower,
    Rational TimeWeight,
    Rational EnergyWeight,
    int Inferences,
    FiniteLaw Law
)
{
    /// <summary>o_n [bit] for n = 0..M−1.</summary>
    public int CutBits(int cut) => cut == 0 ? Input : Stages[cut - 1].OutputBits;

    /// <summary>The weighted costs δ and t, from which the solvers' thresholds follow.</summary>
    public FiniteInstance Weighted =>
        new(
            [
                .. Stages.Select(stage =>
                    (TimeWeight * (stage.DeviceTime - stage.EdgeTime)) + (EnergyWeight * stage.DeviceEnergy)
                ),
            ],
            [
                .. Enumerable
                    .Range(0, Stages.Length)
                    .Select(cut => (TimeWeight + (EnergyWeight * TransmitPower)) * CutBits(cut) / Bandwidth),
            ],
            [
                .. Stages.Select(stage =>
                    (TimeWeight + (EnergyWeight * ReceivePower)) * stage.ParameterBits / DownlinkRate
                ),
            ],
            Inferences,
            Law
        );

    /// <summary>The network as the solvers take it.</summary>
    public StageChain ToChain() =>
        new(
            new Bits(Input),
            [
                .. Stages.Select(
                    (stage, n) =>
                        new Stage(
                            $"stage{n + 1}",
                            new StageCost(
                                new Work.Measured(
                                    new(stage.DeviceTime.ToDouble()),
                                    new(stage.DeviceEnergy.ToDouble()),
                                    new(stage.EdgeTime.ToDouble())
                                ),
                                new Bits(stage.ParameterBits),
                                new Bits(stage.OutputBits)
                            )
                        )
                ),
            ]
        );

    /// <summary>The scenario as the solvers take it.</summary>
    public Scenario ToScenario() =>
        new(
            "instance",
            new Processors.Unstated(),
            new DeviceMemory.Unlimited(),
            new Uplink(
                new(Bandwidth.ToDouble()),
                new(TransmitPower.ToDouble()),
                new Fading.Independent(Law.ToChannel())
            ),
            new Downlink(new(DownlinkRate.ToDouble()), new(ReceivePower.ToDouble())),
            new Weights(new(TimeWeight.ToDouble()), new(EnergyWeight.ToDouble())),
            Inferences
        );

    /// <summary>The instance in the notation of the derivations.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Law}, B = {Bandwidth}, p_tx = {TransmitPower}, R = {DownlinkRate}, p_rx = {ReceivePower}, K = "
                + $"{Inferences}, β_T = {TimeWeight}, β_E = {EnergyWeight}, o_0 = {Input}, stages {string.Join("; ", Stages)}"
        );
}
