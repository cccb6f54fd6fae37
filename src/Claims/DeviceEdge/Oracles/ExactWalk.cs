using System.Collections.Immutable;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Verification.Exact;

namespace SplitProofs.Claims.DeviceEdge.Oracles;

/// <summary>Rules walked stage by stage in exact fractions, straight from their definitions.</summary>
public static class ExactWalk
{
    /// <summary>
    /// The expected cost of the look-ahead rule with a horizon: at each cut and channel state, sending now is compared
    /// with going exactly one stage further and sending there.
    /// </summary>
    public static Rational LookAhead(FiniteInstance instance, int placedStages) =>
        LookAheadFrom(instance, 0, placedStages);

    /// <summary>The probability that the look-ahead rule reaches a cut.</summary>
    public static Rational LookAheadReaches(FiniteInstance instance, int cut) =>
        Enumerable
            .Range(0, cut)
            .Aggregate(
                Rational.One,
                (reached, before) =>
                    reached
                    * instance.Law.Expect(x => LookAheadSends(instance, before, x) ? Rational.Zero : Rational.One)
            );

    /// <summary>
    /// The look-ahead rule followed from the first cut to the last: its expected cost for every horizon and the probability of reaching every
    /// cut. The same as the walks above, in a number of steps that grows with M and not with its square.
    /// </summary>
    public static (ImmutableArray<Rational> Costs, ImmutableArray<Rational> Reached) LookAheadForward(
        FiniteInstance instance
    )
    {
        var costs = ImmutableArray.CreateBuilder<Rational>(instance.Stages + 1);
        var reached = ImmutableArray.CreateBuilder<Rational>(instance.Stages + 1);
        var (spent, here) = (Rational.Zero, Rational.One);
        for (var cut = 0; cut <= instance.Stages; cut++)
        {
            costs.Add(spent + (here * instance.OffloadAt(cut) * instance.Law.Mean));
            reached.Add(here);
            if (cut < instance.Stages)
            {
                var sends = instance.Law.States.ToLookup(state => LookAheadSends(instance, cut, state.Airtime));
                var uploads = sends[true].Sum(state => state.Probability * instance.Offload[cut] * state.Airtime);
                var goesOn = sends[false].Sum(state => state.Probability);
                spent += here * (uploads + (goesOn * instance.Extra[cut]));
                here *= goesOn;
            }
        }

        return (costs.MoveToImmutable(), reached.MoveToImmutable());
    }

    /// <summary>Whether sending at a cut costs no more than going one stage further and sending there.</summary>
    public static bool LookAheadSends(FiniteInstance instance, int cut, Rational airtime) =>
        instance.Offload[cut] * airtime <= OneFurther(instance, cut);

    /// <summary>The cost of going on from a cut to the best fixed one beyond it, up to the horizon.</summary>
    public static Rational BestFixedCutBeyond(FiniteInstance instance, int cut, int placedStages) =>
        Enumerable
            .Range(cut + 1, placedStages - cut)
            .Select(later => StaticSplit(instance, later) - instance.Extra.Take(cut).Sum())
            .Min();

    /// <summary>
    /// The expected cost of the static look-ahead rule with a horizon: at each cut and channel state, sending now is
    /// compared with going on to each fixed later cut and sending there.
    /// </summary>
    public static Rational StaticLookAhead(FiniteInstance instance, int placedStages)
    {
        return From(0);

        Rational From(int cut)
        {
            if (cut == placedStages)
            {
                return instance.OffloadAt(cut) * instance.Law.Mean;
            }

            var (fixedCut, goingOn) = (
                BestFixedCutBeyond(instance, cut, placedStages),
                instance.Extra[cut] + From(cut + 1)
            );
            return instance.Law.Expect(x =>
                instance.Offload[cut] * x <= fixedCut ? instance.Offload[cut] * x : goingOn
            );
        }
    }

    /// <summary>
    /// The expected cost of the look-ahead rule before a cut and the optimal rule from there on, up to the horizon.
    /// </summary>
    public static Rational LookAheadThenOptimal(FiniteInstance instance, int cut, int placedStages)
    {
        return From(0);

        Rational From(int here) =>
            here >= cut
                ? OptimalFrom(instance, here, placedStages)
                : instance.Law.Expect(x =>
                    LookAheadSends(instance, here, x)
                        ? instance.Offload[here] * x
                        : instance.Extra[here] + From(here + 1)
                );
    }

    /// <summary>The least expected cost, by comparing sending and going on at each cut and channel state.</summary>
    public static Rational Optimal(FiniteInstance instance, int placedStages) => OptimalFrom(instance, 0, placedStages);

    /// <summary>The least expected cost of going on from a cut, before the next channel state is seen.</summary>
    public static Rational OptimalGoingOn(FiniteInstance instance, int cut, int placedStages) =>
        instance.Extra[cut] + OptimalFrom(instance, cut + 1, placedStages);

    /// <summary>The expected cost of always sending at a fixed cut.</summary>
    public static Rational StaticSplit(FiniteInstance instance, int cut) =>
        instance.Extra.Take(cut).Sum() + (instance.OffloadAt(cut) * instance.Law.Mean);

    private static Rational LookAheadFrom(FiniteInstance instance, int cut, int placedStages)
    {
        if (cut == placedStages)
        {
            return instance.OffloadAt(cut) * instance.Law.Mean;
        }

        var goingOn = instance.Extra[cut] + LookAheadFrom(instance, cut + 1, placedStages);
        var oneFurther = OneFurther(instance, cut);
        return instance.Law.Expect(x =>
        {
            var sending = instance.Offload[cut] * x;
            return sending <= oneFurther ? sending : goingOn;
        });
    }

    /// <summary>The expected cost of going exactly one stage further and sending there.</summary>
    private static Rational OneFurther(FiniteInstance instance, int cut) =>
        instance.Extra[cut] + instance.Law.Expect(next => instance.OffloadAt(cut + 1) * next);

    private static Rational OptimalFrom(FiniteInstance instance, int cut, int placedStages)
    {
        if (cut == placedStages)
        {
            return instance.OffloadAt(cut) * instance.Law.Mean;
        }

        var goingOn = OptimalGoingOn(instance, cut, placedStages);
        return instance.Law.Expect(x => Rational.Min(instance.Offload[cut] * x, goingOn));
    }
}
