namespace SplitProofs.Analytics.Channels;

/// <summary>Chebyshev interpolation on one panel, mapped to −1..1.</summary>
internal static class ChebyshevPanel
{
    /// <summary>The number of nodes.</summary>
    public const int Nodes = 16;

    /// <summary>The number of coefficients of an integral.</summary>
    public const int Coefficients = Nodes + 1;

    private static readonly double[] _nodes =
    [
        .. Enumerable.Range(0, Nodes).Select(j => -Math.Cos(Math.PI * (j + 0.5) / Nodes)),
    ];

    private static readonly double[] _cosines =
    [
        .. from k in Enumerable.Range(0, Nodes)
        from j in Enumerable.Range(0, Nodes)
        select (k == 0 ? 1.0 : 2.0) / Nodes * Math.Cos(Math.PI * k * ((Nodes - 1 - j) + 0.5) / Nodes),
    ];

    /// <summary>The nodes, in ascending order.</summary>
    public static ReadOnlySpan<double> NodeSpan => _nodes;

    /// <summary>The coefficients of the polynomial through values at the nodes.</summary>
    public static void Interpolate(ReadOnlySpan<double> values, Span<double> series)
    {
        for (var k = 0; k < Nodes; k++)
        {
            var sum = 0.0;
            for (var j = 0; j < Nodes; j++)
            {
                sum += _cosines[(k * Nodes) + j] * values[j];
            }

            series[k] = sum;
        }
    }

    /// <summary>The coefficients of the integral from −1 of a series, times a factor.</summary>
    public static void Integrate(ReadOnlySpan<double> series, double factor, Span<double> integral)
    {
        for (var k = 1; k <= Nodes; k++)
        {
            var before = series[k - 1] * (k == 1 ? 2 : 1);
            var after = k + 1 < Nodes ? series[k + 1] : 0;
            integral[k] = factor * (before - after) / (2 * k);
        }

        integral[0] = 0;
        integral[0] = -Evaluate(integral, -1);
    }

    /// <summary>The value of a series, by Clenshaw's recurrence.</summary>
    public static double Evaluate(ReadOnlySpan<double> series, double x)
    {
        var (last, beforeLast) = (0.0, 0.0);
        var twice = 2 * x;
        for (var k = series.Length - 1; k > 0; k--)
        {
            (last, beforeLast) = (Math.FusedMultiplyAdd(twice, last, series[k] - beforeLast), last);
        }

        return Math.FusedMultiplyAdd(x, last, series[0] - beforeLast);
    }
}
