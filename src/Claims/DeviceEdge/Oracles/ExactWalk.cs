using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Verification.Exact;

namespace SplitProofs.Claims.DeviceEdge.Oracles;

/// <summary>Walks rules stage by stage in exact fractions, directly from their definitions.</summary>
public static class ExactWalk
{
    /// <summary>The walks of each instance so far, kept because a claim and its mutants need the same ones many times.</summary>
    private static readonly ConditionalWeakTable<FiniteInstance, Walks> _walks = [];

    /// <summary>
    /// The expected cost of the look-ahead rule with a horizon: at each cut and channel state, sending now is compared
    /// with going exactly one stage further and sending there.
    /// </summary>
    public static Rational LookAhead(FiniteInstance instance, int placedStages) =>
        Of(instance).LookAhead(placedStages)[0];

    /// <summary>The probability that the look-ahead rule reaches a cut.</summary>
    public static Rational LookAheadReaches(FiniteInstance instance, int cut) => Of(instance).LookAheadReaches[cut];

    /// <summary>
    /// Follows the look-ahead rule from the first cut to the last: its expected cost for every horizon, and the probability of reaching
    /// every cut. The results equal those of the walks above; the number of steps grows with M, not with its square.
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
        instance.Offload[cut] * airtime <= Of(instance).OneFurther[cut];

    /// <summary>The cost of going on from a cut to the best fixed one beyond it, up to the horizon.</summary>
    public static Rational BestFixedCutBeyond(FiniteInstance instance, int cut, int placedStages) =>
        Enumerable
            .Range(cut + 1, placedStages - cut)
            .Select(later => StaticSplit(instance, later) - Of(instance).Spent[cut])
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
                ? Of(instance).Optimal(placedStages)[here]
                : instance.Law.Expect(x =>
                    LookAheadSends(instance, here, x)
                        ? instance.Offload[here] * x
                        : instance.Extra[here] + From(here + 1)
                );
    }

    /// <summary>The least expected cost, by comparing sending and going on at each cut and channel state.</summary>
    public static Rational Optimal(FiniteInstance instance, int placedStages) => Of(instance).Optimal(placedStages)[0];

    /// <summary>The least expected cost of going on from a cut, before the next channel state is seen.</summary>
    public static Rational OptimalGoingOn(FiniteInstance instance, int cut, int placedStages) =>
        instance.Extra[cut] + Of(instance).Optimal(placedStages)[cut + 1];

    /// <summary>The expected cost of always sending at a fixed cut.</summary>
    public static Rational StaticSplit(FiniteInstance instance, int cut) =>
        Of(instance).Spent[cut] + (instance.OffloadAt(cut) * Of(instance).Mean);

    private static Walks Of(FiniteInstance instance) => _walks.GetValue(instance, static key => new(key));

    private sealed class Walks
    {
        private readonly FiniteInstance _instance;
        private readonly ImmutableArray<Rational>[] _lookAhead;
        private readonly ImmutableArray<Rational>[] _optimal;

        public Walks(FiniteInstance instance)
        {
            _instance = instance;
            _lookAhead = new ImmutableArray<Rational>[instance.Stages + 1];
            _optimal = new ImmutableArray<Rational>[instance.Stages + 1];
            Mean = instance.Law.Mean;
            Spent = AlongCuts(Rational.Zero, (spent, cut) => spent + instance.Extra[cut]);
            OneFurther =
            [
                .. Enumerable
                    .Range(0, instance.Stages)
                    .Select(cut =>
                        instance.Extra[cut] + instance.Law.Expect(next => instance.OffloadAt(cut + 1) * next)
                    ),
            ];
            LookAheadReaches = AlongCuts(
                Rational.One,
                (reached, cut) =>
                    reached
                    * instance.Law.Expect(x =>
                        instance.Offload[cut] * x <= OneFurther[cut] ? Rational.Zero : Rational.One
                    )
            );
        }

        /// <summary>The mean airtime.</summary>
        public Rational Mean { get; }

        /// <summary>The cost of the device's computing up to each cut.</summary>
        public ImmutableArray<Rational> Spent { get; }

        /// <summary>The expected cost of going exactly one stage further than each cut and sending there.</summary>
        public ImmutableArray<Rational> OneFurther { get; }

        /// <summary>The probability that the look-ahead rule reaches each cut.</summary>
        public ImmutableArray<Rational> LookAheadReaches { get; }

        /// <summary>
        /// The expected cost of the look-ahead rule with a horizon, from each cut on, before the channel state
        /// there is seen.
        /// </summary>
        public ImmutableArray<Rational> LookAhead(int placedStages) =>
            FromEachCut(
                _lookAhead,
                placedStages,
                (cut, sending, goingOn) => sending <= OneFurther[cut] ? sending : goingOn
            );

        /// <summary>The least expected cost with a horizon, from each cut on, before the channel state there is seen.</summary>
        public ImmutableArray<Rational> Optimal(int placedStages) =>
            FromEachCut(_optimal, placedStages, (_, sending, goingOn) => Rational.Min(sending, goingOn));

        /// <param name="known">The costs of each horizon that was requested before.</param>
        /// <param name="placedStages">The horizon.</param>
        /// <param name="cost">Combines the costs of sending and of going on, at a cut and a channel state.</param>
        private ImmutableArray<Rational> FromEachCut(
            ImmutableArray<Rational>[] known,
            int placedStages,
            Func<int, Rational, Rational, Rational> cost
        )
        {
            if (!known[placedStages].IsDefault)
            {
                return known[placedStages];
            }

            var costs = new Rational[placedStages + 1];
            costs[placedStages] = _instance.OffloadAt(placedStages) * Mean;
            for (var cut = placedStages - 1; cut >= 0; cut--)
            {
                var goingOn = _instance.Extra[cut] + costs[cut + 1];
                costs[cut] = _instance.Law.Expect(x => cost(cut, _instance.Offload[cut] * x, goingOn));
            }

            return known[placedStages] = [.. costs];
        }

        private ImmutableArray<Rational> AlongCuts(Rational first, Func<Rational, int, Rational> next)
        {
            var values = ImmutableArray.CreateBuilder<Rational>(_instance.Stages + 1);
            values.Add(first);
            for (var cut = 0; cut < _instance.Stages; cut++)
            {
                values.Add(next(values[cut], cut));
            }

            return values.MoveToImmutable();
        }
    }
}
