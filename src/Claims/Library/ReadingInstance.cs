using System.Collections.Immutable;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Verification.Exact;

namespace SplitProofs.Claims.Library;

/// <summary>Values for the symbols of every formula and a law for its airtime, and the symbol to differentiate by.</summary>
/// <param name="Values">The values, by letter.</param>
/// <param name="Law">The law of the airtime X.</param>
/// <param name="Variable">A letter among the values, or “x” for the first airtime.</param>
public sealed record ReadingInstance(ImmutableSortedDictionary<string, Rational> Values, FiniteLaw Law, string Variable)
{
    /// <summary>The letter of the law's first airtime.</summary>
    public const string FirstAirtime = "x";

    /// <summary>The same instance with the variable changed by a step.</summary>
    public ReadingInstance Moved(Rational step) =>
        Variable == FirstAirtime
            ? this with
            {
                Law = new(Law.States.SetItem(0, Law.States[0] with { Airtime = Law.States[0].Airtime + step })),
            }
            : this with
            {
                Values = Values.SetItem(Variable, Values[Variable] + step),
            };

    /// <summary>The value of a letter in a reading, in which the variable may be read differently from the other letters.</summary>
    public T Read<T>(string letter, Func<double, T> constant, Func<double, T> variable)
        where T : IReal<T> => (letter == Variable ? variable : constant)(Values[letter].ToDouble());

    /// <summary>The law in a reading.</summary>
    /// <inheritdoc cref="Read"/>
    public FiniteStateAirtime<T> ReadLaw<T>(Func<double, T> constant, Func<double, T> variable)
        where T : IReal<T> =>
        FiniteStateAirtime<T>.Of([
            .. Law.States.Select(
                (state, n) =>
                    (
                        (n == 0 && Variable == FirstAirtime ? variable : constant)(state.Airtime.ToDouble()),
                        constant(state.Probability.ToDouble())
                    )
            ),
        ]);

    /// <summary>The instance as “X ≡ 1, δ = 1, …, by δ”.</summary>
    public override string ToString() =>
        $"{Law}, {string.Join(", ", Values.Select(value => $"{value.Key} = {value.Value}"))}, by {Variable}";
}
