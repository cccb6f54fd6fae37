using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Channels.Memory;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Text.Faults;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Inputs.Scenarios.Families;

/// <summary>Rayleigh fading, with memory where a correlation is stated.</summary>
internal static class RayleighFamily
{
    public static FadingFamily Family { get; } =
        new("rayleigh", [FadingKeys.MeanSnr, FadingKeys.CutoffSnr, FadingKeys.Correlation], Read);

    private static Result<StatedFading> Read(Fields fields, MeanSnr mean) =>
        Results.Combine(
            mean.Read(fields),
            fields.Optional(FadingKeys.CutoffSnr, default),
            fields.Optional(FadingKeys.Correlation, 0),
            (meanSnr, cutoff, correlation) =>
                correlation == 0
                    ? StatedFading.Of(new RayleighChannel(meanSnr, cutoff))
                    : StatedFading.Of(new Fading.WithMemory(new GaussMarkovRayleigh(meanSnr, correlation, cutoff)))
        );
}
