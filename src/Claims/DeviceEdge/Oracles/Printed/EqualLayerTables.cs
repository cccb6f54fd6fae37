using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Verification.Exact;
using static SplitProofs.Claims.DeviceEdge.Oracles.Printed.HorizonTables;

namespace SplitProofs.Claims.DeviceEdge.Oracles.Printed;

/// <summary>R10, R12, R13, R14 and R17: where all stages cost the same.</summary>
internal static class EqualLayerTables
{
    internal static Func<FiniteInstance, IEnumerable<SymbolTable>> Equal(
        Func<FiniteInstance, IEnumerable<SymbolTable>> tables
    ) => instance => IsOfEqualLayers(instance) ? tables(instance) : [];

    /// <summary>R13: equal layers with δ &gt; 0, and r and v*; v* is the cost at which one more layer changes nothing.</summary>
    internal static Func<FiniteInstance, IEnumerable<SymbolTable>> Costlier(
        Func<FiniteInstance, IEnumerable<SymbolTable>> tables
    ) =>
        instance =>
            IsOfEqualLayers(instance) && instance.Extra[0] > 0
                ? tables(instance)
                    .Select(table =>
                        table
                            .With(new("r"), Reservation.Airtime(EqualLayers(instance)))
                            .With(new("v", Superscript: "∗"), Reservation.EndlessCost(EqualLayers(instance)))
                    )
                : [];

    private static bool IsOfEqualLayers(FiniteInstance instance) =>
        new[] { instance.Extra, instance.Offload, instance.Placement }.All(costs => costs.Distinct().Count() == 1);

    private static EqualLayerInstance EqualLayers(FiniteInstance instance) =>
        new(
            instance.Stages,
            instance.Extra[0],
            instance.Offload[0],
            instance.Placement[0],
            instance.Inferences,
            instance.Law,
            instance.Stages
        );

    internal static IEnumerable<SymbolTable> NextToAnother(FiniteInstance instance) => CutsUpTo(NotAll(instance), 1);

    internal static IEnumerable<SymbolTable> NextToAnotherOfAll(FiniteInstance instance) =>
        instance.Extra[0] < 0 ? [] : CutsUpTo(PlacedFrom(instance, instance.Stages, instance.Stages), 1);

    /// <summary>R12: f at the optimal costs, computed as the cost of the better of sending and going on.</summary>
    internal static IEnumerable<SymbolTable> FixedPoints(FiniteInstance instance) =>
        NotAll(instance)
            .Select(table =>
            {
                var after = ExactWalk.Optimal(instance, table.Indices["N"]);
                return table
                    .With(new("v"), after)
                    .With(
                        new("f(v)"),
                        instance.Law.Expect(x => Rational.Min(instance.Offload[0] * x, instance.Extra[0] + after))
                    );
            });

    /// <summary>R10: N° is the first best placement below M.</summary>
    internal static IEnumerable<SymbolTable> BestBelowAll(FiniteInstance instance) =>
        Equal(Nothing)(instance)
            .Select(table => table.With(new("N", "", "∘"), ExactPlacement.Best(FrameWalk.LookAhead(instance)[..^1])));

    internal static IEnumerable<SymbolTable> Best(FiniteInstance instance) =>
        [BestUpTo(instance.Stages, "∗", instance)];

    internal static IEnumerable<SymbolTable> BestBelow(FiniteInstance instance) =>
        [BestUpTo(instance.Stages - 1, "∘", instance)];

    private static SymbolTable BestUpTo(int last, string mark, FiniteInstance instance) =>
        Table(instance)
            .With(new("N", "LA", mark), ExactPlacement.Best(FrameWalk.LookAhead(instance)[..(last + 1)]))
            .With(new("N", "opt", mark), ExactPlacement.Best(FrameWalk.Optimal(instance, last)));
}
