namespace SplitProofs.Claims.Library.Numerics;

/// <summary>Interpolation at Chebyshev nodes in decimals, by Lagrange's formula in its barycentric form.</summary>
internal static class DecimalInterpolation
{
    /// <summary>The error, at a point of −1..1, of the polynomial that agrees with e^f at the nodes.</summary>
    /// <param name="logarithm">f.</param>
    /// <param name="nodes">The number of nodes, cos((2j + 1)π/(2n)).</param>
    /// <param name="at">The point.</param>
    /// <returns>The error, divided by e^peak.</returns>
    public static (decimal Error, decimal Peak) Error(Func<decimal, decimal> logarithm, int nodes, decimal at)
    {
        var angles = Enumerable
            .Range(0, nodes)
            .Select(j => DecimalFunctions.CosAndSin(((2 * j) + 1) * DecimalFunctions.Pi / (2 * nodes)))
            .ToArray();
        var values = angles.Select(angle => logarithm(angle.Cos)).ToArray();
        var here = logarithm(at);
        var peak = values.Append(here).Max();
        var (numerator, denominator) = (0m, 0m);
        for (var j = 0; j < nodes; j++)
        {
            if (at == angles[j].Cos)
            {
                return (0, peak);
            }

            var weight = (j % 2 == 0 ? 1 : -1) * angles[j].Sin / (at - angles[j].Cos);
            numerator += weight * DecimalFunctions.Exp(values[j] - peak);
            denominator += weight;
        }

        return (Math.Abs((numerator / denominator) - DecimalFunctions.Exp(here - peak)), peak);
    }
}
