namespace SplitProofs.Analytics.Placement;

/// <summary>The placement of least frame cost that fits the memory.</summary>
/// <param name="PlacedStages">The number of placed stages (N*), the smallest on a tie.</param>
/// <param name="FrameCost">Its frame cost, T(N*); +∞ if every placement that fits costs +∞ (R2).</param>
public readonly record struct BestPlacement(int PlacedStages, double FrameCost)
{
    /// <summary>
    /// Costs within this relative difference count as equal, so that no decision depends on a last bit. It is well above the rounding
    /// errors of the solvers, and well below any difference that matters.
    /// </summary>
    private const double Tie = 1e-12;

    /// <summary>The best of the frame costs of N = 0, 1, … placed stages that fit.</summary>
    public static BestPlacement Of(ReadOnlySpan<double> frameCosts)
    {
        var least = double.PositiveInfinity;
        foreach (var cost in frameCosts)
        {
            least = Math.Min(least, cost);
        }

        var placed = 0;
        while (frameCosts[placed] > least + (Tie * Math.Abs(least)))
        {
            placed++;
        }

        return new(placed, frameCosts[placed]);
    }
}
