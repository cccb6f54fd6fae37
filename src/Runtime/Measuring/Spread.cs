namespace SplitProofs.Runtime.Measuring;

/// <summary>The median of some measurements, and the quartiles between which half of them lie.</summary>
internal readonly record struct Spread(double Median, double Lower, double Upper)
{
    /// <summary>The spread of at least one measurement.</summary>
    public static Spread Of(IEnumerable<double> measurements)
    {
        double[] sorted = [.. measurements.Order()];
        return new(Quantile(sorted, 0.5), Quantile(sorted, 0.25), Quantile(sorted, 0.75));
    }

    /// <summary>The value below which a share of the sorted measurements lies, interpolated between neighbours.</summary>
    internal static double Quantile(IReadOnlyList<double> sorted, double share)
    {
        var place = share * (sorted.Count - 1);
        var (below, rest) = ((int)place, place - (int)place);
        return below + 1 < sorted.Count ? sorted[below] + (rest * (sorted[below + 1] - sorted[below])) : sorted[below];
    }
}
