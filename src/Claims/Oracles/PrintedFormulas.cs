using System.Collections.Immutable;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Claims.Domains;
using SplitProofs.Claims.Exact;
using SplitProofs.Claims.Results;

namespace SplitProofs.Claims.Oracles;

/// <summary>Where the formulas that a claim prints are to hold: for each, the values of its symbols, as often as there are any.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Tables">The values of the symbols of each of its formulas, in their order.</param>
public sealed record PrintedFormulas(Claim Claim, ImmutableArray<Func<FiniteInstance, IEnumerable<SymbolTable>>> Tables)
{
    /// <summary>The claims whose symbols are those of stages, cuts and airtimes with finitely many values.</summary>
    public static ImmutableArray<PrintedFormulas> All { get; } =
    [
        Of(R1ExpectedMinimum.Claim, Levels, Levels),
        Of(R3BackwardInduction.Claim, Cuts, Cuts),
        Of(R4DeeperHorizons.Claim, OneMore),
        Of(R5OptimalCostBounds.Claim, SomePlaced, SomePlaced, SomePlaced),
        Of(R6LookAheadThreshold.Claim, AllCuts),
        Of(R7LookAheadStopsEarlier.Claim, Cuts, SomePlaced),
        Of(R8PlacementGain.Claim, OneMore, Nothing),
        Of(R9PriceOfMyopia.Claim, Losses, Losses, Losses),
        Of(R10EqualLayers.Claim, BestBelowAll, Equal(NotAll), Equal(Nothing)),
        Of(R11Runs.Claim, BestOfRuns, WithinRuns, WithinRuns),
        Of(R12EqualLayersOptimal.Claim, Equal(FixedPoints), Equal(AllButTwo), Equal(Nothing)),
        Of(
            R13ReservationAirtime.Claim,
            Dearer(Nothing),
            Dearer(Nothing),
            Dearer(NotAll),
            Dearer(NotAll),
            Dearer(Nothing),
            Dearer(Nothing)
        ),
        Of(R14MonotoneThresholds.Claim, Equal(NextToAnother), Equal(NextToAnotherOfAll)),
        Of(R16PeriodicChains.Claim, BestPeriods, Periods, Passing, WithinPeriods),
        Of(
            R17MyopiaNeverOverPlaces.Claim,
            OneMore,
            Best,
            Dearer(AllButTwo),
            Dearer(AllButTwo),
            Dearer(BestBelow),
            Dearer(BestBelow)
        ),
        Of(R18MyopiaBounds.Claim, SomePlaced, Paying, DearerAtFirst),
        Of(R19StaticLookAhead.Claim, BeforeTheLast, AtTheLast, OnceMore, Horizons, Horizons, Cuts, Cuts),
    ];

    /// <summary>The comparisons of every printed formula, with another in place of one of them.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="printed">What is read in place of a claim's formula with a number.</param>
    public IEnumerable<Assertion> Read(FiniteInstance instance, Func<string, int, Expression, Expression> printed) =>
        Claim.Formulas.SelectMany(
            (formula, number) =>
                Tables[number]
                    (instance)
                    .Select(table => Compare(printed(Claim.Id, number, formula), new(table.Of, instance.Law)))
        );

    /// <summary>Whether an instance has values for the symbols of each formula.</summary>
    public bool IsRead(FiniteInstance instance) => Tables.All(tables => tables(instance).Any());

    private static PrintedFormulas Of(
        Claim claim,
        params ImmutableArray<Func<FiniteInstance, IEnumerable<SymbolTable>>> tables
    ) => new(claim, tables);

    /// <summary>A formula that has no value, as where it divides by 0, does not hold.</summary>
    private static Assertion Compare(Expression formula, ExactReading reading)
    {
        var relation = (Expression.Relation)formula;
        if (relation.Left.Match(reading) is not { } left || relation.Right.Match(reading) is not { } right)
        {
            return new Assertion.Equal(double.NaN, double.NaN, 1);
        }

        var scale = 1 + Math.Abs(left.ToDouble()) + Math.Abs(right.ToDouble());
        var excess = (left - right).ToDouble();
        return relation.Sign switch
        {
            RelationSign.Equal => new Assertion.Equal(excess, 0, scale),
            RelationSign.AtMost => new Assertion.AtMost(excess, 0, scale),
            RelationSign.AtLeast => new Assertion.AtMost(-excess, 0, scale),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static SymbolTable Table(FiniteInstance instance) =>
        new(instance, ImmutableDictionary<string, int>.Empty.WithComparers(StringComparer.Ordinal));

    /// <summary>Once, without any index.</summary>
    private static IEnumerable<SymbolTable> Nothing(FiniteInstance instance) => [Table(instance)];

    private static IEnumerable<SymbolTable> PlacedFrom(FiniteInstance instance, int first, int last) =>
        Enumerable.Range(first, Math.Max(0, last - first + 1)).Select(placed => Table(instance).At("N", placed));

    private static IEnumerable<SymbolTable> Horizons(FiniteInstance instance) =>
        PlacedFrom(instance, 0, instance.Stages);

    private static IEnumerable<SymbolTable> SomePlaced(FiniteInstance instance) =>
        PlacedFrom(instance, 1, instance.Stages);

    private static IEnumerable<SymbolTable> NotAll(FiniteInstance instance) =>
        PlacedFrom(instance, 0, instance.Stages - 1);

    /// <summary>Every N &lt; M, to be compared with N + 1.</summary>
    private static IEnumerable<SymbolTable> OneMore(FiniteInstance instance) => NotAll(instance);

    private static IEnumerable<SymbolTable> AllButTwo(FiniteInstance instance) =>
        PlacedFrom(instance, 0, instance.Stages - 2);

    private static IEnumerable<SymbolTable> CutsUpTo(IEnumerable<SymbolTable> horizons, int before) =>
        horizons.SelectMany(table =>
            Enumerable.Range(0, Math.Max(0, table.Indices["N"] - before)).Select(cut => table.At("n", cut))
        );

    private static IEnumerable<SymbolTable> Cuts(FiniteInstance instance) => CutsUpTo(Horizons(instance), 0);

    private static IEnumerable<SymbolTable> AllCuts(FiniteInstance instance) =>
        CutsUpTo([Table(instance).At("N", instance.Stages)], 0);

    private static IEnumerable<SymbolTable> NextToAnother(FiniteInstance instance) => CutsUpTo(NotAll(instance), 1);

    private static IEnumerable<SymbolTable> NextToAnotherOfAll(FiniteInstance instance) =>
        instance.Extra[0] < 0 ? [] : CutsUpTo(PlacedFrom(instance, instance.Stages, instance.Stages), 1);

    /// <summary>R1: the level ξ at each threshold and airtime.</summary>
    private static IEnumerable<SymbolTable> Levels(FiniteInstance instance) =>
        instance
            .Law.States.Select(state => state.Airtime)
            .Concat(instance.Extra)
            .Select(level => Table(instance).With(new("ξ"), level));

    /// <summary>R9: L_n is what look-ahead before cut n, and the optimal rule from there on, costs more than the optimal rule.</summary>
    private static IEnumerable<SymbolTable> Losses(FiniteInstance instance) =>
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

    private static bool IsOfEqualLayers(FiniteInstance instance) =>
        new[] { instance.Extra, instance.Offload, instance.Placement }.All(costs => costs.Distinct().Count() == 1);

    private static Func<FiniteInstance, IEnumerable<SymbolTable>> Equal(
        Func<FiniteInstance, IEnumerable<SymbolTable>> tables
    ) => instance => IsOfEqualLayers(instance) ? tables(instance) : [];

    /// <summary>R13: with equal layers and δ &gt; 0; r, and the cost v* at which one layer more changes nothing.</summary>
    private static Func<FiniteInstance, IEnumerable<SymbolTable>> Dearer(
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

    /// <summary>R10: N° is the first best placement below M.</summary>
    private static IEnumerable<SymbolTable> BestBelowAll(FiniteInstance instance) =>
        Equal(Nothing)(instance)
            .Select(table => table.With(new("N", "", "∘"), FirstLeast(FrameWalk.LookAhead(instance)[..^1])));

    /// <summary>R12: f at the optimal costs, as what sending or going on costs.</summary>
    private static IEnumerable<SymbolTable> FixedPoints(FiniteInstance instance) =>
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

    private static IEnumerable<SymbolTable> Best(FiniteInstance instance) =>
        [BestBefore(instance, Table(instance), "∗", instance.Stages)];

    private static IEnumerable<SymbolTable> BestBelow(FiniteInstance instance) =>
        [BestBefore(instance, Table(instance), "∘", instance.Stages - 1)];

    private static SymbolTable BestBefore(FiniteInstance instance, SymbolTable table, string mark, int last) =>
        table
            .With(new("N", "LA", mark), FirstLeast(FrameWalk.LookAhead(instance)[..(last + 1)]))
            .With(new("N", "opt", mark), FirstLeast(FrameWalk.Optimal(instance, last)));

    private static int FirstLeast(ImmutableArray<Rational> costs) => costs.IndexOf(costs.Min());

    /// <summary>R18: where the optimal rule's first threshold is positive.</summary>
    private static IEnumerable<SymbolTable> Paying(FiniteInstance instance) =>
        SomePlaced(instance).Where(table => table.Of(new("ξ", "0")) > 0);

    private static IEnumerable<SymbolTable> DearerAtFirst(FiniteInstance instance) =>
        instance.Extra[0] > 0 && instance.Extra.All(extra => extra >= 0) ? SomePlaced(instance) : [];

    /// <summary>R19: c is the cost of going on to the best fixed cut.</summary>
    private static SymbolTable ToFixedCuts(SymbolTable table, params ReadOnlySpan<(string Subscript, int Cut)> cuts)
    {
        foreach (var (subscript, cut) in cuts)
        {
            table = table.With(
                new("c", subscript),
                ExactWalk.BestFixedCutBeyond(table.Instance, cut, table.Indices["N"])
            );
        }

        return table;
    }

    private static IEnumerable<SymbolTable> BeforeTheLast(FiniteInstance instance) =>
        CutsUpTo(Horizons(instance), 1)
            .Select(table => ToFixedCuts(table, ("n", table.Indices["n"]), ("n+1", table.Indices["n"] + 1)));

    private static IEnumerable<SymbolTable> AtTheLast(FiniteInstance instance) =>
        SomePlaced(instance).Select(table => ToFixedCuts(table, ("N−1", table.Indices["N"] - 1)));

    private static IEnumerable<SymbolTable> OnceMore(FiniteInstance instance) =>
        Cuts(instance).Select(table => ToFixedCuts(table, ("n", table.Indices["n"])));

    /// <summary>R11: the runs of stages with the same costs, as a number of stages after a cut a.</summary>
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

    private static IEnumerable<SymbolTable> BestOfRuns(FiniteInstance instance) =>
        Runs(instance)
            .Select(table =>
            {
                var (begin, length) = (table.Indices["a"], table.Indices["L"]);
                return table.At("k", FirstLeast(FrameWalk.LookAhead(instance)[begin..(begin + length + 1)]));
            });

    private static IEnumerable<SymbolTable> WithinRuns(FiniteInstance instance) =>
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

    /// <summary>R16: the numbers P of stages that repeat through the whole chain, and each place j in them.</summary>
    private static IEnumerable<SymbolTable> Periods(FiniteInstance instance) =>
        from period in Enumerable.Range(1, instance.Stages / 2)
        where instance.Stages % period == 0 && Repeats(instance, period)
        from place in Enumerable.Range(0, period)
        select Table(instance)
            .At("P", period)
            .At("j", place)
            .With(new("ρ"), ExactWalk.LookAheadReaches(instance, period))
            .With(new("Λ"), Paid(instance, period))
            .With(new("φ", "block"), instance.Placement.Take(period).Aggregate((sum, phi) => sum + phi))
            .With(
                new("Γ", "j"),
                Enumerable.Range(place, period).Aggregate(Rational.Zero, (sum, cut) => sum + Worth(instance, cut))
            );

    private static bool Repeats(FiniteInstance instance, int period) =>
        new[] { instance.Extra, instance.Offload, instance.Placement }.All(costs =>
            Enumerable.Range(0, costs.Length - period).All(n => costs[n] == costs[n + period])
        );

    /// <summary>R16: the first best k up to each that a memory may set.</summary>
    private static IEnumerable<SymbolTable> BestPeriods(FiniteInstance instance) =>
        from table in Periods(instance)
        let frames = FrameWalk.LookAhead(instance).Skip(table.Indices["j"]).Chunk(table.Indices["P"])
        let ofWhole = frames.Select(period => period[0]).ToImmutableArray()
        from most in Enumerable.Range(0, (instance.Stages - 1 - table.Indices["j"]) / table.Indices["P"] + 1)
        select table.At("k", FirstLeast(ofWhole[..(most + 1)])).With(new("k", "max"), most);

    private static IEnumerable<SymbolTable> WithinPeriods(FiniteInstance instance) =>
        Periods(instance)
            .SelectMany(table =>
                Enumerable
                    .Range(0, (instance.Stages - 1 - table.Indices["j"]) / table.Indices["P"] + 1)
                    .Select(k => table.At("k", k))
            );

    private static IEnumerable<SymbolTable> Passing(FiniteInstance instance) =>
        Periods(instance)
            .SelectMany(table =>
                Enumerable.Range(0, instance.Stages - table.Indices["P"]).Select(placed => table.At("N", placed))
            );

    /// <summary>What look-ahead pays on the way to a cut, in sending before it and in computing.</summary>
    private static Rational Paid(FiniteInstance instance, int cut) =>
        Enumerable
            .Range(0, cut)
            .Aggregate(
                Rational.Zero,
                (paid, before) =>
                    paid
                    + (
                        ExactWalk.LookAheadReaches(instance, before)
                        * instance.Law.Expect(x =>
                            ExactWalk.LookAheadSends(instance, before, x)
                                ? instance.Offload[before] * x
                                : instance.Extra[before]
                        )
                    )
            );

    /// <summary>What it is worth to look-ahead that the stage after a cut is placed: what it then saves there.</summary>
    private static Rational Worth(FiniteInstance instance, int cut) =>
        ExactWalk.LookAheadReaches(instance, cut)
        * instance.Law.Expect(x =>
            ExactWalk.LookAheadSends(instance, cut, x)
                ? Rational.Zero
                : (instance.Offload[cut] * x) - instance.Extra[cut] - (instance.OffloadAt(cut + 1) * instance.Law.Mean)
        );

    private static Rational Passed(FiniteInstance instance, int cut) =>
        instance.Law.Expect(x => ExactWalk.LookAheadSends(instance, cut, x) ? Rational.Zero : Rational.One);
}
