using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Inputs.Calibration;
using SplitProofs.Text.Faults;

namespace SplitProofs.Program.Answers;

/// <summary>Writes a fitted platform as text for a person, and as the file that other commands read.</summary>
internal static class FittedPlatformText
{
    private const double BitsPerByte = 8;

    /// <summary>The text, without a line break at its end.</summary>
    public static string Of(FittedPlatform platform)
    {
        var fit = platform.Fit;
        return string.Join(
            '\n',
            [
                $"The {platform.Side} as the platform {platform.Name}, with a roofline for each class of operators:",
                .. TextTable.Of([
                    ["class", "layers", "rate", "", "bandwidth", ""],
                    .. fit.Classes.Select(one =>
                        ImmutableArray.Create(
                            one.Class,
                            one.Layers.ToString(CultureInfo.InvariantCulture),
                            Rate(one, "G4"),
                            Word(one.Rate),
                            Bandwidth(one, "G4"),
                            Word(one.Bandwidth)
                        )
                    ),
                ]),
                .. Explained(fit),
                "",
                .. TextTable.Of([
                    ["stage", "measured", "predicted", "error", "left out"],
                    .. fit.Samples.Select(
                        (sample, n) =>
                            ImmutableArray.Create(
                                Quote.Plain(sample.Stage),
                                CalibrationText.Time(sample.Time),
                                CalibrationText.Time(fit.Predicted[n]),
                                CalibrationText.Off(fit.Predicted[n], sample.Time),
                                double.IsNaN(fit.LeftOut[n]) ? "-" : CalibrationText.Off(fit.LeftOut[n], sample.Time)
                            )
                    ),
                ]),
                "",
                $"{Errors(fit)}.",
            ]
        );
    }

    /// <summary>The file, with where its numbers come from.</summary>
    public static string File(FittedPlatform platform) =>
        string.Join(
            '\n',
            [
                .. platform.Sources.Select(source => $"# {source}"),
                $"# {Errors(platform.Fit)}",
                $"name: {platform.Name}",
                "source: fitted by splitproofs calibrate",
                string.Create(CultureInfo.InvariantCulture, $"bits: {platform.Fit.Bits}"),
                "model: roofline",
                "classes:",
                .. platform.Fit.Classes.SelectMany(one =>
                    new[] { (Key: "rate", one.Rate), (Key: "bandwidth", one.Bandwidth) }
                        .Where(constant => constant.Item2 is not FittedConstant.Fitted)
                        .Select(constant => $"  # {constant.Key}: {Meaning(constant.Item2)}")
                        .Append($"  {one.Class}: {{rate: {Rate(one, "G10")}, bandwidth: {Bandwidth(one, "G10")}}}")
                ),
                "",
            ]
        );

    private static string Errors(PlatformFit fit)
    {
        var alone = fit.LeftOut.Count(double.IsNaN);
        return $"the mean absolute error of {fit.Samples.Length.ToString(CultureInfo.InvariantCulture)} stages is "
            + $"{CalibrationText.Percent(fit.MeanError)}, "
            + (
                double.IsNaN(fit.MeanLeftOutError)
                    ? "and none can be predicted from the others"
                    : $"and {CalibrationText.Percent(fit.MeanLeftOutError)} where each is predicted by a fit without it"
            )
            + (
                alone > 0 && alone < fit.Samples.Length
                    ? string.Create(
                        CultureInfo.InvariantCulture,
                        $"; {alone} of them cannot be, because no other stage has a class of theirs"
                    )
                    : ""
            );
    }

    private static IEnumerable<string> Explained(PlatformFit fit) =>
        fit
            .Classes.SelectMany(one => new[] { one.Rate, one.Bandwidth })
            .Where(constant => constant is not FittedConstant.Fitted)
            .Select(constant => $"{Word(constant)}: {Meaning(constant)}")
            .Distinct();

    private static string Word(FittedConstant constant) =>
        constant.Match(
            fitted: _ => "fitted",
            atLeast: _ => "at least",
            notSeparated: _ => "not separated",
            unseen: _ => "not seen"
        );

    private static string Meaning(FittedConstant constant) =>
        constant.Match(
            fitted: _ => "determined by the stages",
            atLeast: _ =>
                "a lower bound; with a greater value, and the other constant as it is, the predicted times are the same",
            notSeparated: _ =>
                "one of several values that fit; other layers share its stages in the same proportion. Add stages with other proportions",
            unseen: _ =>
                "not determined; the fit leaves no time for the class, and with this value it takes a thousandth of all"
        );

    private static string Rate(ClassFit one, string digits) => $"{Number(one.Rate.Value / 1e9, digits)} GFLOP/s";

    private static string Bandwidth(ClassFit one, string digits) =>
        $"{Number(one.Bandwidth.Value / BitsPerByte / 1e9, digits)} GB/s";

    private static string Number(double value, string digits) => value.ToString(digits, CultureInfo.InvariantCulture);
}
