using System.Collections.Immutable;

namespace SplitProofs.Analytics.Placement;

/// <summary>Explains the best number of stages, by the saving of further stages in a frame and by the cost of placing them.</summary>
/// <param name="Taken">The steps from nothing to the best placement, in order.</param>
/// <param name="Refused">
/// The steps beyond the best placement that save something, in order, including those that do not fit the memory.
/// </param>
/// <param name="End">Why no more stages are placed.</param>
/// <remarks>
/// Steps join the corners of the lower convex hull of the points (Σ_{m≤N} φ_m, C(N)). N* moves along these corners as K grows (R20). So a
/// step pays from K = Σφ/(C(From) − C(To)) on, and this K is never above that of the next step.
/// </remarks>
public sealed record PlacementReason(
    ImmutableArray<PlacementStep> Taken,
    ImmutableArray<PlacementStep> Refused,
    PlacementEnd End
)
{
    /// <summary>Savings this small, relative to the cost that they reduce, are rounding.</summary>
    private const double Noise = 1e-12;

    /// <summary>Explains the best placement.</summary>
    /// <param name="table">The costs of each number of placed stages.</param>
    /// <param name="placement">The cost of placing each of the stages 1..M (φ).</param>
    /// <param name="inferences">The number of inferences per update (K).</param>
    /// <param name="best">The best number of stages (<see cref="PlacementTable.TryFindBest"/>).</param>
    public static PlacementReason Of(
        PlacementTable table,
        ImmutableArray<double> placement,
        double inferences,
        int best
    )
    {
        var placing = new double[placement.Length + 1];
        for (var stage = 0; stage < placement.Length; stage++)
        {
            placing[stage + 1] = placing[stage] + placement[stage];
        }

        return new(Steps(0, best), Steps(best, placement.Length), EndOf(table, placement.Length, best));

        ImmutableArray<PlacementStep> Steps(int first, int last)
        {
            var corners = new Stack<PlacementStep>();
            var (at, least) = (first, table.CostPerInference[first]);
            for (var placed = first + 1; placed <= last; placed++)
            {
                if (!IsLess(table.CostPerInference[placed], least))
                {
                    continue;
                }

                var step = Step(at, placed);
                while (corners.TryPeek(out var before) && PaysSooner(step, before))
                {
                    step = Step(corners.Pop().From, placed);
                }

                corners.Push(step);
                (at, least) = (placed, table.CostPerInference[placed]);
            }

            return [.. corners.Reverse()];
        }

        PlacementStep Step(int from, int to) =>
            new(
                from,
                to,
                inferences * (table.CostPerInference[from] - table.CostPerInference[to]),
                placing[to] - placing[from]
            );
    }

    private static bool IsLess(double cost, double than) =>
        double.IsFinite(than) ? cost < than - (Noise * Math.Abs(than)) : double.IsFinite(cost);

    private static bool PaysSooner(PlacementStep step, PlacementStep than) =>
        step.PlacementCost / step.Saving < than.PlacementCost / than.Saving;

    private static PlacementEnd EndOf(PlacementTable table, int stages, int best)
    {
        var unbounded = BestPlacement.Of(table.FrameCost.AsSpan());
        return best == stages ? new PlacementEnd.WholeNetwork()
            : unbounded.PlacedStages != best ? new PlacementEnd.Memory(unbounded)
            : new PlacementEnd.PlacementCost();
    }
}
