using System.Collections.Immutable;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Claims.DeviceEdge.Oracles;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Properties.Claims;

/// <summary>What the symbols of a false statement and of its hypotheses mean on an instance.</summary>
internal static class RefutationTables
{
    /// <summary>The assignments under which the statement is read; it is false of the instance if it fails under one of them.</summary>
    public static IEnumerable<SymbolTable> Of(Claim claim, object instance) =>
        (claim.Id.Number, instance) switch
        {
            ("F1" or "F2", FiniteInstance chain) => [Table(chain)],
            ("F3", FiniteInstance chain) =>
            [
                Table(chain).With(new("R"), Steepest(chain, 1)).With(new("F"), Steepest(chain, -1)),
            ],
            ("F4", FiniteInstance chain) => Horizons(chain, 1),
            ("F5", FiniteInstance chain) => Horizons(chain, 0),
            ("F6", ChannelChange change) =>
            [
                Table(change)
                    .With(new("N", "better", "∗"), ExactPlacement.Best(FrameWalk.LookAhead(change.Better)))
                    .With(new("N", "worse", "∗"), ExactPlacement.Best(FrameWalk.LookAhead(change.Worse))),
            ],
            ("F7", ChannelChange change) =>
            [
                Table(change)
                    .With(new("J", "M, better", "LA"), Cost(change.Better))
                    .With(new("J", "M, worse", "LA"), Cost(change.Worse)),
            ],
            ("F8", FiniteInstance chain) => [Widened(chain)],
            ("F9", FiniteInstance chain) => [Enlarged(chain)],
            ("F10", FiniteInstance chain) => [WithoutFirstCut(chain)],
            _ => throw new System.Diagnostics.UnreachableException($"{claim.Id}"),
        };

    private static SymbolTable Widened(FiniteInstance instance)
    {
        var wide = instance with { Offload = [.. instance.Offload.Select(t => t / 2)] };
        return Table(instance)
            .With("t", cut => wide.OffloadAt(cut), "2B")
            .With(new("J", "M, B", "LA"), Cost(instance))
            .With(new("J", "M, 2B", "LA"), Cost(wide));
    }

    private static SymbolTable Enlarged(FiniteInstance instance)
    {
        var large = instance with { Offload = instance.Offload.SetItem(0, 2 * instance.Offload[0]) };
        return Table(instance)
            .With("t", cut => large.OffloadAt(cut), "2o")
            .With(new("J", "M, o", "LA"), Cost(instance))
            .With(new("J", "M, 2o", "LA"), Cost(large));
    }

    private static SymbolTable WithoutFirstCut(FiniteInstance instance)
    {
        var coarse = instance with
        {
            Extra = [instance.Extra[0] + instance.Extra[1], .. instance.Extra[2..]],
            Offload = instance.Offload.RemoveAt(1),
            Placement = [instance.Placement[0] + instance.Placement[1], .. instance.Placement[2..]],
        };
        return Table(instance)
            .With("δ", stage => coarse.Extra[stage - 1], "without")
            .With("t", cut => coarse.OffloadAt(cut), "without")
            .With(new("J", "with", "LA"), Cost(instance))
            .With(new("J", "without", "LA"), Cost(coarse));
    }

    private static IEnumerable<SymbolTable> Horizons(FiniteInstance instance, int first) =>
        Enumerable.Range(first, instance.Stages - first).Select(n => Table(instance).At("N", n));

    private static SymbolTable Table(FiniteInstance instance) =>
        new(instance, ImmutableDictionary<string, int>.Empty.Add("N", instance.Stages));

    /// <summary>The airtimes of both channels in each state, numbered from 1 on.</summary>
    private static SymbolTable Table(ChannelChange change) =>
        Table(change.Worse)
            .With(new("Z"), change.Airtimes.Length)
            .With("x", state => change.Worse.Law.States[state - 1].Airtime, "worse")
            .With("x", state => change.Airtimes[state - 1], "better");

    private static Rational Cost(FiniteInstance instance) => ExactWalk.LookAhead(instance, instance.Stages);

    /// <summary>The largest step up (1) or down (−1) between the optimal rule's thresholds, where there are two.</summary>
    private static Rational Steepest(FiniteInstance instance, int direction)
    {
        var thresholds = Enumerable
            .Range(0, instance.Stages)
            .Select(cut => ExactWalk.OptimalGoingOn(instance, cut, instance.Stages) / instance.Offload[cut])
            .ToArray();
        return thresholds
            .Zip(thresholds.Skip(1), (one, next) => direction * (next - one))
            .DefaultIfEmpty(Rational.Zero)
            .Max();
    }
}
