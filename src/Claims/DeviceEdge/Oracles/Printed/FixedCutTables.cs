using SplitProofs.Claims.DeviceEdge.Instances;
using static SplitProofs.Claims.DeviceEdge.Oracles.Printed.HorizonTables;

namespace SplitProofs.Claims.DeviceEdge.Oracles.Printed;

/// <summary>R19: c is the cost of going on to the best fixed cut.</summary>
internal static class FixedCutTables
{
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

    internal static IEnumerable<SymbolTable> BeforeTheLast(FiniteInstance instance) =>
        CutsUpTo(Horizons(instance), 1)
            .Select(table => ToFixedCuts(table, ("n", table.Indices["n"]), ("n+1", table.Indices["n"] + 1)));

    internal static IEnumerable<SymbolTable> AtTheLast(FiniteInstance instance) =>
        SomePlaced(instance).Select(table => ToFixedCuts(table, ("N−1", table.Indices["N"] - 1)));

    internal static IEnumerable<SymbolTable> OnceMore(FiniteInstance instance) =>
        Cuts(instance).Select(table => ToFixedCuts(table, ("n", table.Indices["n"])));
}
