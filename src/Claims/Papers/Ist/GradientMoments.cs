using System.Collections.Immutable;
using MathNet.Numerics.LinearAlgebra;
using SplitProofs.Verification.Exact;

namespace SplitProofs.Claims.Papers.Ist;

/// <summary>
/// An oracle: the quantities in the bound of theorem 2, from the definition of the algorithm, along every sequence of
/// permutations. All norms are in the coordinates of the clients, with their mean curvature L.
/// </summary>
/// <param name="First">f at the start.</param>
/// <param name="Last">The expected f after the iterations.</param>
/// <param name="Weighted">The mean over the iterates of the expected square of the gradient in the norm of L⁻¹.</param>
/// <param name="Plain">The same in the plain norm.</param>
/// <param name="Bias">The square of the bias h = x∗ − x∞ in the norm of L.</param>
/// <param name="Variance">The variance of an estimate of the gradient in the norm of L, σ².</param>
/// <param name="Greatest">The greatest eigenvalue of L.</param>
internal sealed record GradientMoments(
    double First,
    double Last,
    double Weighted,
    double Plain,
    double Bias,
    double Variance,
    double Greatest
)
{
    /// <summary>The moments over at least one iteration.</summary>
    public static GradientMoments Of(SubnetworkProblem problem)
    {
        var clients = problem.Clients;
        var curvature = Matrix<double>.Build.Dense(
            problem.Size,
            problem.Size,
            (row, column) => clients.Average(client => client.Curvature(row, column).ToDouble())
        );
        var slopes = Vector<double>.Build.Dense(
            problem.Size,
            j => clients.Average(client => client.Slopes[j].ToDouble())
        );
        var inverse = curvature.Cholesky();
        var iterates = Iterates(problem);
        var gradients = iterates.Take(problem.Iterations).Select(Gradients).ToArray();

        // The result of a full step does not depend on where it begins, and its mean is the fixed point.
        var full = Iterates(problem with { Step = Rational.One, Iterations = 1 })[1];
        var fixedPoint = full.Aggregate((sum, x) => sum + x) / full.Length;
        return new(
            Value(iterates[0][0]),
            iterates[^1].Average(Value),
            gradients.Average(at => at.Average(gradient => gradient * inverse.Solve(gradient))),
            gradients.Average(at => at.Average(gradient => gradient * gradient)),
            Squared(inverse.Solve(slopes) - fixedPoint),
            full.Average(x => Squared(x - fixedPoint)),
            curvature.Evd(Symmetricity.Symmetric).EigenValues.Max(value => value.Real)
        );

        Vector<double>[] Gradients(ImmutableArray<Vector<double>> at) => [.. at.Select(x => (curvature * x) - slopes)];

        double Value(Vector<double> x) => (Squared(x) / 2) - (slopes * x);

        double Squared(Vector<double> x) => x * (curvature * x);
    }

    /// <summary>All iterates after 0, 1, … steps, each as likely as the others, with the scaled sketches √n·Dᵢ^(−1/2)·e·e′.</summary>
    private static ImmutableArray<ImmutableArray<Vector<double>>> Iterates(SubnetworkProblem problem)
    {
        var n = problem.Size;
        var permutations = Permutations.Of(n);
        var curvature = problem
            .Clients.Select(client =>
                PermutedIterations.Matrix(n, (row, column) => client.Curvature(row, column).ToDouble())
            )
            .ToArray();
        var slopes = problem.Clients.Select(client => client.Slopes.Select(b => b.ToDouble()).ToArray()).ToArray();
        var steps = new List<double[][]> { new double[][] { [.. problem.Start.Select(x => x.ToDouble())] } };
        for (var k = 0; k < problem.Iterations; k++)
        {
            steps.Add([
                .. from x in steps[^1]
                from permutation in permutations
                select PermutedIterations.Next(
                    x,
                    problem.Step.ToDouble(),
                    curvature,
                    slopes,
                    permutation,
                    (client, coordinate) => Math.Sqrt(n / curvature[client][coordinate, coordinate])
                ),
            ]);
        }

        return [.. steps.Select(at => at.Select(Vector<double>.Build.DenseOfArray).ToImmutableArray())];
    }
}
