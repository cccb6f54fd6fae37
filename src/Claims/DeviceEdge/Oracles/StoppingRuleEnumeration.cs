using System.Numerics;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Verification.Exact;

namespace SplitProofs.Claims.DeviceEdge.Oracles;

/// <summary>
/// The least expected cost over every stopping rule, each walked to its end. A rule says for each history of observed channel states
/// whether to send now or go on, so nothing is assumed about what a good rule looks like.
/// </summary>
public static class StoppingRuleEnumeration
{
    /// <summary>
    /// The least expected cost of one inference with N = <paramref name="placedStages"/>, relative to the edge
    /// server's computing.
    /// </summary>
    public static Rational LeastExpectedCost(FiniteInstance instance, int placedStages)
    {
        var decisions = Decisions(instance.Law.States.Length, placedStages);
        var states = instance
            .Law.States.Select(state => (state.Airtime.ToDouble(), state.Probability.ToDouble()))
            .ToArray();
        var extra = instance.Extra.Select(delta => delta.ToDouble()).ToArray();
        var offload = Enumerable
            .Range(0, instance.Stages + 1)
            .Select(cut => instance.OffloadAt(cut).ToDouble())
            .ToArray();

        // Dyadic fractions of few digits: every sum and product below is exact in a double, to multiples of 2^-60.
        var least = double.PositiveInfinity;
        for (var rule = 0L; rule < 1L << decisions; rule++)
        {
            least = Math.Min(least, Walk(rule, cut: 0, history: 0, spent: 0));
        }

        return Rational.Of(new BigInteger(double.ScaleB(least, 60)), BigInteger.One << 60);

        double Walk(long rule, int cut, int history, double spent)
        {
            var expected = 0.0;
            for (var n = 0; n < states.Length; n++)
            {
                var (airtime, probability) = states[n];
                var seen = (history * states.Length) + n;
                var sends = cut == placedStages || ((rule >> (Decisions(states.Length, cut) + seen)) & 1) == 1;
                expected +=
                    probability
                    * (sends ? spent + (offload[cut] * airtime) : Walk(rule, cut + 1, seen, spent + extra[cut]));
            }

            return expected;
        }
    }

    /// <summary>The number of histories before a horizon: one state seen, two states seen, and so on.</summary>
    private static int Decisions(int states, int placedStages) =>
        Enumerable.Range(1, placedStages).Sum(seen => (int)Math.Pow(states, seen));
}
