using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Units;
using SplitProofs.Inputs.Quantities;
using SplitProofs.Text.Faults;
using SplitProofs.Text.Quantities;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Inputs.Scenarios.Families;

/// <summary>Finitely many signal-to-noise ratios, each with its probability.</summary>
internal static class FiniteFamily
{
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

    public static FadingFamily Family { get; } =
        new("finite", [_states, FadingKeys.CutoffSnr], (fields, _) => Read(fields));

    private static Result<StatedFading> Read(Fields fields) =>
        fields
            .Required(_states)
            .And(fields.Optional(FadingKeys.CutoffSnr, default))
            .Unless(
                law => !law.First.Any(state => state.Probability > 0 && state.Snr.Linear >= law.Second.Linear),
                _ =>
                    new(
                        fields.PlaceOf(FadingKeys.CutoffSnr),
                        "no state of positive probability has its snr at or above cutoff_snr",
                        "Lower cutoff_snr, or add a state above it."
                    )
            )
            .Map(law => StatedFading.Of(FiniteStateChannel.OfSnr(law.First, law.Second)));

    private static Result<ImmutableArray<SnrState>> ReadStates(Field field) =>
        field
            .AsList()
            .Bind(items => Results.All(items.Select((item, index) => ReadState(item, index + 1))))
            .Unless(
                states => states.IsEmpty,
                _ => new(field.Value.Place, "states is an empty list", $"Write for example {field.Example}.")
            )
            .Unless(
                // Summed as in the channel's own check, so that both agree.
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
