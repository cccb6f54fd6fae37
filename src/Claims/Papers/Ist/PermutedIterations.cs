using System.Collections.Immutable;

namespace SplitProofs.Claims.Papers.Ist;

/// <summary>
/// An oracle: the iteration as the algorithm is defined, with the whole matrices of the clients and every permutation. Client i
/// holds the sketch Cᵢ = √n·e·e′ of its coordinate, and the next iterate is x − γ·(1/n)·Σ Cᵢ·(Lᵢ·Cᵢ·x − bᵢ).
/// </summary>
internal static class PermutedIterations
{
    /// <summary>All iterates after k steps, each as likely as the others, in coordinates in which each diagonal is 1.</summary>
    public static ImmutableArray<double[]> Of(SubnetworkProblem problem)
    {
        var n = problem.Size;
        var permutations = Permutations.Of(n);
        var curvature = problem
            .Clients.Select(client => Matrix(n, (row, column) => row == column ? 1 : client.Coupling.ToDouble()))
            .ToArray();
        var slopes = problem
            .Clients.Select(client =>
                client.Slopes.Zip(client.Roots, (b, root) => b.ToDouble() / root.ToDouble()).ToArray()
            )
            .ToArray();
        ImmutableArray<double[]> iterates =
        [
            [.. problem.Start.Select(x => x.ToDouble())],
        ];
        for (var k = 0; k < problem.Iterations; k++)
        {
            iterates =
            [
                .. from x in iterates
                from permutation in permutations
                select Next(x, problem.Step.ToDouble(), curvature, slopes, permutation),
            ];
        }

        return iterates;
    }

    /// <summary>One step.</summary>
    /// <param name="x">The iterate.</param>
    /// <param name="step">γ.</param>
    /// <param name="curvature">Lᵢ, client by client.</param>
    /// <param name="slopes">bᵢ.</param>
    /// <param name="permutation">The coordinate of each client.</param>
    public static double[] Next(
        double[] x,
        double step,
        double[][,] curvature,
        double[][] slopes,
        ImmutableArray<int> permutation
    ) => Next(x, step, curvature, slopes, permutation, (_, _) => Math.Sqrt(x.Length));

    /// <summary>One step with other sketches.</summary>
    /// <param name="x">The iterate.</param>
    /// <param name="step">γ.</param>
    /// <param name="curvature">Lᵢ, client by client.</param>
    /// <param name="slopes">bᵢ.</param>
    /// <param name="permutation">The coordinate of each client.</param>
    /// <param name="factor">The factor of a client's sketch at a coordinate, √n in <see cref="Of"/>.</param>
    public static double[] Next(
        double[] x,
        double step,
        double[][,] curvature,
        double[][] slopes,
        ImmutableArray<int> permutation,
        Func<int, int, double> factor
    )
    {
        var n = x.Length;
        var estimate = new double[n];
        for (var client = 0; client < n; client++)
        {
            var (coordinate, scale) = (permutation[client], factor(client, permutation[client]));
            var sketched = Sketch(x, coordinate, scale);
            var gradient = new double[n];
            for (var row = 0; row < n; row++)
            {
                gradient[row] = -slopes[client][row];
                for (var column = 0; column < n; column++)
                {
                    gradient[row] += curvature[client][row, column] * sketched[column];
                }
            }

            var sent = Sketch(gradient, coordinate, scale);
            for (var row = 0; row < n; row++)
            {
                estimate[row] += sent[row] / n;
            }
        }

        return [.. x.Zip(estimate, (value, gradient) => value - (step * gradient))];
    }

    /// <summary>A square matrix by its entries.</summary>
    public static double[,] Matrix(int n, Func<int, int, double> entry)
    {
        var matrix = new double[n, n];
        for (var row = 0; row < n; row++)
        {
            for (var column = 0; column < n; column++)
            {
                matrix[row, column] = entry(row, column);
            }
        }

        return matrix;
    }

    private static double[] Sketch(double[] x, int coordinate, double factor) =>
        [.. x.Select((value, n) => n == coordinate ? factor * value : 0)];
}
