using System.Collections.Immutable;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Units;
using SplitProofs.Inputs.Quantities;
using SplitProofs.Inputs.Scenarios.Families;
using SplitProofs.Inputs.Traces;
using SplitProofs.Text.Faults;
using SplitProofs.Text.Quantities;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Inputs.Scenarios;

/// <summary>The uplink, with the traces that it names, and the places of the bits of features and of the fading.</summary>
internal sealed record UplinkSection(
    Uplink Uplink,
    ImmutableArray<TraceFile> Traces,
    Place FeatureBitsPlace,
    Place FadingPlace
);

/// <summary>Reads a fading link; docs/scenarios.md describes its keys.</summary>
internal static class UplinkReader
{
    private static readonly Key<Hertz> _bandwidth = QuantityKey.Of(
        "bandwidth",
        Unit.Hertz,
        Bound.Positive,
        value => new Hertz(value)
    );

    private static readonly Key<Watts> _transmitPower = QuantityKey.Of(
        "transmit_power",
        Unit.Watt,
        Bound.Positive,
        value => new Watts(value)
    );

    /// <summary>The bits in which the elements of features are sent.</summary>
    public static readonly Key<FeaturePrecision> FeatureBits = new(
        "feature_bits",
        "8",
        field =>
            field
                .AsLiteral()
                .Bind(literal => Quantity.ReadWhole(literal, minimum: 1, example: "8"))
                .Map(bits => (FeaturePrecision)new FeaturePrecision.OfLink(new(bits)))
    );

    private static readonly Key<double> _efficiency = QuantityKey.OfShare("efficiency", "0.8");

    /// <summary>Reads the keys of an uplink.</summary>
    public static Result<UplinkSection> Read(Fields fields)
    {
        var (bandwidth, power) = (fields.Required(_bandwidth), fields.Required(_transmitPower));
        var stated = LinkBudgetReader
            .Read(fields, power, bandwidth)
            .Bind(mean => fields.Required(FadingFamilies.Fading(mean)));
        return fields.Closed(
            Results.Combine(
                bandwidth,
                power,
                RateReader.Read(fields).And(stated).Bind(law => Reachable(fields, law)),
                fields
                    .Optional(FeatureBits, new FeaturePrecision.OfNetwork())
                    .And(fields.Optional(_efficiency, 1))
                    .And(fields.Optional(LinkKeys.Latency, default)),
                (hertz, watts, law, others) =>
                    new UplinkSection(
                        new(hertz, watts, law.Fading.Fading)
                        {
                            Precision = others.First.First,
                            Rate = law.Rate,
                            Efficiency = others.First.Second,
                            Latency = others.Second,
                        },
                        law.Fading.Traces,
                        fields.PlaceOf(FeatureBits),
                        fields.PlaceOf(FadingFamilies.Fading(new MeanSnr.OfFading()))
                    )
            ),
            [
                _bandwidth,
                _transmitPower,
                FadingFamilies.Fading(new MeanSnr.OfFading()),
                FeatureBits,
                .. RateReader.Keys,
                _efficiency,
                LinkKeys.Latency,
                .. LinkBudgetReader.Keys,
            ]
        );
    }

    /// <summary>Returns the rate and the fading, or a fault if the fading never reaches the first rate.</summary>
    private static Result<(TransmissionRate Rate, StatedFading Fading)> Reachable(
        Fields fields,
        (TransmissionRate Rate, StatedFading Fading) law
    ) =>
        Results
            .Success(law)
            .Unless(
                _ => !law.Fading.Fading.Reaches(law.Rate.PerHertz(new(1)).FirstSnr),
                _ =>
                    new(
                        fields.PlaceOf(RateReader.Rates),
                        "the signal-to-noise ratio is never at or above the first snr of rates",
                        "Add a rate for a lower snr, or check the fading."
                    )
            );
}
