using SplitProofs.Analytics.Channels;
using SplitProofs.Text.Faults;
using SplitProofs.Text.Quantities;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Inputs.Scenarios.Families;

/// <summary>Nakagami fading with a shape m.</summary>
internal static class NakagamiFamily
{
    /// <summary>The accepted shapes m.</summary>
    private static readonly Bound _shapes = new("between 0.000001 and 10000", value => value is >= 1e-6 and <= 1e4);

    private static readonly Key<double> _shape = new(
        "m",
        "2.5",
        field => field.AsLiteral().Bind(literal => Quantity.ReadPlain(literal, _shapes, "2.5"))
    );

    public static FadingFamily Family { get; } =
        new("nakagami", [FadingKeys.MeanSnr, _shape, FadingKeys.CutoffSnr], Read);

    private static Result<StatedFading> Read(Fields fields, MeanSnr mean) =>
        Results.Combine(
            mean.Read(fields),
            fields.Required(_shape),
            fields.Optional(FadingKeys.CutoffSnr, default),
            (meanSnr, shape, cutoff) => StatedFading.Of(new NakagamiChannel(meanSnr, shape, cutoff))
        );
}
