using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Units;
using SplitProofs.Inputs.Quantities;
using SplitProofs.Inputs.Scenarios.Families;
using SplitProofs.Text.Faults;
using SplitProofs.Text.Quantities;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Inputs.Scenarios;

/// <summary>
/// Reads the distance of an uplink and the other keys of its link budget, from which the mean signal-to-noise ratio follows.
/// </summary>
internal static class LinkBudgetReader
{
    private static readonly Bound _exponents = new("between 1 and 10", value => value is >= 1 and <= 10);

    private static readonly Bound _figures = new(
        "between 1 and 1000000 (0 dB and 60 dB)",
        value => value is >= 1 and <= 1e6
    );

    private static readonly Key<Metres> _distance = new(
        "distance",
        Unit.Metre.Example,
        field =>
            field
                .AsLiteral()
                .Bind(literal => Quantity.Read(literal, Unit.Metre, Bound.Positive))
                .Map(value => new Metres(value))
    );

    private static readonly Key<Hertz> _carrier = new(
        "carrier",
        "915 MHz",
        field =>
            field
                .AsLiteral()
                .Bind(literal => Quantity.Read(literal, Unit.Hertz, Bound.Positive))
                .Map(value => new Hertz(value))
    );

    private static readonly Key<double> _exponent = new(
        "path_loss_exponent",
        "3",
        field => field.AsLiteral().Bind(literal => Quantity.ReadPlain(literal, _exponents, "3"))
    );

    private static readonly Key<PowerRatio> _gain = Ratio("antenna_gain", "6 dB", Bound.Positive);

    private static readonly Key<Watts> _noise = new(
        "noise",
        "1e-10 W",
        field =>
            field
                .AsLiteral()
                .Bind(literal => Quantity.Read(literal, Unit.Watt, Bound.Positive))
                .Map(value => new Watts(value))
    );

    private static readonly Key<PowerRatio> _noiseFigure = Ratio("noise_figure", "6 dB", _figures);

    private static readonly LinkBudget _usual = new(new(15), new(915e6), 3, new(4.11), new Noise.Stated(new(1e-10)));

    /// <summary>The keys of the link budget.</summary>
    public static ImmutableArray<Key> Keys { get; } = [_distance, _carrier, _exponent, _gain, _noise, _noiseFigure];

    /// <summary>Reads the link budget. Without a distance the fading itself states its mean.</summary>
    /// <param name="fields">The keys of the uplink.</param>
    /// <param name="power">Its transmit power.</param>
    /// <param name="bandwidth">Its bandwidth.</param>
    public static Result<MeanSnr> Read(Fields fields, Result<Watts> power, Result<Hertz> bandwidth) =>
        fields.Has(_distance)
            ? Results.Success<MeanSnr>(
                new MeanSnr.OfDistance(Ratio(fields, power, bandwidth), fields.PlaceOf(_distance))
            )
        : Keys.FirstOrDefault(fields.Has) is { } other
            ? Results.Failure<MeanSnr>(
                fields.PlaceOf(other),
                $"{other.Name} is given without a distance, and goes into the mean signal-to-noise ratio at one",
                "Add distance: 15 m, or leave it out."
            )
        : Results.Success<MeanSnr>(new MeanSnr.OfFading());

    private static Result<SignalToNoiseRatio> Ratio(Fields fields, Result<Watts> power, Result<Hertz> bandwidth) =>
        ReadBudget(fields)
            .And(power.And(bandwidth))
            .Map(all => all.First.MeanSnr(all.Second.First, all.Second.Second))
            .Unless(
                mean => !SnrQuantity.Decibels.Holds(mean.Decibels),
                mean =>
                    new(
                        fields.PlaceOf(_distance),
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"distance gives a mean signal-to-noise ratio of {mean.Decibels:0.##} dB, "
                                + $"which is not {SnrQuantity.Decibels.Text}"
                        ),
                        "Check the distance, the carrier and their units."
                    )
            );

    private static Result<LinkBudget> ReadBudget(Fields fields) =>
        Results.Combine(
            fields.Required(_distance),
            fields.Optional(_carrier, _usual.Carrier),
            fields.Optional(_exponent, _usual.PathLossExponent).And(fields.Optional(_gain, _usual.AntennaGain)),
            ReadNoise(fields),
            (distance, carrier, loss, noise) => new LinkBudget(distance, carrier, loss.First, loss.Second, noise)
        );

    private static Result<Noise> ReadNoise(Fields fields) =>
        !fields.Has(_noiseFigure)
            ? fields.Has(_noise)
                ? fields.Required(_noise).Map(Stated)
                : Results.Success(_usual.Noise)
            : fields.Has(_noise)
                ? Results.Failure<Noise>(
                    fields.PlaceOf(_noiseFigure),
                    "noise and noise_figure are both given, and either says how strong the noise is",
                    "Keep one of them."
                )
                : fields.Required(_noiseFigure).Map(figure => (Noise)new Noise.Thermal(figure));

    private static Noise Stated(Watts power) => new Noise.Stated(power);

    private static Key<PowerRatio> Ratio(string name, string example, Bound bound) =>
        new(
            name,
            example,
            field =>
                field
                    .AsLiteral()
                    .Bind(literal =>
                        Quantity.ReadRatio(literal, bound, ratio => new PowerRatio(ratio), PowerRatio.FromDecibels)
                    )
        );
}
