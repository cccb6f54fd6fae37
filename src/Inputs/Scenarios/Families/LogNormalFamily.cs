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

    /// <summary>The standard deviations [dB] whose integrals are computed.</summary>
    private static readonly Bound _spreads = new("between 0.1 dB and 60 dB", value => value is >= 0.1 and <= 60);

    private static readonly Key<double> _spread = new(
        "sigma",
        "8 dB",
        field => field.AsLiteral().Bind(literal => Quantity.Read(literal, Unit.Decibel, _spreads))
    );

    public static FadingFamily Family { get; } = new("lognormal", [_medianSnr, _spread, FadingKeys.CutoffSnr], Read);

    private static Result<StatedFading> Read(Fields fields) =>
        Results.Combine(
            fields.Required(_medianSnr),
            fields.Required(_spread),
            fields.Optional(FadingKeys.CutoffSnr, default),
            (median, spread, cutoff) => StatedFading.Of(new LogNormalChannel(median, spread, cutoff))
        );
}
