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
    private static readonly ImmutableArray<string> Available =
    [
        "rayleigh",
        "nakagami",
        "rician",
        "lognormal",
        "finite",
        "trace",
        "markov",
    ];

    private static readonly Key<Literal> Family = new("family", "rayleigh", field => field.AsLiteral());

    private static readonly Key<SignalToNoiseRatio> MeanSnr = new(
        "mean_snr",
        "13.35 dB",
        field => field.AsLiteral().Bind(literal => SnrQuantity.Read(literal, Bound.Positive))
    );

    private static readonly Key<SignalToNoiseRatio> CutoffSnr = new(
        "cutoff_snr",
        "-10 dB",
        field => field.AsLiteral().Bind(literal => SnrQuantity.Read(literal, Bound.NonNegative))
    );

    private static readonly Key<double> Shape = new(
        "m",
        "2.5",
        field => field.AsLiteral().Bind(literal => Quantity.ReadPlain(literal, Bound.NakagamiShape, "2.5"))
    );

    private static readonly Key<double> LineOfSight = new(
        "k",
        "6",
        field => field.AsLiteral().Bind(literal => Quantity.ReadPlain(literal, Bound.RicianFactor, "6"))
    );

    private static readonly Key<SignalToNoiseRatio> MedianSnr = new(
        "median_snr",
        "10 dB",
        field => field.AsLiteral().Bind(literal => SnrQuantity.Read(literal, Bound.Positive))
    );

    private static readonly Key<double> Spread = new(
        "sigma",
        "8 dB",
        field => field.AsLiteral().Bind(literal => Quantity.Read(literal, Unit.Decibel, Bound.LogNormalSpread))
    );

    private static readonly Key<TraceFile> Trace = new(
        "file",
        "my-trace.csv",
        field => field.AsLiteral().Bind(TraceReader.ReadNamed)
    );

    private static readonly Key<SignalToNoiseRatio> Snr = new(
        "snr",
        "3 dB",
        field => field.AsLiteral().Bind(literal => SnrQuantity.Read(literal, Bound.NonNegative))
    );

    private static readonly Key<double> Probability = new(
        "probability",
        "0.25",
        field => field.AsLiteral().Bind(literal => Quantity.ReadPlain(literal, Bound.Probability, "0.25"))
    );

    private static readonly Key<ImmutableArray<SnrState>> States = new(
        "states",
        "[{snr: 3 dB, probability: 0.25}, {snr: 10 dB, probability: 0.75}]",
        ReadStates
    );

    private static readonly Key<double> Correlation = new(
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
            .Required(Family)
            .Unless(
                family => fields.Has(Correlation) && family.Text != "rayleigh" && Available.Contains(family.Text),
                family =>
                    new(
                        fields.PlaceOf(Correlation),
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
                    "markov" => MarkovKeys.Read(fields, Family).Map(FadingLaw.Of),
                    var name => family.Wrong<FadingLaw>(
                        $"the family {Quote.Of(name)} is unknown",
                        Suggestion.For(name, Available)
                    ),
                }
            );

    private static Result<Fading> ReadRayleigh(Fields fields) =>
        fields.Closed(
            Results.Combine<SignalToNoiseRatio, SignalToNoiseRatio, double, Fading>(
                fields.Required(MeanSnr),
                fields.Optional(CutoffSnr, default),
                fields.Optional(Correlation, 0),
                (mean, cutoff, correlation) =>
                    correlation == 0
                        ? new Fading.Independent(new RayleighChannel(mean, cutoff))
                        : new Fading.WithMemory(new GaussMarkovRayleigh(mean, correlation, cutoff))
            ),
            Family,
            MeanSnr,
            CutoffSnr,
            Correlation
        );

    private static Result<Channel> ReadNakagami(Fields fields) =>
        fields.Closed(
            Results.Combine<SignalToNoiseRatio, double, SignalToNoiseRatio, Channel>(
                fields.Required(MeanSnr),
                fields.Required(Shape),
                fields.Optional(CutoffSnr, default),
                (mean, shape, cutoff) => new NakagamiChannel(mean, shape, cutoff)
            ),
            Family,
            MeanSnr,
            Shape,
            CutoffSnr
        );

    private static Result<Channel> ReadRician(Fields fields) =>
        fields.Closed(
            Results.Combine<SignalToNoiseRatio, double, SignalToNoiseRatio, Channel>(
                fields.Required(MeanSnr),
                fields.Required(LineOfSight),
                fields.Optional(CutoffSnr, default),
                (mean, lineOfSight, cutoff) => new RicianChannel(mean, lineOfSight, cutoff)
            ),
            Family,
            MeanSnr,
            LineOfSight,
            CutoffSnr
        );

    private static Result<Channel> ReadLogNormal(Fields fields) =>
        fields.Closed(
            Results.Combine<SignalToNoiseRatio, double, SignalToNoiseRatio, Channel>(
                fields.Required(MedianSnr),
                fields.Required(Spread),
                fields.Optional(CutoffSnr, default),
                (median, spread, cutoff) => new LogNormalChannel(median, spread, cutoff)
            ),
            Family,
            MedianSnr,
            Spread,
            CutoffSnr
        );

    private static Result<FadingLaw> ReadTrace(Fields fields) =>
        fields.Closed(
            fields
                .Required(Trace)
                .And(fields.Optional(CutoffSnr, default))
                .Unless(
                    law => !law.First.Ratios.Any(snr => snr.Linear >= law.Second.Linear),
                    _ =>
                        new(
                            fields.PlaceOf(CutoffSnr),
                            "no measurement of the trace is at or above cutoff_snr",
                            "Lower cutoff_snr, or name another trace."
                        )
                )
                .Map(law => new FadingLaw(
                    new Fading.Independent(new TraceChannel(law.First.Ratios, law.Second)),
                    [law.First]
                )),
            Family,
            Trace,
            CutoffSnr
        );

    private static Result<Channel> ReadFinite(Fields fields) =>
        fields.Closed(
            fields
                .Required(States)
                .And(fields.Optional(CutoffSnr, default))
                .Unless(
                    law => !law.First.Any(state => state.Probability > 0 && state.Snr.Linear >= law.Second.Linear),
                    _ =>
                        new(
                            fields.PlaceOf(CutoffSnr),
                            "no state of positive probability has its snr at or above cutoff_snr",
                            "Lower cutoff_snr, or add a state above it."
                        )
                )
                .Map(law => (Channel)FiniteStateChannel.OfSnr(law.First, law.Second)),
            Family,
            States,
            CutoffSnr
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
                        fields.Required(Snr),
                        fields.Required(Probability),
                        (snr, probability) => new SnrState(snr, probability)
                    ),
                    Snr,
                    Probability
                )
            );

    private static string Sum(ImmutableArray<SnrState> states) =>
        states.Select(state => state.Probability).Sum().ToString("R", CultureInfo.InvariantCulture);
}
