namespace SplitProofs.Inputs.Calibration;

/// <summary>
/// The x ≥ 0 with the least |A·x − b|², by the active-set method of Lawson and Hanson (1974) on the normal equations, with the columns
/// of A scaled to length 1. A column of zeros gets 0. If columns depend on each other, a slight ridge penalty divides their sum between
/// them.
/// </summary>
internal static class NonNegativeLeastSquares
{
    /// <summary>From this squared distance to the span of other columns of length 1 on, a column is independent of them.</summary>
    private const double Independent = 1e-10;
    private const double Penalty = 1e-11;
    private const double Tolerance = 1e-13;

    /// <summary>Solves the problem.</summary>
    /// <param name="rows">The rows of A.</param>
    /// <param name="right">b, an element for each row.</param>
    /// <param name="columns">The number of columns.</param>
    public static double[] Solve(double[][] rows, double[] right, int columns)
    {
        var (scaled, lengths, gram) = Normal(rows, columns);
        for (var j = 0; j < columns; j++)
        {
            gram[j][j] += Penalty;
        }

        var x = new double[columns];
        var left = Transposed(scaled, right, columns);
        List<int> active = [];
        for (
            var step = 0;
            step < 3 * columns && Entering(gram, left, lengths, active, x) is >= 0 and var entering;
            step++
        )
        {
            active.Add(entering);
            Settle(gram, left, active, x);
        }

        Refine(scaled, right, gram, active, x);
        return [.. x.Select((value, j) => lengths[j] > 0 ? value / lengths[j] : 0)];
    }

    /// <summary>The column whose value would reduce the distance most; −1 if none would reduce it.</summary>
    private static int Entering(double[][] gram, double[] left, double[] lengths, List<int> active, double[] x)
    {
        var (entering, greatest) = (-1, Tolerance);
        for (var j = 0; j < x.Length; j++)
        {
            var gain = left[j];
            foreach (var i in active)
            {
                gain -= gram[j][i] * x[i];
            }

            if (lengths[j] > 0 && gain > greatest * Math.Max(1, left[j]) && !active.Contains(j))
            {
                (entering, greatest) = (j, gain / Math.Max(1, left[j]));
            }
        }

        return entering;
    }

    /// <summary>For each column, whether it is not zero and not in the span of the other ones.</summary>
    public static bool[] AreIndependent(double[][] rows, int columns)
    {
        var (_, lengths, gram) = Normal(rows, columns);
        return
        [
            .. Enumerable
                .Range(0, columns)
                .Select(j =>
                {
                    List<int> others = [];
                    foreach (var other in Enumerable.Range(0, columns).Where(i => i != j && lengths[i] > 0))
                    {
                        others.Add(other);
                        if (Factor(gram, others, Independent) is null)
                        {
                            others.Remove(other);
                        }
                    }

                    return lengths[j] > 0 && Factor(gram, [.. others, j], Independent) is not null;
                }),
        ];
    }

    /// <summary>Moves to the best point of the active columns; a column whose value would be negative leaves them.</summary>
    private static void Settle(double[][] gram, double[] left, List<int> active, double[] x)
    {
        while (active.Count > 0)
        {
            var best = Back(Factor(gram, active)!, [.. active.Select(j => left[j])]);
            var share = Enumerable
                .Range(0, active.Count)
                .Where(n => best[n] <= 0)
                .Select(n => x[active[n]] / (x[active[n]] - best[n]))
                .DefaultIfEmpty(1)
                .Min();
            share = double.IsNaN(share) ? 0 : share;
            for (var n = 0; n < active.Count; n++)
            {
                x[active[n]] += share * (best[n] - x[active[n]]);
            }

            var isSettled = best.All(value => value > 0);
            for (var n = active.Count - 1; n >= 0 && !isSettled; n--)
            {
                if (best[n] <= 0 && x[active[n]] <= Tolerance * Math.Abs(best[n]))
                {
                    x[active[n]] = 0;
                    active.RemoveAt(n);
                }
            }

            if (isSettled)
            {
                return;
            }
        }
    }

    /// <summary>Corrects the rounding of the normal equations by the residual of the rows.</summary>
    private static void Refine(double[][] scaled, double[] right, double[][] gram, List<int> active, double[] x)
    {
        double[] residual = [.. scaled.Select((row, n) => right[n] - active.Sum(j => row[j] * x[j]))];
        var left = Transposed(scaled, residual, x.Length);
        var step = Back(Factor(gram, active)!, [.. active.Select(j => left[j])]);
        for (var n = 0; n < active.Count; n++)
        {
            x[active[n]] = Math.Max(0, x[active[n]] + step[n]);
        }
    }

    private static (double[][] Scaled, double[] Lengths, double[][] Gram) Normal(double[][] rows, int columns)
    {
        double[] lengths = [.. Enumerable.Range(0, columns).Select(j => Math.Sqrt(rows.Sum(row => row[j] * row[j])))];
        double[][] scaled =
        [
            .. rows.Select(row => row.Select((value, j) => value == 0 ? 0 : value / lengths[j]).ToArray()),
        ];
        var gram = Enumerable.Range(0, columns).Select(_ => new double[columns]).ToArray();
        foreach (var row in scaled)
        {
            for (var i = 0; i < columns; i++)
            {
                for (var j = 0; row[i] != 0 && j <= i; j++)
                {
                    gram[i][j] += row[i] * row[j];
                }
            }
        }

        for (var i = 0; i < columns; i++)
        {
            for (var j = 0; j < i; j++)
            {
                gram[j][i] = gram[i][j];
            }
        }

        return (scaled, lengths, gram);
    }

    private static double[] Transposed(double[][] scaled, double[] right, int columns)
    {
        var left = new double[columns];
        for (var n = 0; n < right.Length; n++)
        {
            for (var j = 0; j < columns; j++)
            {
                left[j] += scaled[n][j] * right[n];
            }
        }

        return left;
    }

    /// <summary>
    /// The Cholesky factor of some rows and columns; <see langword="null"/> where the squared distance of one to the span of those before
    /// it is less than a bound.
    /// </summary>
    private static double[][]? Factor(double[][] gram, IReadOnlyList<int> active, double least = 0)
    {
        var factor = new double[active.Count][];
        for (var i = 0; i < active.Count; i++)
        {
            factor[i] = new double[i + 1];
            for (var j = 0; j <= i; j++)
            {
                var sum = gram[active[i]][active[j]];
                for (var k = 0; k < j; k++)
                {
                    sum -= factor[i][k] * factor[j][k];
                }

                if (i == j && sum < least)
                {
                    return null;
                }

                factor[i][j] = i == j ? Math.Sqrt(sum) : sum / factor[j][j];
            }
        }

        return factor;
    }

    private static double[] Back(double[][] factor, double[] right)
    {
        var x = (double[])right.Clone();
        for (var i = 0; i < x.Length; i++)
        {
            for (var k = 0; k < i; k++)
            {
                x[i] -= factor[i][k] * x[k];
            }

            x[i] /= factor[i][i];
        }

        for (var i = x.Length - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < x.Length; k++)
            {
                x[i] -= factor[k][i] * x[k];
            }

            x[i] /= factor[i][i];
        }

        return x;
    }
}
