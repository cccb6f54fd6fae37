using MathNet.Numerics.LinearAlgebra;
using SplitProofs.Analytics.Formulas;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Readings;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.Papers.Ist;

/// <summary>IST3: the rate of independent subnetwork training without preconditioning.</summary>
public static class IST3LinearRate
{
    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<SubnetworkProblem>
        {
            Id = "papers/ist/IST3",
            Title = "A linear rate without slopes: theorem 1",
            Stance = Stance.Holds,
            Statement =
                "Without slopes and without preconditioning, let B be the diagonal matrix of the drawn curvatures, W = (L·E[B] + "
                + "E[B]·L)/2 with the mean curvature L, and E[B·L·B] ≤ θ·W. With a step size γ ≤ 1/θ, the expected x′·L·x "
                + "falls in each step at least by the factor 1 − γ·λ, where λ is the least eigenvalue of L^(−1/2)·W·L^(−1/2). The expected "
                + "x′·W·x, which is the square of the gradient in the norm of L⁻¹·W·L⁻¹, is on the mean over k iterates at most "
                + "the decrease of x′·L·x over γ·k.",
            Formulas =
            [
                new Expression.Relation(
                    Of("E", "k"),
                    AtMost,
                    Expression.Power(Expression.Integer(1) - (Of("γ") * Of("λ")), Of("k")) * Of("E", "0")
                ),
                new Expression.Relation(Of("G", "W"), AtMost, (Of("E", "0") - Of("E", "k")) / (Of("γ") * Of("k"))),
            ],
            Tables = new FormulaTables<SubnetworkProblem>([
                Tables,
                problem => problem.Iterations > 0 ? Tables(problem) : [],
            ]),
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "The step size is above 0 and at most 1/θ, and W is positive definite.",
                    SmallFractions.Positive(Of("γ")),
                    Condition.AtMost(Of("γ") * Of("θ"), Expression.Integer(1)),
                    SmallFractions.Positive(Of("λ"))
                ),
                new Hypothesis.InSymbols(
                    "For the gradient there is an iteration.",
                    new Assumption(SmallFractions.Positive(Of("k")), 2)
                ),
            ],
            Oracle =
                "The algorithm as it is defined, along every sequence of the n! permutations; eigenvalues by a library.",
            Tolerance = new Tolerance<SubnetworkProblem>.Bound(
                _ => 1e-11,
                "eigenvalues of matrices of at most four rows, whose condition is below 10³, and the roundings of a mean over at most "
                    + "576 iterates"
            ),
            Domain = SubnetworkProblems.Domain with
            {
                Corners =
                [
                    .. SubnetworkProblems.Domain.Corners.Where(corner => corner.Name != "no slopes"),
                    new("W is not positive definite", problem => !Rate(problem).IsStated),
                    new(
                        "two iterations at a stated rate",
                        problem => problem.Iterations == 2 && Rate(problem).IsStated
                    ),
                ],
            },
            Assertions = problem =>
                [.. Bounded(problem, rate => rate.Least, 1, 1), .. PrintedNumbers.Read(Claim!, problem)],
            Mutants =
            [
                new("the factor (1 − γ·λ)²", problem => Bounded(problem, rate => rate.Least, 2, 1)),
                new("the greatest eigenvalue", problem => Bounded(problem, rate => rate.Greatest, 1, 1)),
                new(
                    "a step size of 2/θ",
                    problem => Bounded(problem with { Step = 2 * problem.Step }, rate => rate.Least, 1, 1)
                ),
                new("twice the gradient", problem => Bounded(problem, rate => rate.Least, 1, 2)),
            ],
        };

    private static IEnumerable<Assertion> Bounded(
        SubnetworkProblem problem,
        Func<(double Theta, double Least, double Greatest, bool IsStated), double> eigenvalue,
        int power,
        int gradients
    )
    {
        var rate = Rate(problem);
        if (!rate.IsStated)
        {
            yield break;
        }

        var step = problem.Step.ToDouble() / rate.Theta;
        var run = Run(problem, step);
        var (first, last) = (run.Energies[0], run.Energies[^1]);
        yield return new Assertion.AtMost(
            last,
            Math.Pow(1 - (step * eigenvalue(rate)), power * problem.Iterations) * first,
            Math.Max(first, 1e-3)
        );
        yield return new Assertion.AtMost(gradients * step * run.Gradients.Sum(), first - last, Math.Max(first, 1e-3));
    }

    /// <summary>The expected x′·L·x after 0, 1, … iterations, and the expected x′·W·x of each iterate but the last.</summary>
    private static (double[] Energies, double[] Gradients) Run(SubnetworkProblem problem, double step)
    {
        var n = problem.Size;
        var curvature = problem
            .Clients.Select(client =>
                PermutedIterations.Matrix(n, (row, column) => client.Curvature(row, column).ToDouble())
            )
            .ToArray();
        var slopes = problem.Clients.Select(_ => new double[n]).ToArray();
        var permutations = Permutations.Of(n);
        double[][] iterates =
        [
            [.. problem.Start.Select(x => x.ToDouble())],
        ];
        var (mean, weighted) = (Mean(problem), Weighted(problem));
        var energies = new List<double> { Expected(mean) };
        var gradients = new List<double>();
        for (var k = 0; k < problem.Iterations; k++)
        {
            gradients.Add(Expected(weighted));
            iterates =
            [
                .. from x in iterates
                from permutation in permutations
                select PermutedIterations.Next(x, step, curvature, slopes, permutation),
            ];
            energies.Add(Expected(mean));
        }

        return ([.. energies], [.. gradients]);

        double Expected(Matrix<double> matrix) =>
            iterates.Average(x =>
            {
                var vector = Vector<double>.Build.DenseOfArray(x);
                return vector * (matrix * vector);
            });
    }

    private static Matrix<double> Mean(SubnetworkProblem problem) =>
        Matrix<double>.Build.Dense(
            problem.Size,
            problem.Size,
            (row, column) => problem.Clients.Average(client => client.Curvature(row, column).ToDouble())
        );

    /// <summary>The diagonal matrix of the curvatures that each permutation draws, B.</summary>
    private static Matrix<double>[] Drawn(SubnetworkProblem problem) =>
        [
            .. Permutations
                .Of(problem.Size)
                .Select(permutation =>
                    Matrix<double>.Build.DiagonalOfDiagonalArray([
                        .. Enumerable
                            .Range(0, problem.Size)
                            .Select(j => problem.Clients[permutation.IndexOf(j)].Curvature(j, j).ToDouble()),
                    ])
                ),
        ];

    /// <summary>W.</summary>
    private static Matrix<double> Weighted(SubnetworkProblem problem)
    {
        var (mean, drawn) = (Mean(problem), Drawn(problem));
        var average = drawn.Aggregate((sum, next) => sum + next) / drawn.Length;
        return ((mean * average) + (average * mean)) / 2;
    }

    /// <summary>θ and the eigenvalues of L^(−1/2)·W·L^(−1/2), with Cholesky factors in place of square roots.</summary>
    private static (double Theta, double Least, double Greatest, bool IsStated) Rate(SubnetworkProblem problem)
    {
        var (mean, drawn, weighted) = (Mean(problem), Drawn(problem), Weighted(problem));
        var squared = drawn.Select(b => b * mean * b).Aggregate((sum, next) => sum + next) / drawn.Length;
        var eigenvalues = Relative(weighted, mean);
        return eigenvalues[0] > 0.01
            ? (Relative(squared, weighted)[^1], eigenvalues[0], eigenvalues[^1], true)
            : (1, 0, 0, false);
    }

    /// <summary>The eigenvalues of one symmetric matrix relative to a positive definite one, the least first.</summary>
    private static double[] Relative(Matrix<double> matrix, Matrix<double> positive)
    {
        var inverse = positive.Cholesky().Factor.Inverse();
        return
        [
            .. (inverse * matrix * inverse.Transpose())
                .Evd(Symmetricity.Symmetric)
                .EigenValues.Select(value => value.Real)
                .Order(),
        ];
    }

    private static IEnumerable<ISymbolTable> Tables(SubnetworkProblem problem)
    {
        var rate = Rate(problem);
        if (!rate.IsStated)
        {
            return [];
        }

        var step = problem.Step.ToDouble() / (rate.Theta * (1 + 1e-12));
        var run = Run(problem, step);
        return
        [
            SymbolValues.Of(
                (new("γ"), Rational.Exactly(step)),
                (new("θ"), Rational.Exactly(rate.Theta)),
                (new("λ"), Rational.Exactly(rate.Least)),
                (new("k"), problem.Iterations),
                (new("E", "0"), Rational.Exactly(run.Energies[0])),
                (new("E", "k"), Rational.Exactly(run.Energies[^1])),
                (new("G", "W"), Rational.Exactly(run.Gradients.DefaultIfEmpty().Average()))
            ),
        ];
    }
}
