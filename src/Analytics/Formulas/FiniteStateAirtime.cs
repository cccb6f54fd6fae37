using System.Collections.Immutable;
using SplitProofs.Analytics.Channels;

namespace SplitProofs.Analytics.Formulas;

/// <summary>
/// A finite-state channel's functionals in any reading: its airtimes and probabilities may be numbers, intervals, or dual
/// numbers of either.
/// </summary>
/// <typeparam name="T">The reading.</typeparam>
/// <param name="airtimes">The airtimes.</param>
/// <param name="expectation">The expectation of a function of the airtime, from its values at each of them.</param>
public readonly struct FiniteStateAirtime<T>(ImmutableArray<T> airtimes, Func<ImmutableArray<T>, T> expectation)
    : IAirtime<T>
    where T : IReal<T>
{
    /// <summary>The functionals of a law given by airtimes and their probabilities.</summary>
    public static FiniteStateAirtime<T> Of(ImmutableArray<(T Airtime, T Probability)> states) =>
        new(
            [.. states.Select(state => state.Airtime)],
            values =>
                values.Zip(states, (value, state) => state.Probability * value).Aggregate((sum, term) => sum + term)
        );

    /// <summary>The functionals of a channel, whose numbers a function turns into readings.</summary>
    public static FiniteStateAirtime<T> Of(FiniteStateChannel channel, Func<double, T> read) =>
        Of([.. channel.States.Select(state => (read(state.Airtime), read(state.Probability)))]);

    /// <inheritdoc/>
    public T Mean => expectation(airtimes);

    /// <inheritdoc/>
    public T ProbabilityAbove(T airtime) => Expect(x => T.WhereAtMost(x, airtime, T.Integer(0), T.Integer(1)));

    /// <inheritdoc/>
    public T ExpectedMinimum(T airtime) => Expect(x => T.Minimum(x, airtime));

    /// <inheritdoc/>
    public T ExpectedAtMost(T airtime) => Expect(x => T.WhereAtMost(x, airtime, x, T.Integer(0)));

    /// <summary>E[(X − ξ)⁺], state by state as 0 − min(0, ξ − x): never negative, also where an interval straddles ξ.</summary>
    public T ExpectedExcess(T airtime) => Expect(x => T.Integer(0) - T.Minimum(T.Integer(0), airtime - x));

    private T Expect(Func<T, T> function) => expectation([.. airtimes.Select(function)]);
}
