using System.Collections.Immutable;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Verification.Exact;
using static SplitProofs.Claims.DeviceEdge.Oracles.Printed.HorizonTables;

namespace SplitProofs.Claims.DeviceEdge.Oracles.Printed;

/// <summary>R11 and R16: stages that repeat, as runs and as periods.</summary>
internal static class RepetitionTables
{
    /// <summary>R11: the runs of stages with equal costs, each of L stages after a cut a.</summary>
    private static IEnumerable<SymbolTable> Runs(FiniteInstance instance)
    {
        var begin = 0;
        for (var end = 1; end <= instance.Stages; end++)
        {
            if (end == instance.Stages || !IsLike(begin, end))
            {
                yield return Table(instance)
                    .At("a", begin)
                    .At("L", end - begin)
                    .With(new("δ"), instance.Extra[begin])
                    .With(new("φ"), instance.Placement[begin]);
                begin = end;
            }
        }

        bool IsLike(int one, int other) =>
            instance.Extra[one] == instance.Extra[other]
            && instance.Placement[one] == instance.Placement[other]
            && instance.Offload[one] == instance.Offload[other]
            && instance.OffloadAt(one + 1) == instance.OffloadAt(other + 1);
    }

    internal static IEnumerable<SymbolTable> BestOfRuns(FiniteInstance instance) =>
        Runs(instance)
            .Select(table =>
            {
                var (begin, length) = (table.Indices["a"], table.Indices["L"]);
                return table.At("k", ExactPlacement.Best(FrameWalk.LookAhead(instance)[begin..(begin + length + 1)]));
            });

    internal static IEnumerable<SymbolTable> WithinRuns(FiniteInstance instance) =>
        Runs(instance)
            .SelectMany(table =>
            {
                var begin = table.Indices["a"];
                return Enumerable
                    .Range(0, table.Indices["L"] + 1)
                    .Select(k =>
                        table
                            .At("k", k)
                            .With(
                                new("p"),
                                instance.Law.Expect(x =>
                                    ExactWalk.LookAheadSends(instance, begin, x) ? Rational.Zero : Rational.One
                                )
                            )
                            .With(new("H", "a"), Paid(instance, begin))
                    );
            });

    /// <summary>R16: the periods P with which stages repeat through the whole chain, and each place j in a period.</summary>
    internal static IEnumerable<SymbolTable> Periods(FiniteInstance instance) =>
        from period in Enumerable.Range(1, instance.Stages / 2)
        where instance.Stages % period == 0 && Repeats(instance, period)
        from place in Enumerable.Range(0, period)
        select Table(instance)
            .At("P", period)
            .At("j", place)
            .With(new("ρ"), ExactWalk.LookAheadReaches(instance, period))
            .With(new("Λ"), Paid(instance, period))
            .With(new("φ", "block"), instance.Placement.Take(period).Sum())
            .With(new("Γ", "j"), Enumerable.Range(place, period).Sum(cut => Worth(instance, cut)));

    private static bool Repeats(FiniteInstance instance, int period) =>
        new[] { instance.Extra, instance.Offload, instance.Placement }.All(costs =>
            Enumerable.Range(0, costs.Length - period).All(n => costs[n] == costs[n + period])
        );

    /// <summary>R16: the first best k up to each limit that a memory may set.</summary>
    internal static IEnumerable<SymbolTable> BestPeriods(FiniteInstance instance) =>
        from table in Periods(instance)
        let frames = FrameWalk.LookAhead(instance).Skip(table.Indices["j"]).Chunk(table.Indices["P"])
        let ofWhole = frames.Select(period => period[0]).ToImmutableArray()
        from most in Enumerable.Range(0, (instance.Stages - 1 - table.Indices["j"]) / table.Indices["P"] + 1)
        select table.At("k", ExactPlacement.Best(ofWhole[..(most + 1)])).With(new("k", "max"), most);

    internal static IEnumerable<SymbolTable> WithinPeriods(FiniteInstance instance) =>
        Periods(instance)
            .SelectMany(table =>
                Enumerable
                    .Range(0, (instance.Stages - 1 - table.Indices["j"]) / table.Indices["P"] + 1)
                    .Select(k => table.At("k", k))
            );

    internal static IEnumerable<SymbolTable> Passing(FiniteInstance instance) =>
        Periods(instance)
            .SelectMany(table =>
                Enumerable.Range(0, instance.Stages - table.Indices["P"]).Select(placed => table.At("N", placed))
            );

    /// <summary>What look-ahead pays before it reaches a cut: for sending, and for computing.</summary>
    private static Rational Paid(FiniteInstance instance, int cut) =>
        Enumerable
            .Range(0, cut)
            .Sum(before =>
                ExactWalk.LookAheadReaches(instance, before)
                * instance.Law.Expect(x =>
                    ExactWalk.LookAheadSends(instance, before, x)
                        ? instance.Offload[before] * x
                        : instance.Extra[before]
                )
            );

    /// <summary>The worth of placing the stage after a cut to look-ahead: what it then saves there.</summary>
    private static Rational Worth(FiniteInstance instance, int cut) =>
        ExactWalk.LookAheadReaches(instance, cut)
        * instance.Law.Expect(x =>
            ExactWalk.LookAheadSends(instance, cut, x)
                ? Rational.Zero
                : (instance.Offload[cut] * x) - instance.Extra[cut] - (instance.OffloadAt(cut + 1) * instance.Law.Mean)
        );
}
