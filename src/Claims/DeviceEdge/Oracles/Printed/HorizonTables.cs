using System.Collections.Immutable;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Verification.Exact;

namespace SplitProofs.Claims.DeviceEdge.Oracles.Printed;

/// <summary>Each horizon N, and each cut n before it.</summary>
internal static class HorizonTables
{
    internal static SymbolTable Table(FiniteInstance instance) =>
        new(instance, ImmutableDictionary<string, int>.Empty.WithComparers(StringComparer.Ordinal));

    /// <summary>A single assignment, without any index.</summary>
    internal static IEnumerable<SymbolTable> Nothing(FiniteInstance instance) => [Table(instance)];

    internal static IEnumerable<SymbolTable> PlacedFrom(FiniteInstance instance, int first, int last) =>
        Enumerable.Range(first, Math.Max(0, last - first + 1)).Select(placed => Table(instance).At("N", placed));

    internal static IEnumerable<SymbolTable> Horizons(FiniteInstance instance) =>
        PlacedFrom(instance, 0, instance.Stages);

    internal static IEnumerable<SymbolTable> SomePlaced(FiniteInstance instance) =>
        PlacedFrom(instance, 1, instance.Stages);

    internal static IEnumerable<SymbolTable> NotAll(FiniteInstance instance) =>
        PlacedFrom(instance, 0, instance.Stages - 1);

    internal static IEnumerable<SymbolTable> AllButTwo(FiniteInstance instance) =>
        PlacedFrom(instance, 0, instance.Stages - 2);

    internal static IEnumerable<SymbolTable> CutsUpTo(IEnumerable<SymbolTable> horizons, int before) =>
        horizons.SelectMany(table =>
            Enumerable.Range(0, Math.Max(0, table.Indices["N"] - before)).Select(cut => table.At("n", cut))
        );

    internal static IEnumerable<SymbolTable> Cuts(FiniteInstance instance) => CutsUpTo(Horizons(instance), 0);

    internal static IEnumerable<SymbolTable> AllCuts(FiniteInstance instance) =>
        CutsUpTo([Table(instance).At("N", instance.Stages)], 0);

    /// <summary>R1: the level ξ at each threshold and airtime.</summary>
    internal static IEnumerable<SymbolTable> Levels(FiniteInstance instance) =>
        instance
            .Law.States.Select(state => state.Airtime)
            .Concat(instance.Extra)
            .Select(level => Table(instance).With(new("ξ"), level));

    /// <summary>R9: L_n is the extra cost of look-ahead before cut n and the optimal rule from there on, over the optimal rule.</summary>
    internal static IEnumerable<SymbolTable> Losses(FiniteInstance instance) =>
        Cuts(instance)
            .Select(table =>
            {
                var (cut, placed) = (table.Indices["n"], table.Indices["N"]);
                return table
                    .With(new("L", "0"), Loss(0))
                    .With(new("L", "n"), Loss(cut))
                    .With(new("L", "n+1"), Loss(cut + 1))
                    .With(new("L", "N"), Loss(placed));

                Rational Loss(int myopic) =>
                    ExactWalk.LookAheadThenOptimal(instance, myopic, placed) - ExactWalk.Optimal(instance, placed);
            });

    /// <summary>R18: where the optimal rule's first threshold is positive.</summary>
    internal static IEnumerable<SymbolTable> Paying(FiniteInstance instance) =>
        SomePlaced(instance).Where(table => table.Of(new("ξ", "0")) > 0);

    internal static IEnumerable<SymbolTable> CostlierAtFirst(FiniteInstance instance) =>
        instance.Extra[0] > 0 && instance.Extra.All(extra => extra >= 0) ? SomePlaced(instance) : [];
}
