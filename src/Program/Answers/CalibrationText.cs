using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Inputs.Calibration;
using SplitProofs.Text.Faults;

namespace SplitProofs.Program.Answers;

/// <summary>The answer of <c>calibrate</c>.</summary>
/// <param name="Sources">A line for each network and its profile, with their hashes.</param>
/// <param name="Stages">The stages.</param>
/// <param name="Device">The fits of the device, the simplest model first.</param>
/// <param name="Edge">The fits of the edge server, the simplest model first; empty where all its times are 0.</param>
internal sealed record Calibration(
    ImmutableArray<string> Sources,
    ImmutableArray<CalibrationStage> Stages,
    ImmutableArray<SpeedFit> Device,
    ImmutableArray<SpeedFit> Edge
)
{
    /// <summary>
    /// The device's energy for an operation [J]: its total energy over its total operations. 0 where the profiles state no energy.
    /// </summary>
    public double EnergyPerFlop => Stages.Sum(stage => stage.DeviceEnergy) / Stages.Sum(stage => stage.Flops);
}

/// <summary>Writes a calibration as text for a person, and as the part of a scenario that it determines.</summary>
internal static class CalibrationText
{
    /// <summary>The text, without a line break at its end.</summary>
    public static string Of(Calibration calibration) =>
        string.Join(
            '\n',
            [
                .. Side("device", calibration.Device, calibration.Stages),
                .. calibration.Edge.IsEmpty
                    ? ["The profiles have no times of an edge server.", ""]
                    : Side("edge server", calibration.Edge, calibration.Stages),
                Scenario(calibration),
            ]
        );

    /// <summary>The part of a scenario, with where its numbers come from.</summary>
    public static string Scenario(Calibration calibration)
    {
        var device = calibration.Device[0];
        var energy = calibration.EnergyPerFlop;
        return string.Join(
            '\n',
            [
                .. calibration.Sources.Select(source => $"# {source}"),
                Comment("device.speed", device),
                .. Better("device", calibration.Device),
                energy > 0
                    ? $"device: {{speed: {Quantity(device.Parameters[0], "FLOP/s")}, energy: {Quantity(energy, "J/FLOP")}}}"
                    : $"device: {{speed: {Quantity(device.Parameters[0], "FLOP/s")}, energy: 0 J/FLOP}}",
                .. calibration.Edge.IsEmpty
                    ? []
                    : new[] { Comment("edge.speed", calibration.Edge[0]) }
                        .Concat(Better("edge server", calibration.Edge))
                        .Append($"edge: {{speed: {Quantity(calibration.Edge[0].Parameters[0], "FLOP/s")}}}"),
            ]
        );
    }

    private static string Comment(string key, SpeedFit fit) =>
        $"# {key}: errors of stages {Percent(fit.Error)} of the total, each from the others {Percent(fit.LeftOutError)}, "
        + $"and their sum is then off by {Signed(fit.TotalError)}";

    private static IEnumerable<string> Better(string side, ImmutableArray<SpeedFit> fits)
    {
        var chosen = SpeedFit.Chosen(fits);
        return chosen.Model == SpeedModel.OneSpeed
            ? []
            :
            [
                $"# the {side} is predicted better by {chosen.Model.Name}: {Parameters(chosen)} "
                    + $"(errors {Percent(chosen.Error)}, each from the others {Percent(chosen.LeftOutError)})",
            ];
    }

    private static IEnumerable<string> Side(
        string side,
        ImmutableArray<SpeedFit> fits,
        ImmutableArray<CalibrationStage> stages
    )
    {
        var (one, chosen) = (fits[0], SpeedFit.Chosen(fits));
        var severalNetworks = stages.Any(stage => stage.Network != stages[0].Network);
        return
        [
            $"The {side}, by the model:",
            .. TextTable.Of(
                [
                    ["model", "parameters", "error", "left out", "sum left out"],
                    .. fits.Select(fit =>
                        ImmutableArray.Create(
                            (fit == chosen ? "* " : "  ") + fit.Model.Name,
                            Parameters(fit),
                            Percent(fit.Error),
                            Percent(fit.LeftOutError),
                            Signed(fit.TotalError)
                        )
                    ),
                ],
                texts: 2
            ),
            "* the simplest that no other beats by more than a tenth, with each stage predicted by a fit without it",
            "",
            .. TextTable.Of([
                ["stage", "measured", "one speed", "error", "left out", "* ", "error", "left out"],
                .. stages.Select(
                    (stage, index) =>
                        ImmutableArray.Create(
                            Quote.Plain(severalNetworks ? $"{stage.Network}, {stage.Name}" : stage.Name),
                            Time(one.Measured[index]),
                            Time(one.Predicted[index]),
                            Off(one.Predicted[index], one.Measured[index]),
                            Off(one.LeftOut[index], one.Measured[index]),
                            Time(chosen.Predicted[index]),
                            Off(chosen.Predicted[index], chosen.Measured[index]),
                            Off(chosen.LeftOut[index], chosen.Measured[index])
                        )
                ),
                [
                    "total",
                    Time(one.Measured.Sum()),
                    Time(one.Predicted.Sum()),
                    Off(one.Predicted.Sum(), one.Measured.Sum()),
                    Signed(one.TotalError),
                    Time(chosen.Predicted.Sum()),
                    Off(chosen.Predicted.Sum(), chosen.Measured.Sum()),
                    Signed(chosen.TotalError),
                ],
            ]),
            "",
        ];
    }

    private static string Parameters(SpeedFit fit) =>
        string.Join(
            ", ",
            fit.Parameters.Zip(
                fit.Model.Parameters,
                (value, parameter) => $"{parameter.Name} {Quantity(value, parameter.Unit)}"
            )
        );

    internal static string Off(double predicted, double measured) =>
        measured > 0 ? Signed((predicted / measured) - 1) : "";

    internal static string Percent(double share) => share.ToString("0.0 %", CultureInfo.InvariantCulture);

    private static string Signed(double share) => share.ToString("+0.0 %;-0.0 %;0.0 %", CultureInfo.InvariantCulture);

    internal static string Time(double seconds) => Quantity(seconds, "s");

    /// <summary>A quantity with three significant digits and a prefix, in the syntax of scenarios.</summary>
    private static string Quantity(double value, string unit)
    {
        (double Factor, string Prefix)[] prefixes =
        [
            (1e12, "T"),
            (1e9, "G"),
            (1e6, "M"),
            (1e3, "k"),
            (1, ""),
            (1e-3, "m"),
            (1e-6, "µ"),
            (1e-9, "n"),
            (1e-12, "p"),
        ];
        var rounded = double.Parse(value.ToString("G3", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var (factor, prefix) = prefixes.FirstOrDefault(known => rounded >= known.Factor * 0.999999, prefixes[^1]);
        return string.Create(CultureInfo.InvariantCulture, $"{rounded / factor:G4} {prefix}{unit}");
    }
}
