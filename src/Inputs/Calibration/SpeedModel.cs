using System.Collections.Immutable;

namespace SplitProofs.Inputs.Calibration;

/// <summary>A formula for the time of a stage from its counts, with parameters to fit.</summary>
/// <param name="Name">Its name, in words.</param>
/// <param name="Parameters">Its parameters, each with its unit.</param>
/// <param name="Time">The time of a stage, from the parameters [s].</param>
public sealed record SpeedModel(
    string Name,
    ImmutableArray<SpeedParameter> Parameters,
    Func<CalibrationStage, IReadOnlyList<double>, double> Time
)
{
    private static readonly SpeedParameter _speed = new("speed", "FLOP/s", IsRate: true);
    private static readonly SpeedParameter _bandwidth = new("memory bandwidth", "B/s", IsRate: true);

    /// <summary>All operations run at one speed, which is the model of scenarios.</summary>
    public static SpeedModel OneSpeed { get; } =
        new("one speed, as a scenario has it", [_speed], (stage, p) => stage.Flops / p[0]);

    /// <summary>Multiply-accumulates and other operations at speeds of their own.</summary>
    public static SpeedModel ByOperation { get; } =
        new(
            "a speed of multiply-accumulates and one of other operations",
            [new("multiply-accumulates", "FLOP/s", IsRate: true), new("other operations", "FLOP/s", IsRate: true)],
            (stage, p) => (stage.MacFlops / p[0]) + (stage.OtherFlops / p[1])
        );

    /// <summary>The longer of computing and moving the data (a roofline: Williams, Waterman and Patterson, 2009).</summary>
    public static SpeedModel Roofline { get; } =
        new(
            "a roofline: the longer of computing and moving data",
            [_speed, _bandwidth],
            (stage, p) => Math.Max(stage.Flops / p[0], stage.Bytes / p[1])
        );

    /// <summary>A roofline plus a fixed time for each stage.</summary>
    public static SpeedModel RooflineAndStart { get; } =
        new(
            "a roofline, and a fixed time a stage",
            [_speed, _bandwidth, new("fixed time", "s", IsRate: false)],
            (stage, p) => p[2] + Math.Max(stage.Flops / p[0], stage.Bytes / p[1])
        );

    /// <summary>All of them, the simplest first.</summary>
    public static ImmutableArray<SpeedModel> All { get; } = [OneSpeed, ByOperation, Roofline, RooflineAndStart];
}

/// <summary>A parameter of a model of speed.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="IsRate">Whether it is a rate, so that a greater value makes stages faster; else it is a time.</param>
public sealed record SpeedParameter(string Name, string Unit, bool IsRate);
