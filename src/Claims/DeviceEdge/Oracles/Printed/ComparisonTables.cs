using System.Collections.Immutable;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Verification.Exact;
using static SplitProofs.Claims.DeviceEdge.Oracles.Printed.HorizonTables;

namespace SplitProofs.Claims.DeviceEdge.Oracles.Printed;

/// <summary>R20: the same chain with more inferences, over another channel, or under other weights.</summary>
internal static class ComparisonTables
{
    /// <summary>The best placements and least frame costs of both rules with one and two inferences more.</summary>
    internal static IEnumerable<SymbolTable> MoreInferences(FiniteInstance instance)
    {
        return [Compared(FrameWalk.LookAhead), Compared(chain => FrameWalk.Optimal(chain, chain.Stages))];

        SymbolTable Compared(Func<FiniteInstance, ImmutableArray<Rational>> frameCosts)
        {
            var (one, next, last) = (Costs(0), Costs(1), Costs(2));
            return Table(instance)
                .With(new("N", "K", "∗"), ExactPlacement.Best(one))
                .With(new("N", "K+1", "∗"), ExactPlacement.Best(next))
                .With(new("T", "K", "min"), one.Min())
                .With(new("T", "K+1", "min"), next.Min())
                .With(new("T", "K+2", "min"), last.Min());

            ImmutableArray<Rational> Costs(int more) =>
                frameCosts(instance with { Inferences = instance.Inferences + more });
        }
    }

    /// <summary>Y is twice as long as X, or always the mean of X.</summary>
    internal static IEnumerable<SymbolTable> OtherChannels(FiniteInstance instance) =>
        from table in Cuts(instance)
        let cut = table.Indices["n"]
        let placed = table.Indices["N"]
        from other in (FiniteInstance[])
            [
                instance with
                {
                    Law = new([.. instance.Law.States.Select(state => (2 * state.Airtime, state.Probability))]),
                },
                instance with
                {
                    Law = new([(instance.Law.Mean, Rational.One)]),
                },
            ]
        select table
            .With(new Symbol("Y"), other.Law)
            .With(new("J", "X", "∗"), ExactWalk.Optimal(instance, placed))
            .With(new("J", "Y", "∗"), ExactWalk.Optimal(other, placed))
            .With(new("ξ", "X"), ExactWalk.OptimalGoingOn(instance, cut, placed) / instance.Offload[cut])
            .With(new("ξ", "Y"), ExactWalk.OptimalGoingOn(other, cut, placed) / instance.Offload[cut]);

    /// <summary>ρ is the extra cost of a FLOP on the device, in seconds of sending.</summary>
    internal static IEnumerable<SymbolTable> Speeds(FiniteInstance instance)
    {
        var (device, edge, energy) = (instance.Offload[0], instance.Offload[^1] + Rational.One, instance.Law.Mean);
        var (time, joule, power) = ((Rational)2, Rational.Of(3, 4), (Rational)instance.Inferences);
        var onDevice = (time / device) + (joule * energy);
        var onEdge = time / edge;
        return
        [
            Table(instance)
                .With(new("β", "T"), time)
                .With(new("β", "E"), joule)
                .With(new("f", "WD"), device)
                .With(new("f", "edge"), edge)
                .With(new("ε"), energy)
                .With(new("p", "tx"), power)
                .With(new("ρ"), (onDevice - onEdge) / (time + (joule * power))),
        ];
    }
}
