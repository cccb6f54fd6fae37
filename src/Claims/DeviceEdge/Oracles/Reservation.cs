using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Verification.Exact;

namespace SplitProofs.Claims.DeviceEdge.Oracles;

/// <summary>The reservation airtime of an endless chain of equal layers, in exact fractions.</summary>
public static class Reservation
{
    /// <summary>
    /// The r with E[(r − X)⁺] = δ/t. Below r lie some of the shortest airtimes; for each number of them the equation is
    /// linear, and the solution that has just these below it is the one.
    /// </summary>
    /// <param name="instance">The layers; δ is positive.</param>
    public static Rational Airtime(EqualLayerInstance instance)
    {
        var saving = instance.Extra / instance.Offload;
        var states = instance.Law.States.OrderBy(state => state.Airtime).ToArray();
        return Enumerable
            .Range(1, states.Length)
            .Select(below =>
                states.Take(below).Aggregate(saving, (sum, state) => sum + (state.Probability * state.Airtime))
                / states.Take(below).Sum(state => state.Probability)
            )
            .First(airtime => instance.Law.Expect(x => x < airtime ? airtime - x : Rational.Zero) == saving);
    }

    /// <summary>
    /// The cost v* of an endless chain: v = E[min(t·X, δ + v)]. For each number of the shortest airtimes at which it sends the
    /// equation is linear, and the solution that does send at just these is the one.
    /// </summary>
    /// <inheritdoc cref="Airtime" path="/param"/>
    public static Rational EndlessCost(EqualLayerInstance instance)
    {
        var states = instance.Law.States.OrderBy(state => state.Airtime).ToArray();
        return Enumerable
            .Range(1, states.Length)
            .Select(sending =>
            {
                var (sends, waits) = (states[..sending], states[sending..]);
                return (
                        sends.Sum(state => state.Probability * instance.Offload * state.Airtime)
                        + waits.Sum(state => state.Probability * instance.Extra)
                    ) / sends.Sum(state => state.Probability);
            })
            .First(cost => instance.Law.Expect(x => Rational.Min(instance.Offload * x, instance.Extra + cost)) == cost);
    }
}
