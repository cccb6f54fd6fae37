using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Channels.Memory;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Units;
using SplitProofs.Inputs.Quantities;
using SplitProofs.Inputs.Traces;
using SplitProofs.Text.Faults;
using SplitProofs.Text.Quantities;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Inputs.Scenarios;

/// <summary>The families of fading and their keys.</summary>
internal static class FadingKeys
{
    private static readonly ImmutableArray<string> _available =
    [
        "rayleigh",
        "nakagami",
        "rician",
        "lognormal",
        "finite",
        "trace",
        "markov",
    ];

    private static readonly Key<Literal> _family = new("family", "rayleigh", field => field.AsLiteral());

    private static readonly Key<SignalToNoiseRatio> _meanSnr = new(
        "mean_snr",
        "13.35 dB",
        field => field.AsLiteral().Bind(literal => SnrQuantity.Read(literal, Bound.Positive))
    );

    private static readonly Key<SignalToNoiseRatio> _cutoffSnr = new(
        "cutoff_snr",
        "-10 dB",
        field => field.AsLiteral().Bind(literal => SnrQuantity.Read(literal, Bound.NonNegative))
    );

    private static readonly Key<double> _shape = new(
        "m",
        "2.5",
        field => field.AsLiteral().Bind(literal => Quantity.ReadPlain(literal, Bound.NakagamiShape, "2.5"))
    );

    private static readonly Key<double> _lineOfSight = new(
        "k",
        "6",
        field => field.AsLiteral().Bind(literal => Quantity.ReadPlain(literal, Bound.RicianFactor, "6"))
    );

    private static readonly Key<SignalToNoiseRatio> _medianSnr = new(
        "median_snr",
        "10 dB",
        field => field.AsLiteral().Bind(literal => SnrQuantity.Read(literal, Bound.Positive))
    );

    private static readonly Key<double> _spread = new(
        "sigma",
        "8 dB",
        field => field.AsLiteral().Bind(literal => Quantity.Read(literal, Unit.Decibel, Bound.LogNormalSpread))
    );

    private static readonly Key<TraceFile> _trace = new(
        "file",
        "my-trace.csv",
        field => field.AsLiteral().Bind(TraceReader.ReadNamed)
    );

    private static readonly Key<SignalToNoiseRatio> _snr = new(
        "snr",
        "3 dB",
        field => field.AsLiteral().Bind(literal => SnrQuantity.Read(literal, Bound.NonNegative))
    );

    private static readonly Key<double> _probability = new(
        "probability",
        "0.25",
        field => field.AsLiteral().Bind(literal => Quantity.ReadPlain(literal, Bound.Probability, "0.25"))
    );

    private static readonly Key<ImmutableArray<SnrState>> _states = new(
        "states",
        "[{snr: 3 dB, probability: 0.25}, {snr: 10 dB, probability: 0.75}]",
        ReadStates
    );

    private static readonly Key<double> _correlation = new(
        "correlation",
        "0.9",
        field => field.AsLiteral().Bind(literal => Quantity.ReadPlain(literal, Bound.Correlation, "0.9"))
    );

    /// <summary>The signal-to-noise ratio from stage to stage.</summary>
    public static readonly Key<FadingLaw> Fading = new(
        "fading",
        "{family: rayleigh, mean_snr: 13.35 dB}",
        field => field.AsFields().Bind(Read)
    );

    private static Result<FadingLaw> Read(Fields fields) =>
        fields
            .Required(_family)
            .Unless(
                family => fields.Has(_correlation) && family.Text != "rayleigh" && _available.Contains(family.Text),
                family =>
                    new(
                        fields.PlaceOf(_correlation),
                        $"correlation goes with the family rayleigh only, and the family is {family.Text}",
                        family.Text == "markov"
                            ? "Leave it out: transition says how the states follow each other."
                            : "Leave it out, or describe a channel with memory by the family rayleigh or markov."
                    )
            )
            .Bind(family =>
                family.Text switch
                {
                    "rayleigh" => ReadRayleigh(fields).Map(FadingLaw.Of),
                    "nakagami" => ReadNakagami(fields).Map(FadingLaw.Of),
                    "rician" => ReadRician(fields).Map(FadingLaw.Of),
                    "lognormal" => ReadLogNormal(fields).Map(FadingLaw.Of),
                    "finite" => ReadFinite(fields).Map(FadingLaw.Of),
                    "trace" => ReadTrace(fields),
                    "markov" => MarkovKeys.Read(fields, _family).Map(FadingLaw.Of),
                    var name => family.Wrong<FadingLaw>(
                        $"the family {Quote.Of(name)} is unknown",
                        Suggestion.For(name, _available)
                    ),
                }
            );

    private static Result<Fading> ReadRayleigh(Fields fields) =>
        fields.Closed(
            Results.Combine<SignalToNoiseRatio, SignalToNoiseRatio, double, Fading>(
                fields.Required(_meanSnr),
                fields.Optional(_cutoffSnr, default),
                fields.Optional(_correlation, 0),
                (mean, cutoff, correlation) =>
                    correlation == 0
                        ? new Fading.Independent(new RayleighChannel(mean, cutoff))
                        : new Fading.WithMemory(new GaussMarkovRayleigh(mean, correlation, cutoff))
            ),
            _family,
            _meanSnr,
            _cutoffSnr,
            _correlation
        );

    private static Result<Channel> ReadNakagami(Fields fields) =>
        fields.Closed(
            Results.Combine<SignalToNoiseRatio, double, SignalToNoiseRatio, Channel>(
                fields.Required(_meanSnr),
                fields.Required(_shape),
                fields.Optional(_cutoffSnr, default),
                (mean, shape, cutoff) => new NakagamiChannel(mean, shape, cutoff)
            ),
            _family,
            _meanSnr,
            _shape,
            _cutoffSnr
        );

    private static Result<Channel> ReadRician(Fields fields) =>
        fields.Closed(
            Results.Combine<SignalToNoiseRatio, double, SignalToNoiseRatio, Channel>(
                fields.Required(_meanSnr),
                fields.Required(_lineOfSight),
                fields.Optional(_cutoffSnr, default),
                (mean, lineOfSight, cutoff) => new RicianChannel(mean, lineOfSight, cutoff)
            ),
            _family,
            _meanSnr,
            _lineOfSight,
            _cutoffSnr
        );

    private static Result<Channel> ReadLogNormal(Fields fields) =>
        fields.Closed(
            Results.Combine<SignalToNoiseRatio, double, SignalToNoiseRatio, Channel>(
                fields.Required(_medianSnr),
                fields.Required(_spread),
                fields.Optional(_cutoffSnr, default),
                (median, spread, cutoff) => new LogNormalChannel(median, spread, cutoff)
            ),
            _family,
            _medianSnr,
            _spread,
            _cutoffSnr
        );

    private static Result<FadingLaw> ReadTrace(Fields fields) =>
        fields.Closed(
            fields
                .Required(_trace)
                .And(fields.Optional(_cutoffSnr, default))
                .Unless(
                    law => !law.First.Ratios.Any(snr => snr.Linear >= law.Second.Linear),
                    _ =>
                        new(
                            fields.PlaceOf(_cutoffSnr),
                            "no measurement of the trace is at or above cutoff_snr",
                            "Lower cutoff_snr, or name another trace."
                        )
                )
                .Map(law => new FadingLaw(
                    new Fading.Independent(new TraceChannel(law.First.Ratios, law.Second)),
                    [law.First]
                )),
            _family,
            _trace,
            _cutoffSnr
        );

    private static Result<Channel> ReadFinite(Fields fields) =>
        fields.Closed(
            fields
                .Required(_states)
                .And(fields.Optional(_cutoffSnr, default))
                .Unless(
                    law => !law.First.Any(state => state.Probability > 0 && state.Snr.Linear >= law.Second.Linear),
                    _ =>
                        new(
                            fields.PlaceOf(_cutoffSnr),
                            "no state of positive probability has its snr at or above cutoff_snr",
                            "Lower cutoff_snr, or add a state above it."
                        )
                )
                .Map(law => (Channel)FiniteStateChannel.OfSnr(law.First, law.Second)),
            _family,
            _states,
            _cutoffSnr
        );

    private static Result<ImmutableArray<SnrState>> ReadStates(Field field) =>
        field
            .AsList()
            .Bind(items => Results.All(items.Select((item, index) => ReadState(item, index + 1))))
            .Unless(
                states => states.IsEmpty,
                _ => new(field.Value.Place, "states is an empty list", $"Write for example {field.Example}.")
            )
            .Unless(
                // The same sum as the channel's own check.
                states => Math.Abs(states.Select(state => state.Probability).Sum() - 1) > 1e-12,
                states =>
                    new(
                        field.Value.Place,
                        $"the probabilities sum to {Sum(states)}, and not to 1 within 1e-12",
                        "Change them so that they do; they are never rescaled."
                    )
            );

    private static Result<SnrState> ReadState(YamlNode node, int number) =>
        new Field($"state {number}", node.Place, node, "{snr: 3 dB, probability: 0.25}")
            .AsFields()
            .Bind(fields =>
                fields.Closed(
                    Results.Combine(
                        fields.Required(_snr),
                        fields.Required(_probability),
                        (snr, probability) => new SnrState(snr, probability)
                    ),
                    _snr,
                    _probability
                )
            );

    private static string Sum(ImmutableArray<SnrState> states) =>
        states.Select(state => state.Probability).Sum().ToString("R", CultureInfo.InvariantCulture);
}
