using System.Globalization;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Units;
using SplitProofs.Inputs.Quantities;
using SplitProofs.Text.Faults;
using SplitProofs.Text.Quantities;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Inputs.Scenarios.Families;

/// <summary>Log-normal shadowing about a median.</summary>
internal static class LogNormalFamily
{
    private static readonly Key<SignalToNoiseRatio> _medianSnr = new(
        "median_snr",
        "10 dB",
        field => field.AsLiteral().Bind(literal => SnrQuantity.Read(literal, Bound.Positive))
    );

    /// <summary>The accepted standard deviations [dB].</summary>
    private static readonly Bound _spreads = new("between 0.1 dB and 60 dB", value => value is >= 0.1 and <= 60);

    private static readonly Key<double> _spread = new(
        "sigma",
        "8 dB",
        field => field.AsLiteral().Bind(literal => Quantity.Read(literal, Unit.Decibel, _spreads, example: "8 dB"))
    );

    public static FadingFamily Family { get; } =
        new("lognormal", [_medianSnr, FadingKeys.MeanSnr, _spread, FadingKeys.CutoffSnr], Read)
        {
            OtherNames = ["log-normal", "log_normal"],
        };

    private static Result<StatedFading> Read(Fields fields, MeanSnr mean) =>
        Results.Combine(
            ReadMedian(fields, mean),
            fields.Required(_spread),
            fields.Optional(FadingKeys.CutoffSnr, default),
            (median, spread, cutoff) => StatedFading.Of(new LogNormalChannel(median, spread, cutoff))
        );

    /// <summary>Reads the median. A distance gives the mean of the level in decibels, which is the level of the median.</summary>
    private static Result<SignalToNoiseRatio> ReadMedian(Fields fields, MeanSnr mean) =>
        mean.Match(
            ofFading: () => ReadMedian(fields),
            ofDistance: known =>
                known
                    .Ratio.And(MeanSnr.RequireAbsent(fields, FadingKeys.MeanSnr))
                    .And(MeanSnr.RequireAbsent(fields, _medianSnr))
                    .Map(all => all.First.First)
        );

    private static Result<SignalToNoiseRatio> ReadMedian(Fields fields) =>
        !fields.Has(FadingKeys.MeanSnr) ? fields.Required(_medianSnr)
        : fields.Has(_medianSnr)
            ? Results.Failure<SignalToNoiseRatio>(
                fields.PlaceOf(FadingKeys.MeanSnr),
                "mean_snr and median_snr are both given, and one follows from the other",
                "Keep one of them."
            )
        // A fault of sigma is reported where sigma itself is read.
        : fields.Required(_spread) is not Result<double>.Success { Value: var spread }
            ? fields.Required(FadingKeys.MeanSnr)
        : fields
            .Required(FadingKeys.MeanSnr)
            .Map(mean => MedianDecibels(mean, spread))
            .Unless(
                median => !SnrQuantity.Decibels.Holds(median),
                median =>
                    new(
                        fields.PlaceOf(FadingKeys.MeanSnr),
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"with this sigma, mean_snr gives a median of {median:0.##} dB, which is not {SnrQuantity.Decibels.Text}"
                        ),
                        "Check sigma: the mean lies 0.115·sigma² above the median, in dB."
                    )
            )
            .Map(SignalToNoiseRatio.FromDecibels);

    /// <summary>
    /// The median [dB] of a log-normal law with a given mean. With s = sigma·ln(10)/10 the mean is exp(s²/2) times the median, which puts
    /// it sigma²·ln(10)/20 dB above.
    /// </summary>
    private static double MedianDecibels(SignalToNoiseRatio mean, double spread) =>
        mean.Decibels - (spread * spread * Math.Log(10) / 20);
}
