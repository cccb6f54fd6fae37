using System.Collections.Immutable;
using SplitProofs.Analytics.Channels;

namespace SplitProofs.Analytics.Formulas;

/// <summary>
/// A finite-state channel's functionals in any reading: its airtimes and probabilities may be numbers, intervals, or dual
/// numbers of either.
/// </summary>
/// <typeparam name="T">The reading.</typeparam>
/// <param name="states">The airtimes and their probabilities, which are not negative and sum to 1.</param>
public readonly struct FiniteStateAirtime<T>(ImmutableArray<(T Airtime, T Probability)> states) : IAirtime<T>
    where T : IReal<T>
{
    /// <summary>The functionals of a channel, whose numbers are read in some way.</summary>
    public static FiniteStateAirtime<T> Of(FiniteStateChannel channel, Func<double, T> read) =>
        new([.. channel.States.Select(state => (read(state.Airtime), read(state.Probability)))]);

    /// <inheritdoc/>
    public T Mean => Expect(x => x);

    /// <inheritdoc/>
    public T ProbabilityAbove(T airtime) => Expect(x => T.WhereAtMost(x, airtime, T.Integer(0), T.Integer(1)));

    /// <inheritdoc/>
    public T ExpectedMinimum(T airtime) => Expect(x => T.Minimum(x, airtime));

    /// <inheritdoc/>
    public T ExpectedAtMost(T airtime) => Expect(x => T.WhereAtMost(x, airtime, x, T.Integer(0)));

    /// <summary>E[(X − ξ)⁺], state by state as 0 − min(0, ξ − x): never negative, also where an interval straddles ξ.</summary>
    public T ExpectedExcess(T airtime) => Expect(x => T.Integer(0) - T.Minimum(T.Integer(0), airtime - x));

    private T Expect(Func<T, T> function)
    {
        var sum = T.Integer(0);
        foreach (var (airtime, probability) in states)
        {
            sum += probability * function(airtime);
        }

        return sum;
    }
}
