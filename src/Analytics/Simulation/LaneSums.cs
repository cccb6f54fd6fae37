using System.Runtime.Intrinsics;

namespace SplitProofs.Analytics.Simulation;

/// <summary>Sums over four lanes, added in the same order on every processor, so that their bits are the same.</summary>
internal static class LaneSums
{
    /// <summary>Σ(x − c) and Σ(x − c)².</summary>
    /// <param name="values">The numbers x.</param>
    /// <param name="centre">A number c near the values, so that differences of the sums lose few digits.</param>
    public static (double Sum, double SumOfSquares) About(ReadOnlySpan<double> values, double centre)
    {
        var (sums, squares) = (Vector256<double>.Zero, Vector256<double>.Zero);
        var n = 0;
        for (; n + Vector256<double>.Count <= values.Length; n += Vector256<double>.Count)
        {
            var deviations = Vector256.Create(values[n..]) - Vector256.Create(centre);
            sums += deviations;
            squares = Vector256.FusedMultiplyAdd(deviations, deviations, squares);
        }

        var (sum, square) = (InOrder(sums), InOrder(squares));
        for (; n < values.Length; n++)
        {
            var deviation = values[n] - centre;
            sum += deviation;
            square = Math.FusedMultiplyAdd(deviation, deviation, square);
        }

        return (sum, square);
    }

    private static double InOrder(Vector256<double> lanes) => lanes[0] + lanes[1] + (lanes[2] + lanes[3]);
}
