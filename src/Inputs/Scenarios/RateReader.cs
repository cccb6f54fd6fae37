using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Units;
using SplitProofs.Inputs.Quantities;
using SplitProofs.Text.Faults;
using SplitProofs.Text.Quantities;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Inputs.Scenarios;

/// <summary>Reads how the rate of an uplink follows from its signal-to-noise ratio.</summary>
internal static class RateReader
{
    /// <summary>
    /// From 0 to 60 dB. Together with the bounds of signal-to-noise ratios this keeps attenuated ratios in the range of a double.
    /// </summary>
    private static readonly Bound _gaps = new(
        "between 1 and 1000000 (0 dB and 60 dB)",
        value => value is >= 1 and <= 1e6
    );

    private static readonly Key<PowerRatio> _gap = new(
        "snr_gap",
        "3 dB",
        field =>
            field
                .AsLiteral()
                .Bind(literal =>
                    Quantity.ReadRatio(literal, _gaps, ratio => new PowerRatio(ratio), PowerRatio.FromDecibels)
                )
    );

    private static readonly Key<BitsPerSecond> _peak = LinkKeys.RateCalled("peak_rate");

    private static readonly Key<SignalToNoiseRatio> _threshold = new(
        "snr",
        "3 dB",
        field => field.AsLiteral().Bind(literal => SnrQuantity.Read(literal, Bound.NonNegative))
    );

    /// <summary>The table of modulation and coding schemes.</summary>
    public static readonly Key<ImmutableArray<CodingScheme>> Rates = new(
        "rates",
        "[{snr: -3 dB, rate: 1 Mbit/s}, {snr: 9 dB, rate: 6 Mbit/s}]",
        field =>
            field
                .AsList()
                .Bind(items => Results.All(items.Select((item, index) => ReadScheme(item, index + 1))))
                .Map(schemes => schemes.Sort((one, other) => one.Threshold.Linear.CompareTo(other.Threshold.Linear)))
                .Unless(
                    schemes => schemes.IsEmpty,
                    _ => new(field.Value.Place, "rates is an empty list", $"Write for example {field.Example}.")
                )
                .Unless(schemes => Useless(schemes).Any(), schemes => TheUseless(field, Useless(schemes).First()))
    );

    /// <summary>The keys of the rate.</summary>
    public static ImmutableArray<Key> Keys { get; } = [_gap, _peak, Rates];

    /// <summary>Reads these keys.</summary>
    public static Result<TransmissionRate> Read(Fields fields) =>
        !fields.Has(Rates)
            ? Results.Combine(
                fields.Optional(_gap, PowerRatio.One),
                fields.Optional(_peak, new BitsPerSecond(double.PositiveInfinity)),
                (gap, peak) => (TransmissionRate)new TransmissionRate.Shannon(gap, peak)
            )
        : new Key[] { _gap, _peak }.FirstOrDefault(fields.Has) is { } other
            ? Results.Failure<TransmissionRate>(
                fields.PlaceOf(other),
                $"{other.Name} and rates are both given, and a table of rates has its own gap and peak",
                "Keep one of them."
            )
        : fields.Required(Rates).Map(schemes => (TransmissionRate)new TransmissionRate.Table(schemes));

    private static Result<CodingScheme> ReadScheme(YamlNode node, int number) =>
        new Field(
            string.Create(CultureInfo.InvariantCulture, $"rate {number}"),
            node.Place,
            node,
            "{snr: 3 dB, rate: 2 Mbit/s}"
        )
            .AsFields()
            .Bind(fields =>
                fields.Closed(
                    Results.Combine(
                        fields.Required(_threshold),
                        fields.Required(LinkKeys.Rate),
                        (threshold, rate) => new CodingScheme(threshold, rate)
                    ),
                    _threshold,
                    LinkKeys.Rate
                )
            );

    /// <summary>The schemes that no channel would use: another scheme has at least their rate at the same or a lower SNR.</summary>
    private static IEnumerable<CodingScheme> Useless(ImmutableArray<CodingScheme> schemes) =>
        schemes
            .Zip(schemes.Skip(1))
            .Where(pair =>
                pair.First.Rate.Value >= pair.Second.Rate.Value || pair.First.Threshold == pair.Second.Threshold
            )
            .Select(pair => pair.Second);

    private static Fault TheUseless(Field field, CodingScheme scheme) =>
        new(
            field.Value.Place,
            string.Create(
                CultureInfo.InvariantCulture,
                $"the rate from {scheme.Threshold.Decibels:0.##} dB on is no higher than one at the same or a lower snr"
            ),
            "Leave out rates that are never used: a higher snr has a higher rate."
        );
}
