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

    private static Result<StatedFading> Read(Fields fields) =>
        Results.Combine(
            fields.Required(FadingKeys.MeanSnr),
            fields.Optional(FadingKeys.CutoffSnr, default),
            fields.Optional(FadingKeys.Correlation, 0),
            (mean, cutoff, correlation) =>
                correlation == 0
                    ? StatedFading.Of(new RayleighChannel(mean, cutoff))
                    : StatedFading.Of(new Fading.WithMemory(new GaussMarkovRayleigh(mean, correlation, cutoff)))
        );
}
