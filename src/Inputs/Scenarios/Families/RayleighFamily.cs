using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Channels.Memory;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Units;
using SplitProofs.Text.Faults;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Inputs.Scenarios.Families;

/// <summary>Rayleigh fading, with memory where a correlation is stated.</summary>
internal static class RayleighFamily
{
    /// <summary>Makes the fading from its mean and its cut-off.</summary>
    private delegate Fading Given(SignalToNoiseRatio mean, SignalToNoiseRatio cutoff);

    public static FadingFamily Family { get; } =
        new(
            "rayleigh",
            [FadingKeys.MeanSnr, FadingKeys.CutoffSnr, FadingKeys.Correlation, FadingKeys.Doppler],
            (fields, mean) =>
                Results.Combine(
                    mean.Read(fields),
                    fields.Optional(FadingKeys.CutoffSnr, default),
                    ReadMemory(fields),
                    (meanSnr, cutoff, fading) => StatedFading.Of(fading(meanSnr, cutoff))
                )
        );

    private static Result<Given> ReadMemory(Fields fields) =>
        !fields.Has(FadingKeys.Doppler) ? fields.Optional(FadingKeys.Correlation, 0).Map(WithCorrelation)
        : fields.Has(FadingKeys.Correlation)
            ? Results.Failure<Given>(
                fields.PlaceOf(FadingKeys.Correlation),
                "correlation and doppler are both given, and one follows from the other with the time of a stage",
                "Keep one of them."
            )
        : fields.Required(FadingKeys.Doppler).Map(WithDoppler);

    private static Given WithCorrelation(double correlation) =>
        (mean, cutoff) =>
            correlation == 0
                ? new Fading.Independent(new RayleighChannel(mean, cutoff))
                : new Fading.WithMemory(new GaussMarkovRayleigh(mean, correlation, cutoff));

    private static Given WithDoppler(Hertz spread) =>
        (mean, cutoff) => new Fading.WithMemory(new DopplerRayleigh(mean, spread, cutoff));
}
