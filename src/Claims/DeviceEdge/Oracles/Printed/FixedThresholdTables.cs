using System.Collections.Immutable;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Verification.Exact;
using static SplitProofs.Claims.DeviceEdge.Oracles.Printed.HorizonTables;

namespace SplitProofs.Claims.DeviceEdge.Oracles.Printed;

/// <summary>
/// R15 and R21: every way for an inference to end under the thresholds of the optimal rule, which serve as arbitrary ones.
/// </summary>
internal static class FixedThresholdTables
{
    private static readonly Rational _timeWeight = 2;
    private static readonly Rational _energyWeight = 3;
    private static readonly Rational _bandwidth = Rational.Of(5, 2);

    /// <summary>R15: u_n is the cost that an inference at cut n still has before it.</summary>
    internal static IEnumerable<SymbolTable> CostsToGo(FiniteInstance instance) =>
        Cuts(instance)
            .Select(table =>
            {
                var (cut, placed) = (table.Indices["n"], table.Indices["N"]);
                return table.With(new("u", "n"), Expected(cut)).With(new("u", "n+1"), Expected(cut + 1));

                Rational Expected(int from) =>
                    Sum(Ends(instance, from, placed), end => Cost(instance, end) - Spent(instance, from));
            });

    /// <summary>R15: a quarter of each cost pays for time, and the rest for energy.</summary>
    internal static IEnumerable<SymbolTable> TimesAndEnergies(FiniteInstance instance) =>
        Horizons(instance)
            .Select(table =>
            {
                var ends = Ends(instance, 0, table.Indices["N"]);
                var download = instance.Placement.Take(table.Indices["N"]).Sum();
                return table
                    .With(new("β", "T"), _timeWeight)
                    .With(new("β", "E"), _energyWeight)
                    .With(new("E", "T"), Sum(ends, end => Time(Cost(instance, end))))
                    .With(new("E", "E"), Sum(ends, end => Energy(Cost(instance, end))))
                    .With(new("D", "T"), Time(download))
                    .With(new("D", "E"), Energy(download))
                    .With(new("C", "N"), Sum(ends, end => Cost(instance, end)))
                    .With(new("T", "N"), ExactPlacement.FrameCosts(instance, ExactWalk.Optimal)[table.Indices["N"]]);

                static Rational Time(Rational cost) => cost / 4 / _timeWeight;

                static Rational Energy(Rational cost) => 3 * cost / 4 / _energyWeight;
            });

    /// <summary>R21: where an inference stops, and after which time; costs are read as times.</summary>
    internal static IEnumerable<SymbolTable> Latencies(FiniteInstance instance) =>
        from table in Cuts(instance)
        let cut = table.Indices["n"]
        let stops = Stops(table)
        from latency in (Rational[])[1, Rational.Of(3, 2), 3, 6]
        select stops
            .With(new("x"), latency)
            .With(new("B"), _bandwidth)
            .With(new("o", "n"), instance.Offload[cut] * _bandwidth)
            .With(new("ℓ", "n"), Computing(instance, cut))
            .With("F", before => StoppedInTime(table, before, latency));

    /// <summary>R21: the probabilities of reaching a cut and of stopping there.</summary>
    internal static IEnumerable<SymbolTable> StopsAtCuts(FiniteInstance instance) => Cuts(instance).Select(Stops);

    /// <summary>R21: the same at the last cut.</summary>
    internal static IEnumerable<SymbolTable> StopsAtTheLast(FiniteInstance instance) =>
        Horizons(instance)
            .Select(table =>
            {
                var placed = table.Indices["N"];
                var stops = Ends(instance, 0, placed).Where(end => end.Cut == placed);
                return table
                    .With(new("P", "N"), Sum(stops, _ => Rational.One))
                    .With("S", at => at <= placed ? Reached(at) : null);

                Rational Reached(int at) =>
                    Enumerable
                        .Range(0, at)
                        .Aggregate(
                            Rational.One,
                            (reached, cut) =>
                                reached
                                * instance.Law.Expect(x =>
                                    Sends(instance, cut, placed, x) ? Rational.Zero : Rational.One
                                )
                        );
            });

    private static SymbolTable Stops(SymbolTable table)
    {
        var cut = table.Indices["n"];
        var ends = Ends(table.Instance, 0, table.Indices["N"]);
        return table
            .With(new("P", "n"), Sum(ends.Where(end => end.Cut == cut), _ => Rational.One))
            .With("S", at => Sum(ends.Where(end => end.Cut >= at), _ => Rational.One));
    }

    private static Rational StoppedInTime(SymbolTable table, int before, Rational latency) =>
        Sum(
            Ends(table.Instance, 0, table.Indices["N"])
                .Where(end =>
                    end.Cut < before
                    && Computing(table.Instance, end.Cut) + (table.Instance.OffloadAt(end.Cut) * end.Airtime) <= latency
                ),
            _ => Rational.One
        );

    /// <summary>The time on the device and on the edge server: one second, plus the extra time on the device.</summary>
    private static Rational Computing(FiniteInstance instance, int cut) => Rational.One + Spent(instance, cut);

    private static Rational Spent(FiniteInstance instance, int cut) => instance.Extra.Take(cut).Sum();

    private static Rational Cost(FiniteInstance instance, (int Cut, Rational Airtime, Rational) end) =>
        Spent(instance, end.Cut) + (instance.OffloadAt(end.Cut) * end.Airtime);

    /// <summary>Every way for an inference at a cut to end: where it stops, at which airtime and how likely.</summary>
    private static ImmutableArray<(int Cut, Rational Airtime, Rational Probability)> Ends(
        FiniteInstance instance,
        int from,
        int placed
    )
    {
        var ends = ImmutableArray.CreateBuilder<(int, Rational, Rational)>();
        var reached = Rational.One;
        for (var cut = from; cut <= placed; cut++)
        {
            var goesOn = Rational.Zero;
            foreach (var (airtime, probability) in instance.Law.States)
            {
                if (cut == placed || Sends(instance, cut, placed, airtime))
                {
                    ends.Add((cut, airtime, reached * probability));
                }
                else
                {
                    goesOn += probability;
                }
            }

            reached *= goesOn;
        }

        return ends.ToImmutable();
    }

    private static bool Sends(FiniteInstance instance, int cut, int placed, Rational airtime) =>
        instance.Offload[cut] * airtime <= ExactWalk.OptimalGoingOn(instance, cut, placed);

    private static Rational Sum(
        IEnumerable<(int Cut, Rational Airtime, Rational Probability)> ends,
        Func<(int Cut, Rational Airtime, Rational Probability), Rational> value
    ) => ends.Sum(end => end.Probability * value(end));
}
