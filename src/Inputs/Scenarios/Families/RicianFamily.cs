using SplitProofs.Analytics.Channels;
using SplitProofs.Text.Faults;
using SplitProofs.Text.Quantities;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Inputs.Scenarios.Families;

/// <summary>Rician fading with a line of sight K times as strong as the scattered rest.</summary>
internal static class RicianFamily
{
    /// <summary>The accepted factors K, as plain ratios of powers.</summary>
    private static readonly Bound _factors = new("between 0 and 1000", value => value is >= 0 and <= 1000);

    private static readonly Key<double> _lineOfSight = new(
        "k",
        "6",
        field =>
            field
                .AsLiteral()
                .Bind(literal =>
                    Quantity.ReadRatio(
                        literal,
                        _factors,
                        ofRatio: ratio => ratio,
                        ofDecibels: decibels => Math.Pow(10, decibels / 10),
                        example: "6, or 7.78 dB"
                    )
                )
    );

    public static FadingFamily Family { get; } =
        new("rician", [FadingKeys.MeanSnr, _lineOfSight, FadingKeys.CutoffSnr], Read)
        {
            OtherNames = ["rice", "ricean"],
            CorrelationRemedy =
                "Leave it out. With a line of sight the next SNR depends also on the phase against it, so that the SNR alone is no "
                + "Markov chain.",
        };

    private static Result<StatedFading> Read(Fields fields, MeanSnr mean) =>
        Results.Combine(
            mean.Read(fields),
            fields.Required(_lineOfSight),
            fields.Optional(FadingKeys.CutoffSnr, default),
            (meanSnr, lineOfSight, cutoff) => StatedFading.Of(new RicianChannel(meanSnr, lineOfSight, cutoff))
        );
}
