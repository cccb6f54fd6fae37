using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Analytics.Channels;
using SplitProofs.Analytics.Channels.Memory;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Units;
using SplitProofs.Inputs.Quantities;
using SplitProofs.Text.Faults;
using SplitProofs.Text.Quantities;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Inputs.Scenarios.Families;

/// <summary>Fading that follows a finite Markov chain.</summary>
internal static class MarkovFamily
{
    private static readonly Key<Literal> _name = new("name", "good", field => field.AsLiteral());

    private static readonly Key<SignalToNoiseRatio> _snr = new(
        "snr",
        "15 dB",
        field => field.AsLiteral().Bind(literal => SnrQuantity.Read(literal, Bound.NonNegative))
    );

    private static readonly Key<ImmutableArray<State>> _states = new(
        "states",
        "[{name: good, snr: 15 dB}, {name: bad, snr: 0 dB}]",
        ReadStates
    );

    private static readonly Key<Field> _transition = new("transition", "[[0.9, 0.1], [0.3, 0.7]]", Results.Success);

    private static readonly Key<Field> _start = new("start", "good", Results.Success);

    public static FadingFamily Family { get; } =
        new("markov", [_states, _transition, _start, FadingKeys.CutoffSnr], (fields, _) => Read(fields))
        {
            CorrelationRemedy = "Leave it out: transition says how the states follow each other.",
        };

    private static Result<StatedFading> Read(Fields fields) =>
        fields
            .Required(_states)
            .And(fields.Required(_transition))
            .Unless(
                _ => fields.Has(FadingKeys.CutoffSnr),
                _ =>
                    new(
                        fields.PlaceOf(FadingKeys.CutoffSnr),
                        "cutoff_snr does not go with the family markov",
                        "Leave it out: state the chain among the states in which the link is used."
                    )
            )
            .Bind(chain =>
            {
                var (states, transition) = chain;
                return ReadTransition(transition, states)
                    .And(
                        fields.Has(_start)
                            ? fields.Required(_start).Bind(start => ReadStart(start, states))
                            : Results.Success<ImmutableArray<double>>([])
                    )
                    .Bind(laws => Chain(fields, states, laws.First, laws.Second));
            })
            .Map(StatedFading.Of);

    private static Result<Fading> Chain(
        Fields fields,
        ImmutableArray<State> states,
        ImmutableArray<ImmutableArray<double>> transitions,
        ImmutableArray<double> start
    )
    {
        ImmutableArray<double> airtimes = [.. states.Select(state => Airtime.OfSnr(state.Snr.Linear))];
        if (!start.IsEmpty)
        {
            return Named(MarkovChannel.Starting(airtimes, start, transitions));
        }

        return MarkovChannel.TryStationary(airtimes, transitions, out var channel)
            ? Named(channel)
            : Results.Failure<Fading>(
                fields.PlaceOf(_transition),
                "the chain has several stationary laws, for some states never lead to some others, and start is left out",
                $"State how it starts: start: {states[0].Name}, or a list of the probabilities of all states."
            );

        Result<Fading> Named(MarkovChannel chain) =>
            Results.Success<Fading>(
                new Fading.WithMemory(chain.Labelled(new StateLabels.Named([.. states.Select(state => state.Name)])))
            );
    }

    private static Result<ImmutableArray<State>> ReadStates(Field field) =>
        field
            .AsList()
            .Bind(items => Results.All(items.Select((item, index) => ReadState(item, index + 1))))
            .Unless(
                states => states.IsEmpty,
                _ => new(field.Value.Place, "states is an empty list", $"Write for example {field.Example}.")
            )
            .Bind(states =>
                states.FirstOrDefault(state => states.First(other => other.Name == state.Name) != state) is { } again
                    ? Results.Failure<ImmutableArray<State>>(
                        again.Place,
                        $"two states are called {Quote.Of(again.Name)}",
                        "Give each state a name of its own."
                    )
                    : Results.Success(states)
            );

    private static Result<State> ReadState(YamlNode node, int number) =>
        new Field($"state {number}", node.Place, node, "{name: good, snr: 15 dB}")
            .AsFields()
            .Bind(fields =>
                fields.Closed(
                    Results.Combine(
                        fields.Required(_name),
                        fields.Required(_snr),
                        (name, snr) => new State(name.Text, snr, name.Place)
                    ),
                    _name,
                    _snr
                )
            );

    private static Result<ImmutableArray<ImmutableArray<double>>> ReadTransition(
        Field field,
        ImmutableArray<State> states
    ) =>
        field
            .AsList()
            .Unless(
                rows => rows.Length != states.Length,
                rows =>
                    new(
                        field.Value.Place,
                        $"transition has {Count(rows.Length, "row")}, and there {(states.Length == 1 ? "is" : "are")} "
                            + $"{Count(states.Length, "state")}",
                        "Write a row for each state, in their order: the probabilities of the next state."
                    )
            )
            .Bind(rows =>
                IsTransposed(rows)
                    ? Results.Failure<ImmutableArray<ImmutableArray<double>>>(
                        field.Value.Place,
                        "each column of transition sums to 1, and not each row: it is transposed",
                        $"Write it row by row, from one state to each of the states: {Transposed(rows)}."
                    )
                    : Results.All(
                        rows.Zip(
                            states,
                            (row, from) =>
                                ReadLaw(
                                    new Field($"the row from {Quote.Of(from.Name)}", row.Place, row, field.Example),
                                    states,
                                    to => $"the transition from {Quote.Of(from.Name)} to {Quote.Of(to)}"
                                )
                        )
                    )
            );

    /// <summary>Whether a square table was transposed: each column sums to 1, but not each row.</summary>
    private static bool IsTransposed(ImmutableArray<YamlNode> rows)
    {
        ImmutableArray<ImmutableArray<double>> table = [.. rows.Select(ProbabilitiesIn)];
        return table.All(row => row.Length == table.Length)
            && !table.All(IsLaw)
            && Enumerable.Range(0, table.Length).All(column => IsLaw([.. table.Select(row => row[column])]));
    }

    /// <summary>The probabilities in a list; empty if the list holds anything else.</summary>
    private static ImmutableArray<double> ProbabilitiesIn(YamlNode row) =>
        new Field("row", row.Place, row, "")
            .AsList()
            .Bind(values =>
                Results.All(
                    values.Select(value =>
                        new Field("value", value.Place, value, "")
                            .AsLiteral()
                            .Bind(literal => Quantity.ReadPlain(literal, Bound.Probability, ""))
                    )
                )
            )
            .Match(success: law => law, failure: _ => []);

    private static string Transposed(ImmutableArray<YamlNode> rows)
    {
        ImmutableArray<ImmutableArray<string>> table = [.. rows.Select(TextsIn)];
        var columns = Enumerable
            .Range(0, table.Length)
            .Select(column => $"[{string.Join(", ", table.Select(row => row[column]))}]");
        return Quote.Short($"[{string.Join(", ", columns)}]");
    }

    private static ImmutableArray<string> TextsIn(YamlNode row) =>
        row.Match<ImmutableArray<string>>(
            scalar: _ => [],
            list: items => [.. items.Items.OfType<YamlNode.Scalar>().Select(item => item.Text.Trim())],
            map: _ => []
        );

    // Summed as in the channel's own check, so that both agree.
    private static bool IsLaw(ImmutableArray<double> law) => Math.Abs(law.Sum() - 1) <= 1e-12;

    private static Result<ImmutableArray<double>> ReadStart(Field field, ImmutableArray<State> states) =>
        field.Value.Match(
            scalar: _ =>
                field
                    .AsLiteral()
                    .Bind(name =>
                        states.Any(state => state.Name == name.Text)
                            ? Results.Success<ImmutableArray<double>>([
                                .. states.Select(state => state.Name == name.Text ? 1.0 : 0),
                            ])
                            : name.Wrong<ImmutableArray<double>>(
                                $"no state is called {name.Quoted}",
                                Suggestion.For(name.Text, states.Select(state => state.Name))
                            )
                    ),
            list: _ => ReadLaw(field, states, to => $"the probability to start in {Quote.Of(to)}"),
            map: _ => field.AsLiteral().Map(_ => ImmutableArray<double>.Empty)
        );

    /// <summary>A probability for each state, with sum 1.</summary>
    private static Result<ImmutableArray<double>> ReadLaw(
        Field field,
        ImmutableArray<State> states,
        Func<string, string> subject
    ) =>
        field
            .AsList()
            .Unless(
                values => values.Length != states.Length,
                values =>
                    new(
                        field.Value.Place,
                        $"{field.Subject} has {Count(values.Length, "probability")}, and there "
                            + $"{(states.Length == 1 ? "is" : "are")} {Count(states.Length, "state")}",
                        values.Length == 2 * states.Length
                            ? "Write one for each state, in their order. In decimals write a point: a comma begins the next value."
                            : "Write one for each state, in their order."
                    )
            )
            .Bind(values =>
                Results.All(
                    values.Zip(
                        states,
                        (value, to) =>
                            new Field(subject(to.Name), value.Place, value, "0.25")
                                .AsLiteral()
                                .Bind(literal => Quantity.ReadPlain(literal, Bound.Probability, "0.25"))
                    )
                )
            )
            .Unless(
                law => !IsLaw(law),
                law =>
                    new(
                        field.Value.Place,
                        $"{field.Subject} sums to {law.Sum().ToString("R", CultureInfo.InvariantCulture)}, and not to 1 within 1e-12",
                        "Change it so that it does; probabilities are never rescaled."
                    )
            );

    private static string Count(int count, string noun) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{count} {(count == 1 ? noun : noun == "probability" ? "probabilities" : noun + "s")}"
        );

    private sealed record State(string Name, SignalToNoiseRatio Snr, Place Place);
}
