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
            Title = "A linear rate without slopes",
            Stance = Stance.Holds,
            Statement =
                "Without slopes and without preconditioning, let B be the diagonal matrix of the drawn curvatures, W = (L·E[B] + "
                + "E[B]·L)/2 with the mean curvature L, and E[B·L·B] ≤ θ·W. With a step size γ ≤ 1/θ, the expected x′·L·x "
                + "falls in each step at least by the factor 1 − γ·λ, where λ is the least eigenvalue of L^(−1/2)·W·L^(−1/2).",
            Formulas =
            [
                new Expression.Relation(
                    Of("E", "k"),
                    AtMost,
                    Expression.Power(Expression.Integer(1) - (Of("γ") * Of("λ")), Of("k")) * Of("E", "0")
                ),
            ],
            Tables = new FormulaTables<SubnetworkProblem>([Tables]),
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "The step size is above 0 and at most 1/θ, and W is positive definite.",
                    SmallFractions.Positive(Of("γ")),
                    Condition.AtMost(Of("γ") * Of("θ"), Expression.Integer(1)),
                    SmallFractions.Positive(Of("λ"))
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
                [.. Bounded(problem, rate => rate.Least, 1), .. PrintedNumbers.Read(Claim!, problem)],
            Mutants =
            [
                new("the factor (1 − γ·λ)²", problem => Bounded(problem, rate => rate.Least, 2)),
                new("the greatest eigenvalue", problem => Bounded(problem, rate => rate.Greatest, 1)),
                new(
                    "a step size of 2/θ",
                    problem => Bounded(problem with { Step = 2 * problem.Step }, rate => rate.Least, 1)
                ),
            ],
        };

    private static IEnumerable<Assertion> Bounded(
        SubnetworkProblem problem,
        Func<(double Theta, double Least, double Greatest, bool IsStated), double> eigenvalue,
        int power
    )
    {
        var rate = Rate(problem);
        if (!rate.IsStated)
        {
            yield break;
        }

        var step = problem.Step.ToDouble() / rate.Theta;
        var first = Energies(problem with { Iterations = 0 }, step);
        yield return new Assertion.AtMost(
            Energies(problem, step),
            Math.Pow(1 - (step * eigenvalue(rate)), power * problem.Iterations) * first,
            Math.Max(first, 1e-3)
        );
    }

    /// <summary>The expected x′·L·x after the problem's iterations.</summary>
    private static double Energies(SubnetworkProblem problem, double step)
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
        for (var k = 0; k < problem.Iterations; k++)
        {
            iterates =
            [
                .. from x in iterates
                from permutation in permutations
                select PermutedIterations.Next(x, step, curvature, slopes, permutation),
            ];
        }

        var mean = Mean(problem);
        return iterates.Average(x =>
        {
            var vector = Vector<double>.Build.DenseOfArray(x);
            return vector * (mean * vector);
        });
    }

    private static Matrix<double> Mean(SubnetworkProblem problem) =>
        Matrix<double>.Build.Dense(
            problem.Size,
            problem.Size,
            (row, column) => problem.Clients.Average(client => client.Curvature(row, column).ToDouble())
        );

    /// <summary>θ and the eigenvalues of L^(−1/2)·W·L^(−1/2), with Cholesky factors in place of square roots.</summary>
    private static (double Theta, double Least, double Greatest, bool IsStated) Rate(SubnetworkProblem problem)
    {
        var n = problem.Size;
        var mean = Mean(problem);
        var drawn = Permutations
            .Of(n)
            .Select(permutation =>
                Matrix<double>.Build.DiagonalOfDiagonalArray([
                    .. Enumerable
                        .Range(0, n)
                        .Select(j => problem.Clients[permutation.IndexOf(j)].Curvature(j, j).ToDouble()),
                ])
            )
            .ToArray();
        var average = drawn.Aggregate((sum, next) => sum + next) / drawn.Length;
        var weighted = ((mean * average) + (average * mean)) / 2;
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
        return
        [
            SymbolValues.Of(
                (new("γ"), Rational.Exactly(step)),
                (new("θ"), Rational.Exactly(rate.Theta)),
                (new("λ"), Rational.Exactly(rate.Least)),
                (new("k"), problem.Iterations),
                (new("E", "0"), Rational.Exactly(Energies(problem with { Iterations = 0 }, step))),
                (new("E", "k"), Rational.Exactly(Energies(problem, step)))
            ),
        ];
    }
}
