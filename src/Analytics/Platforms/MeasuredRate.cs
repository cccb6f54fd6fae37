using System.Collections.Immutable;
using SplitProofs.Analytics.Units;

namespace SplitProofs.Analytics.Platforms;

/// <summary>A rate that was measured, at one number of operations or at several.</summary>
/// <param name="Points">
/// The rates, by ascending numbers of operations; at least one. Between two points the rate is linear; beyond the first and the last
/// point it is constant.
/// </param>
public sealed record MeasuredRate(ImmutableArray<MeasuredRatePoint> Points)
{
    /// <summary>The rate of a layer. It depends on the number of its operations.</summary>
    public FlopsPerSecond At(double operations)
    {
        var after = 0;
        while (after < Points.Length && Points[after].Operations < operations)
        {
            after++;
        }

        if (after == 0 || after == Points.Length)
        {
            return Points[Math.Min(after, Points.Length - 1)].Rate;
        }

        var (low, high) = (Points[after - 1], Points[after]);
        var share = (operations - low.Operations) / (high.Operations - low.Operations);
        return new(low.Rate.Value + (share * (high.Rate.Value - low.Rate.Value)));
    }
}

/// <summary>A rate that was measured on layers with a given number of operations.</summary>
/// <param name="Operations">The number of operations of each of these layers (≥ 0).</param>
/// <param name="Rate">The rate (&gt; 0).</param>
public sealed record MeasuredRatePoint(double Operations, FlopsPerSecond Rate);
