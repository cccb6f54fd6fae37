using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Verification.Exact;

namespace SplitProofs.Claims.DeviceEdge.Oracles;

/// <summary>
/// Walks rules from their definitions over a channel some of whose states have an SNR of 0, where sending costs +∞. It computes in exact
/// fractions, with infinity as a further value. If sending and going on both cost +∞, the rule sends.
/// </summary>
/// <param name="instance">The chain and the number of dead states.</param>
public sealed class DeadStateWalk(IllPosedInstance instance)
{
    /// <summary>The least expected cost with a horizon, by comparing both choices in each state.</summary>
    public double Optimal(int placedStages)
    {
        return From(0).ToDouble();

        Cost From(int cut)
        {
            if (cut == placedStages)
            {
                return SendingHere(cut);
            }

            var goingOn = instance.Chain.Extra[cut] + From(cut + 1);
            return Expect(state =>
            {
                var sending = Sending(cut, state);
                return sending.IsAtMost(goingOn) ? sending : goingOn;
            });
        }
    }

    /// <summary>The one-stage look-ahead rule: sending now against going exactly one stage further and sending there.</summary>
    public double LookAhead(int placedStages) => Ruled(placedStages, cut => Fixed(cut, cut + 1));

    /// <summary>The static look-ahead rule: sending now against going on to the best fixed later cut.</summary>
    public double StaticLookAhead(int placedStages) =>
        Ruled(
            placedStages,
            cut =>
                Enumerable
                    .Range(cut + 1, placedStages - cut)
                    .Select(later => Fixed(cut, later))
                    .Aggregate((best, other) => best.IsAtMost(other) ? best : other)
        );

    private double Ruled(int placedStages, Func<int, Cost> alternative)
    {
        return From(0).ToDouble();

        Cost From(int cut)
        {
            if (cut == placedStages)
            {
                return SendingHere(cut);
            }

            var goingOn = instance.Chain.Extra[cut] + From(cut + 1);
            return Expect(state =>
            {
                var sending = Sending(cut, state);
                return sending.IsAtMost(alternative(cut)) ? sending : goingOn;
            });
        }
    }

    private Cost Fixed(int cut, int later) =>
        instance.Chain.Extra.Skip(cut).Take(later - cut).Sum() + SendingHere(later);

    private Cost SendingHere(int cut) => Expect(state => Sending(cut, state));

    private Cost Sending(int cut, int state) =>
        cut == instance.Chain.Stages ? new(false, Rational.Zero)
        : state < instance.DeadStates ? new(true, Rational.Zero)
        : new(false, instance.Chain.Offload[cut] * instance.Chain.Law.States[state].Airtime);

    private Cost Expect(Func<int, Cost> cost)
    {
        var sum = new Cost(false, Rational.Zero);
        for (var state = 0; state < instance.Chain.Law.States.Length; state++)
        {
            var (isInfinite, value) = cost(state);
            sum = new(sum.IsInfinite || isInfinite, sum.Value + (instance.Chain.Law.States[state].Probability * value));
        }

        return sum;
    }

    private readonly record struct Cost(bool IsInfinite, Rational Value)
    {
        public static Cost operator +(Rational extra, Cost cost) => cost with { Value = extra + cost.Value };

        public bool IsAtMost(Cost other) => other.IsInfinite || (!IsInfinite && Value <= other.Value);

        public double ToDouble() => IsInfinite ? double.PositiveInfinity : Value.ToDouble();
    }
}
