using System.Collections.Immutable;
using SplitProofs.Analytics.Networks;
using SplitProofs.Text.Faults;

namespace SplitProofs.Inputs.Calibration;

/// <summary>A stage that was both counted and measured.</summary>
/// <param name="Network">The network's name in print.</param>
/// <param name="Name">The stage's name.</param>
/// <param name="MacFlops">The operations of its multiply-accumulates, two for each [FLOP].</param>
/// <param name="OtherFlops">Its other operations [FLOP].</param>
/// <param name="Bytes">The data that it moves [byte]: the tensors before and after it, and its parameters.</param>
/// <param name="Device">Its time on the device [s].</param>
/// <param name="DeviceEnergy">The device's energy [J].</param>
/// <param name="Edge">Its time on the edge server [s].</param>
public sealed record CalibrationStage(
    string Network,
    string Name,
    double MacFlops,
    double OtherFlops,
    double Bytes,
    double Device,
    double DeviceEnergy,
    double Edge
)
{
    private const double BitsPerByte = 8;

    /// <summary>All of its operations [FLOP].</summary>
    public double Flops => MacFlops + OtherFlops;

    /// <summary>The stages of a network, from its counts and a profile of the same stages.</summary>
    /// <param name="name">The network's name in print.</param>
    /// <param name="counted">The network.</param>
    /// <param name="measured">The profile's chain.</param>
    /// <param name="profile">The profile, for messages.</param>
    public static Result<ImmutableArray<CalibrationStage>> Of(
        string name,
        StageChain counted,
        StageChain measured,
        Place profile
    )
    {
        if (!counted.Stages.Select(stage => stage.Name).SequenceEqual(measured.Stages.Select(stage => stage.Name)))
        {
            return Results.Failure<ImmutableArray<CalibrationStage>>(
                profile,
                $"its stages are not those of {Quote.Plain(name)}",
                "Give to each --model the --profile of its own stages, in the same order; inspect prints their names."
            );
        }

        var before = counted.Input;
        var stages = ImmutableArray.CreateBuilder<CalibrationStage>();
        foreach (var (stage, other) in counted.Stages.Zip(measured.Stages))
        {
            if (stage.Cost.Work is not Work.Counted work || other.Cost.Work is not Work.Measured times)
            {
                return Results.Failure<ImmutableArray<CalibrationStage>>(
                    profile,
                    "a network is counted, and a profile is measured: here they are not",
                    "Name a description or an ONNX file as --model, and measured stages as --profile."
                );
            }

            stages.Add(
                new(
                    name,
                    stage.Name,
                    work.Macs.ToFlops().Value,
                    work.ElementWise.Value,
                    (before.Value + stage.Cost.Output.Value + (double)stage.Cost.Parameters.Value) / BitsPerByte,
                    times.DeviceTime.Value,
                    times.DeviceEnergy.Value,
                    times.EdgeTime.Value
                )
            );
            before = stage.Cost.Output;
        }

        return Results.Success(stages.ToImmutable());
    }
}
