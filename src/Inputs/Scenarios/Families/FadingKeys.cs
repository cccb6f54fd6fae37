using SplitProofs.Analytics.Units;
using SplitProofs.Inputs.Quantities;
using SplitProofs.Text.Quantities;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Inputs.Scenarios.Families;

/// <summary>The keys that several families of fading share, or that a message about any family may name.</summary>
internal static class FadingKeys
{
    private static readonly Bound _correlationBound = new("between 0 and 1", value => value is >= 0 and <= 1);

    /// <summary>The mean signal-to-noise ratio before the cut-off.</summary>
    public static readonly Key<SignalToNoiseRatio> MeanSnr = new(
        "mean_snr",
        "13.35 dB",
        field => field.AsLiteral().Bind(literal => SnrQuantity.Read(literal, Bound.Positive))
    );

    /// <summary>The signal-to-noise ratio below which nothing is sent.</summary>
    public static readonly Key<SignalToNoiseRatio> CutoffSnr = new(
        "cutoff_snr",
        "-10 dB",
        field => field.AsLiteral().Bind(literal => SnrQuantity.Read(literal, Bound.NonNegative))
    );

    /// <summary>The Doppler spread, from which correlations follow with the time of each stage.</summary>
    public static readonly Key<Hertz> Doppler = new(
        "doppler",
        "5 Hz",
        field =>
            field
                .AsLiteral()
                .Bind(literal => Quantity.Read(literal, Unit.Hertz, Bound.Positive))
                .Map(value => new Hertz(value))
    );

    /// <summary>The correlation of the complex gain at neighbouring stages: 0 independent, 1 always the same.</summary>
    public static readonly Key<double> Correlation = new(
        "correlation",
        "0.9",
        field => field.AsLiteral().Bind(literal => Quantity.ReadPlain(literal, _correlationBound, "0.9"))
    );
}
