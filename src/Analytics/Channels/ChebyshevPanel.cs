using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SplitProofs.Analytics.Channels;

/// <summary>Interpolation at the Chebyshev nodes of one panel, mapped to −1..1.</summary>
internal static class ChebyshevPanel
{
    /// <summary>The number of nodes, and of coefficients.</summary>
    public const int Nodes = 18;

    /// <summary>The number of nodes, rounded up to a multiple of four.</summary>
    public const int PaddedNodes = (Nodes + 3) / 4 * 4;

    private const int Half = Nodes / 2;

    /// <summary>Half of the number of nodes, rounded up to a multiple of four.</summary>
    private const int PaddedHalf = 12;

    private static readonly double[] _nodes =
    [
        .. Enumerable.Range(0, Nodes).Select(j => -Math.Cos(Math.PI * (j + 0.5) / Nodes)),
        .. new double[PaddedNodes - Nodes],
    ];

    /// <summary>Per parity and node of the upper half: the weights of its value in the coefficients of Chebyshev polynomials.</summary>
    private static readonly double[][] _cosines =
    [
        .. Enumerable.Range(0, 2).Select(parity => Columns((j, i) => Cosine(parity + (2 * i), j))),
    ];

    /// <summary>Per parity and Chebyshev polynomial: the coefficients of its powers, exactly.</summary>
    private static readonly double[][] _powers = Powers();

    /// <summary>The nodes, in ascending order, and zeros that fill the last vector.</summary>
    public static ReadOnlySpan<double> PaddedNodeSpan => _nodes;

    /// <summary>
    /// The coefficients in powers of x of the polynomial through values at the nodes. They are computed from Chebyshev coefficients, which
    /// fall so fast that the large factors of the conversion do no harm.
    /// </summary>
    public static void Interpolate(ReadOnlySpan<double> values, Span<double> coefficients)
    {
        Span<double> parts = stackalloc double[Half];
        Span<double> series = stackalloc double[PaddedHalf];
        Span<double> powers = stackalloc double[PaddedHalf];
        for (var parity = 0; parity < 2; parity++)
        {
            for (var j = 0; j < Half; j++)
            {
                var (high, low) = (values[Nodes - 1 - j], values[j]);
                parts[j] = parity == 0 ? high + low : high - low;
            }

            Combine(_cosines[parity], parts, series);
            Combine(_powers[parity], series[..Half], powers);
            for (var i = 0; i < Half; i++)
            {
                coefficients[(2 * i) + parity] = powers[i];
            }
        }
    }

    /// <summary>The sum of the columns of a matrix, each times its factor; there are no more factors than columns.</summary>
    private static void Combine(double[] columns, ReadOnlySpan<double> factors, Span<double> sums)
    {
        var (first, second, third) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
        ref var entries = ref MemoryMarshal.GetArrayDataReference(columns);
        foreach (var value in factors)
        {
            var factor = Vector256.Create(value);
            first = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref entries), factor, first);
            second = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref entries, 4), factor, second);
            third = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref entries, 8), factor, third);
            entries = ref Unsafe.Add(ref entries, PaddedHalf);
        }

        first.CopyTo(sums);
        second.CopyTo(sums[4..]);
        third.CopyTo(sums[8..]);
    }

    private static double Cosine(int k, int j) =>
        (k == 0 ? 1.0 : 2.0) / Nodes * Math.Cos(Math.PI * k * (j + 0.5) / Nodes);

    /// <summary>The recurrence T_{k+1} = 2x·T_k − T_{k−1}.</summary>
    private static double[][] Powers()
    {
        var rows = new double[Nodes, Nodes];
        (rows[0, 0], rows[1, 1]) = (1, 1);
        for (var k = 2; k < Nodes; k++)
        {
            for (var power = 0; power < Nodes; power++)
            {
                rows[k, power] = (power > 0 ? 2 * rows[k - 1, power - 1] : 0) - rows[k - 2, power];
            }
        }

        return
        [
            .. Enumerable.Range(0, 2).Select(parity => Columns((k, i) => rows[(2 * k) + parity, (2 * i) + parity])),
        ];
    }

    /// <summary>A matrix, column by column.</summary>
    private static double[] Columns(Func<int, int, double> entry) =>
        [
            .. from column in Enumerable.Range(0, Half)
            from row in Enumerable.Range(0, PaddedHalf)
            select row < Half ? entry(column, row) : 0,
        ];
}
