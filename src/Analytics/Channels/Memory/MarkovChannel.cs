using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Channels.Memory;

/// <summary>
/// A finite Markov chain whose state changes once a stage, with an airtime for each state. Its transitions may differ from stage to
/// stage. Equal rows of transitions make draws independent; the identity keeps the first state for the whole inference.
/// </summary>
public sealed class MarkovChannel : ChannelWithMemory, IMeanSnr<ChannelWithMemory>
{
    private const double Tolerance = 1e-12;

    /// <summary>Element n: the transitions from cut n to the next. The last serves all later cuts.</summary>
    private readonly ImmutableArray<ImmutableArray<ImmutableArray<double>>> _steps;

    private MarkovChannel(
        ImmutableArray<double> airtimes,
        ImmutableArray<double> initial,
        ImmutableArray<ImmutableArray<ImmutableArray<double>>> steps,
        StateLabels labels
    )
    {
        Airtimes = airtimes;
        Initial = initial;
        Labels = labels;
        _steps = steps;
    }

    /// <summary>The airtime of each state [s·Hz/bit].</summary>
    public ImmutableArray<double> Airtimes { get; }

    /// <summary>The law of the state at cut 0.</summary>
    public ImmutableArray<double> Initial { get; }

    /// <summary>The labels of the states; by default their numbers, from 0.</summary>
    public StateLabels Labels { get; }

    /// <inheritdoc/>
    public override int States => Airtimes.Length;

    /// <summary>Whether the transitions are the same at each stage.</summary>
    public bool IsHomogeneous => _steps.Length == 1;

    /// <inheritdoc/>
    public override MarkovChannel Chain => this;

    /// <summary>The mean signal-to-noise ratio at cut 0.</summary>
    public SignalToNoiseRatio MeanSnr => new(ExpectInitial([.. Airtimes.Select(Airtime.ToSnr)]));

    /// <inheritdoc/>
    public ChannelWithMemory WithMeanSnr(SignalToNoiseRatio mean)
    {
        var loss = new PowerRatio(MeanSnr.Linear / mean.Linear);
        return new MarkovChannel(
            [.. Airtimes.Select(airtime => Airtime.Attenuated(airtime, loss))],
            Initial,
            _steps,
            Labels
        );
    }

    /// <summary>A channel that starts in a given law.</summary>
    /// <param name="airtimes">The airtimes, positive (+∞ allowed), at least one.</param>
    /// <param name="initial">The law of the first state: probabilities ≥ 0 with sum 1 within 1e-12.</param>
    /// <param name="transitions">A row for each state: the probabilities of the next state, ≥ 0 with sum 1 within 1e-12.</param>
    /// <exception cref="ArgumentException">An airtime is not positive, or the initial law or a row is not a probability law.</exception>
    public static MarkovChannel Starting(
        ImmutableArray<double> airtimes,
        ImmutableArray<double> initial,
        ImmutableArray<ImmutableArray<double>> transitions
    )
    {
        if (airtimes.IsDefaultOrEmpty || airtimes.Any(x => !(x > 0)))
        {
            throw new ArgumentException("There is at least one state, and airtimes are positive.", nameof(airtimes));
        }

        if (
            transitions.Length != airtimes.Length
            || !transitions.Append(initial).All(law => IsLaw(law, airtimes.Length))
        )
        {
            throw new ArgumentException(
                "The first state and the next after each state have a law over all states: "
                    + "probabilities at least 0 that sum to 1 within 1e-12.",
                nameof(transitions)
            );
        }

        return new(airtimes, initial, [transitions], Numbers(airtimes.Length));
    }

    /// <summary>
    /// Joins chains into a channel whose transitions differ from stage to stage. It starts in the first law of chain 0, moves from cut n
    /// with the first transitions of chain n, and from later cuts with those of the last chain.
    /// </summary>
    /// <param name="chains">The chains, at least one, all with the same airtimes.</param>
    /// <exception cref="ArgumentException">There is no chain, or the airtimes of the chains differ.</exception>
    public static MarkovChannel StepByStep(ImmutableArray<MarkovChannel> chains) =>
        chains.IsDefaultOrEmpty || chains.Any(chain => !chain.Airtimes.SequenceEqual(chains[0].Airtimes))
            ? throw new ArgumentException(
                "There is at least one chain, and all have the same airtimes.",
                nameof(chains)
            )
            : new(
                chains[0].Airtimes,
                chains[0].Initial,
                [.. chains.Select(chain => chain._steps[0])],
                chains[0].Labels
            );

    /// <summary>A channel that starts in its stationary law.</summary>
    /// <param name="airtimes">The airtimes, positive (+∞ allowed), at least one.</param>
    /// <param name="transitions">A row for each state: the probabilities of the next state, ≥ 0 with sum 1 within 1e-12.</param>
    /// <exception cref="ArgumentException">A row is no law, or there are several stationary laws (as of the identity).</exception>
    public static MarkovChannel Stationary(
        ImmutableArray<double> airtimes,
        ImmutableArray<ImmutableArray<double>> transitions
    ) =>
        TryStationary(airtimes, transitions, out var channel)
            ? channel
            : throw new ArgumentException(
                "The chain has several stationary laws: state the law of the first state.",
                nameof(transitions)
            );

    /// <summary>A channel that starts in its stationary law; <see langword="false"/> where it has several.</summary>
    /// <param name="airtimes">The airtimes, positive (+∞ allowed), at least one.</param>
    /// <param name="transitions">A row for each state: the probabilities of the next state, ≥ 0 with sum 1 within 1e-12.</param>
    /// <param name="channel">The channel.</param>
    /// <exception cref="ArgumentException">An airtime is not positive, or a row is no law.</exception>
    public static bool TryStationary(
        ImmutableArray<double> airtimes,
        ImmutableArray<ImmutableArray<double>> transitions,
        [NotNullWhen(true)] out MarkovChannel? channel
    )
    {
        var uniform = ImmutableArray.CreateRange(Enumerable.Repeat(1.0 / airtimes.Length, airtimes.Length));
        var chain = Starting(airtimes, uniform, transitions);
        channel = StationaryLaw.TryFind(transitions, out var law)
            ? new(chain.Airtimes, law, [transitions], chain.Labels)
            : null;
        return channel is not null;
    }

    /// <inheritdoc/>
    /// <remarks>A state without a rate has an airtime of +∞.</remarks>
    public override ChannelWithMemory At(RateLaw rate) =>
        new MarkovChannel([.. Airtimes.Select(rate.AirtimeAt)], Initial, _steps, Labels);

    /// <inheritdoc/>
    public override bool Reaches(double airtime) => Airtimes.Any(state => state <= airtime);

    /// <summary>The same chain with labels.</summary>
    /// <param name="labels">A label for each state.</param>
    /// <exception cref="ArgumentException">There are more or fewer labels than states.</exception>
    public MarkovChannel Labelled(StateLabels labels) =>
        labels.Match(named => named.Names.Length, cells => cells.LowerBounds.Length) == States
            ? new(Airtimes, Initial, _steps, labels)
            : throw new ArgumentException("Each state has one label.", nameof(labels));

    /// <inheritdoc/>
    public override bool TryAccuracy(
        Func<MarkovChannel, double> cost,
        Func<MarkovChannel, double> optimalCost,
        [NotNullWhen(true)] out CellAccuracy? accuracy
    )
    {
        accuracy = null;
        return false;
    }

    /// <summary>
    /// The expectation of a function of the next state, given this state. States of probability 0 add 0, even where the function is +∞.
    /// </summary>
    /// <param name="state">This state.</param>
    /// <param name="values">The function's values.</param>
    /// <param name="cut">The cut at which the channel is in this state.</param>
    public double ExpectNext(int state, ReadOnlySpan<double> values, int cut = 0) =>
        Expect(Step(cut)[state].AsSpan(), values);

    /// <summary>The expectation of a function of the first state. States of probability 0 add 0, even where the function is +∞.</summary>
    /// <param name="values">The function's values.</param>
    public double ExpectInitial(ReadOnlySpan<double> values) => Expect(Initial.AsSpan(), values);

    /// <summary>The law of the next state, given this state.</summary>
    /// <param name="state">This state.</param>
    /// <param name="cut">The cut at which the channel is in this state.</param>
    public ReadOnlySpan<double> Transitions(int state, int cut = 0) => Step(cut)[state].AsSpan();

    /// <summary>The mean airtime at cuts 0..<paramref name="last"/>; +∞ where a state of airtime +∞ can be reached.</summary>
    public ImmutableArray<double> MeanAirtimes(int last)
    {
        var means = ImmutableArray.CreateBuilder<double>(last + 1);
        double[] mass = [.. Initial];
        for (var cut = 0; cut <= last; cut++)
        {
            means.Add(Expect(mass, Airtimes.AsSpan()));
            mass = Next(mass, cut);
        }

        return means.MoveToImmutable();
    }

    /// <summary>The distribution over the states one stage later.</summary>
    /// <param name="mass">The mass in each state.</param>
    /// <param name="cut">The cut at which the channel is in this state.</param>
    /// <returns>The mass in each state a stage later.</returns>
    public double[] Next(ReadOnlySpan<double> mass, int cut = 0)
    {
        var transitions = Step(cut);
        var next = new double[States];
        for (var from = 0; from < States; from++)
        {
            for (var to = 0; to < States; to++)
            {
                next[to] += mass[from] * transitions[from][to];
            }
        }

        return next;
    }

    private ImmutableArray<ImmutableArray<double>> Step(int cut) => _steps[Math.Min(cut, _steps.Length - 1)];

    private static StateLabels.Named Numbers(int states) =>
        new([.. Enumerable.Range(0, states).Select(state => state.ToString(CultureInfo.InvariantCulture))]);

    private static double Expect(ReadOnlySpan<double> law, ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        for (var n = 0; n < law.Length; n++)
        {
            sum += law[n] == 0 ? 0 : law[n] * values[n];
        }

        return sum;
    }

    private static bool IsLaw(ImmutableArray<double> probabilities, int states) =>
        !probabilities.IsDefault
        && probabilities.Length == states
        && probabilities.All(p => p >= 0)
        && Math.Abs(probabilities.Sum() - 1) <= Tolerance;
}
