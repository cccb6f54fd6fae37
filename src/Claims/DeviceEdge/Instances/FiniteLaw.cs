using System.Collections.Immutable;
using SplitProofs.Analytics.Channels;
using SplitProofs.Verification.Exact;

namespace SplitProofs.Claims.DeviceEdge.Instances;

/// <summary>The law of an airtime with finitely many values, in exact fractions.</summary>
/// <param name="States">The airtimes and their probabilities, which are positive and sum to 1.</param>
public sealed record FiniteLaw(ImmutableArray<(Rational Airtime, Rational Probability)> States)
{
    /// <summary>The mean airtime, straight from the definition.</summary>
    public Rational Mean => Expect(airtime => airtime);

    /// <summary>The expectation of a function of the airtime.</summary>
    public Rational Expect(Func<Rational, Rational> function) =>
        States.Sum(state => state.Probability * function(state.Airtime));

    /// <summary>
    /// Whether Ψ of this law is at most that of another at every level, where Ψ(ξ) = E[min(X, ξ)]: both are linear between
    /// airtimes of either law, equal to ξ below all of them, and constant above.
    /// </summary>
    public bool IsExpectedMinimumAtMost(FiniteLaw other) =>
        States
            .Concat(other.States)
            .All(kink =>
                Expect(x => Rational.Min(x, kink.Airtime)) <= other.Expect(x => Rational.Min(x, kink.Airtime))
            );

    /// <summary>The law as a channel.</summary>
    public FiniteStateChannel ToChannel() =>
        FiniteStateChannel.OfAirtime([
            .. States.Select(state => new AirtimeState(state.Airtime.ToDouble(), state.Probability.ToDouble())),
        ]);

    /// <summary>The law as “X ≡ 1” or “X = 1 (1/4), 3 (3/4)”.</summary>
    public override string ToString() =>
        States.Length == 1
            ? $"X ≡ {States[0].Airtime}"
            : "X = " + string.Join(", ", States.Select(state => $"{state.Airtime} ({state.Probability})"));
}
