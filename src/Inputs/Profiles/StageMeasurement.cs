using System.Collections.Immutable;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Units;
using SplitProofs.Inputs.Networks;
using SplitProofs.Text.Faults;

namespace SplitProofs.Inputs.Profiles;

/// <summary>One measurement of a stage.</summary>
/// <param name="Row">Where it is written.</param>
/// <param name="DeviceTime">The time on the device [s].</param>
/// <param name="DeviceEnergy">The device's energy [J].</param>
/// <param name="EdgeTime">The time on the edge server [s].</param>
/// <param name="Parameters">The bits that placing the stage downloads.</param>
/// <param name="Output">The bits that a cut after the stage sends.</param>
/// <param name="Peak">The bits that the device needs to have run all stages up to this one; 0 where the profile does not say.</param>
internal sealed record StageMeasurement(
    ProfileRow Row,
    double DeviceTime,
    double DeviceEnergy,
    double EdgeTime,
    long Parameters,
    long Output,
    long Peak
)
{
    /// <summary>
    /// The stage with the mean times and energy of its measurements. A fault where the measurements state different bits of parameters or
    /// of output, because bits are not measured.
    /// </summary>
    public static Result<Stage> Mean(ImmutableArray<StageMeasurement> repeats)
    {
        var first = repeats[0];
        return Results
            .All(repeats.Select(other => other.RequireBitsOf(first)))
            .Map(_ => new Stage(
                first.Row.Layer.Text,
                new StageCost(
                    new Work.Measured(
                        new Seconds(MeanOf(repeats, stage => stage.DeviceTime)),
                        new Joules(MeanOf(repeats, stage => stage.DeviceEnergy)),
                        new Seconds(MeanOf(repeats, stage => stage.EdgeTime))
                    ),
                    new Bits(first.Parameters),
                    new Bits(first.Output)
                )
            ));
    }

    /// <summary>How far the measurements of a stage spread. There must be at least two.</summary>
    public static StageSpread Spread(ImmutableArray<StageMeasurement> repeats) =>
        new(
            repeats[0].Row.Layer.Text,
            SpreadOf(repeats, stage => stage.DeviceTime),
            SpreadOf(repeats, stage => stage.DeviceEnergy),
            SpreadOf(repeats, stage => stage.EdgeTime)
        );

    private Result<StageMeasurement> RequireBitsOf(StageMeasurement first) =>
        RequireEqual(Parameters, first.Parameters, 3, first)
            .And(RequireEqual(Output, first.Output, 4, first))
            .Map(_ => this);

    private Result<long> RequireEqual(long bits, long before, int column, StageMeasurement first) =>
        bits == before
            ? Results.Success(bits)
            : Row.Quantities[column]
                .Wrong<long>(
                    $"{Row.Quantities[column].Subject} of {Row.Layer.Quoted} is {Row.Quantities[column].Quoted}, and it is "
                        + $"{first.Row.Quantities[column].Quoted} on line {first.Row.Line}",
                    "Repeats of one stage differ in times and energies only; give another stage a name of its own."
                );

    private static double MeanOf(ImmutableArray<StageMeasurement> repeats, Func<StageMeasurement, double> measured) =>
        repeats.Sum(measured) / repeats.Length;

    private static double SpreadOf(ImmutableArray<StageMeasurement> repeats, Func<StageMeasurement, double> measured)
    {
        var mean = MeanOf(repeats, measured);
        return mean == 0
            ? 0
            : Math.Sqrt(repeats.Sum(stage => Math.Pow((measured(stage) / mean) - 1, 2)) / (repeats.Length - 1));
    }
}
