using System.Collections.Immutable;
using System.Globalization;
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
        if (Difference(counted, measured) is { } difference)
        {
            return Results.Failure<ImmutableArray<CalibrationStage>>(
                profile,
                $"its stages are not those of {Quote.Plain(name)}: {difference}",
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

    /// <summary>The first difference between the names of the stages.</summary>
    private static string? Difference(StageChain counted, StageChain measured)
    {
        var differing = counted.Stages.Zip(measured.Stages).FirstOrDefault(pair => pair.First.Name != pair.Second.Name);
        return differing.First is not null
                ? $"it has {Quote.Of(differing.Second.Name)} in place of {Quote.Of(differing.First.Name)}"
            : counted.Count != measured.Count
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"it has {measured.Count} stages in place of {counted.Count}"
                )
            : null;
    }
}
