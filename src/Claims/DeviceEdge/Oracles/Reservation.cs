using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Verification.Exact;

namespace SplitProofs.Claims.DeviceEdge.Oracles;

/// <summary>The reservation airtime of an endless chain of equal layers, in exact fractions.</summary>
public static class Reservation
{
    /// <summary>
    /// The r with E[(r − X)⁺] = δ/t. For each number of the shortest airtimes, assume that exactly these are below r: the equation is
    /// then linear. The solution for which the assumption is true is r.
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
    /// The cost v* of an endless chain: v = E[min(t·X, δ + v)]. For each number of the shortest airtimes, assume that the rule sends
    /// exactly at these: the equation is then linear. The solution for which the assumption is true is v*.
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
