using SplitProofs.Analytics.Formulas;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Readings;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.Papers.Ist;

/// <summary>IST2: how the iterates of independent subnetwork training spread.</summary>
public static class IST2SquaredDistance
{
    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<SubnetworkProblem>
        {
            Id = "papers/ist/IST2",
            Title = "The rate and the noise of the iterates",
            Stance = Stance.Holds,
            Statement =
                "In each step the expected squared distance of the iterates from x∞ falls by the factor (1 − γ)², and then γ²·σ² is "
                + "added, where σ² is the variance of one draw of the slopes. With equal clients or no slopes there is no noise.",
            Formulas =
            [
                new Expression.Relation(
                    Of("D", "k"),
                    Equal,
                    SubnetworkIteration.SquaredDistance(Of("γ"), Of("k"), Of("D", "0"), Of("V"))
                ),
            ],
            Tables = new FormulaTables<SubnetworkProblem>([Tables]),
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "The step size is above 0 and at most 1.",
                    SmallFractions.Positive(Of("γ")),
                    Condition.AtMost(Of("γ"), Expression.Integer(1))
                ),
            ],
            Uses = ["IST1"],
            Oracle =
                "The algorithm as it is defined, with the whole matrices of the clients, along every sequence of the n! permutations.",
            Tolerance = new Tolerance<SubnetworkProblem>.Running(
                problem => 80 + (16 * problem.Size * problem.Size) + 1200,
                "a step rounds each coordinate n² times, and the mean adds at most 576 squares"
            ),
            Domain = SubnetworkProblems.Domain,
            Assertions = problem =>
                [
                    .. Against(problem, problem.Step, Variance(problem)),
                    .. PrintedNumbers.Read(Claim!, problem, problem.Size * problem.Scale * problem.Scale),
                ],
            Mutants =
            [
                new("no noise", problem => Against(problem, problem.Step, 0)),
                new("half the step", problem => Against(problem, problem.Step / 2, Variance(problem))),
                new("half the noise", problem => Against(problem, problem.Step, Variance(problem) / 2)),
            ],
        };

    private static IEnumerable<Assertion> Against(SubnetworkProblem problem, Rational step, double variance)
    {
        yield return new Assertion.Equal(
            SubnetworkIteration
                .SquaredDistance<Number>(
                    new(step.ToDouble()),
                    new(problem.Iterations),
                    new(Squared([.. problem.Start.Select(x => x.ToDouble())], FixedPoint(problem))),
                    new(variance)
                )
                .Value,
            Distance(problem),
            problem.Size * problem.Scale * problem.Scale
        );
        if (problem.IsHomogeneous || problem.Clients.All(client => client.Slopes.All(b => b == 0)))
        {
            yield return new Assertion.AtMost(variance, 0, problem.Size * problem.Scale * problem.Scale);
        }
    }

    private static double Distance(SubnetworkProblem problem) =>
        PermutedIterations.Of(problem).Average(x => Squared(x, FixedPoint(problem)));

    /// <summary>The variance of a draw, from a full step: its result does not depend on where it began.</summary>
    private static double Variance(SubnetworkProblem problem) =>
        Distance(problem with { Step = Rational.One, Iterations = 1 });

    private static double[] FixedPoint(SubnetworkProblem problem) =>
        [
            .. Enumerable
                .Range(0, problem.Size)
                .Select(j =>
                    SubnetworkIteration
                        .FixedPoint<Number>(
                            new(problem.Clients.Sum(client => (client.Slopes[j] / client.Roots[j]).ToDouble())),
                            new(problem.Size)
                        )
                        .Value
                ),
        ];

    private static double Squared(double[] x, double[] other) =>
        x.Zip(other, (one, two) => (one - two) * (one - two)).Sum();

    private static IEnumerable<ISymbolTable> Tables(SubnetworkProblem problem) =>
        [
            SymbolValues.Of(
                (new("γ"), problem.Step),
                (new("k"), problem.Iterations),
                (new("V"), Rational.Exactly(Variance(problem))),
                (new("D", "0"), Rational.Exactly(Distance(problem with { Iterations = 0 }))),
                (new("D", "k"), Rational.Exactly(Distance(problem)))
            ),
        ];
}
