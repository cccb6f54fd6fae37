using SplitProofs.Analytics.Formulas;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Readings;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.Papers.Ist;

/// <summary>IST1: the mean iterate of independent subnetwork training.</summary>
public static class IST1MeanIterate
{
    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<SubnetworkProblem>
        {
            Id = "papers/ist/IST1",
            Title = "The mean iterate and its fixed point",
            Stance = Stance.Holds,
            Statement =
                "n clients train a quadratic function of n coordinates. Each client trains one, drawn as a scaled permutation. Coordinates "
                + "are scaled so that each client's curvature has the diagonal 1. Then the mean iterate goes from x₀ to "
                + "x∞ = (1/(n√n))·Σ Dᵢ^(−1/2)·bᵢ by the factor 1 − γ in each step, whatever else the curvatures are.",
            Formulas =
            [
                new Expression.Relation(Of("x", "∞"), Equal, SubnetworkIteration.FixedPoint(Of("S"), Of("n"))),
                new Expression.Relation(
                    Of("x", "k"),
                    Equal,
                    SubnetworkIteration.Mean(Of("γ"), Of("k"), Of("x", "0"), Of("x", "∞"))
                ),
            ],
            Definitions = [1],
            Tables = new FormulaTables<SubnetworkProblem>([Tables, Tables]),
            Setting = [new Condition.SumsTo("i", Expression.Integer(1), Of("n"), Of("b", "i") / Of("r", "i"), Of("S"))],
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "The step size is above 0 and at most 1.",
                    SmallFractions.Positive(Of("γ")),
                    Condition.AtMost(Of("γ"), Expression.Integer(1))
                ),
            ],
            Oracle =
                "The algorithm as it is defined, with the whole matrices of the clients, along every sequence of the n! permutations.",
            Tolerance = new Tolerance<SubnetworkProblem>.Running(
                problem => 40 + (8 * problem.Size * problem.Size) + 600,
                "a step rounds each coordinate n² times, and the mean adds at most 576 iterates"
            ),
            Domain = SubnetworkProblems.Domain,
            Assertions = problem =>
                [
                    .. Against(problem, (b, root) => b / root, n => n * Math.Sqrt(n)),
                    .. PrintedNumbers.Read(Claim!, problem, problem.Scale),
                ],
            Mutants =
            [
                new(
                    "the curvature without its power −1/2",
                    problem => Against(problem, (b, root) => b / (root * root), n => n * Math.Sqrt(n))
                ),
                new("no curvature at all", problem => Against(problem, (b, _) => b, n => n * Math.Sqrt(n))),
                new("the mean of the slopes", problem => Against(problem, (b, root) => b / root, n => n)),
            ],
        };

    private static IEnumerable<Assertion> Against(
        SubnetworkProblem problem,
        Func<double, double, double> slope,
        Func<int, double> divisor
    )
    {
        var iterates = PermutedIterations.Of(problem);
        for (var j = 0; j < problem.Size; j++)
        {
            var limit =
                problem.Clients.Sum(client => slope(client.Slopes[j].ToDouble(), client.Roots[j].ToDouble()))
                / divisor(problem.Size);
            yield return new Assertion.Equal(
                SubnetworkIteration
                    .Mean<Number>(
                        new(problem.Step.ToDouble()),
                        new(problem.Iterations),
                        new(problem.Start[j].ToDouble()),
                        new(limit)
                    )
                    .Value,
                iterates.Average(x => x[j]),
                problem.Scale
            );
        }
    }

    /// <summary>The values for the first coordinate; x∞ is the mean result of a full step from any point.</summary>
    private static IEnumerable<ISymbolTable> Tables(SubnetworkProblem problem)
    {
        var full = PermutedIterations.Of(problem with { Step = Rational.One, Iterations = 1 });
        return
        [
            SymbolValues
                .Of(
                    (new("n"), problem.Size),
                    (new("γ"), problem.Step),
                    (new("k"), problem.Iterations),
                    (new("S"), problem.Clients.Sum(client => client.Slopes[0] / client.Roots[0])),
                    (new("x", "0"), problem.Start[0]),
                    (new("x", "∞"), Rational.Exactly(full.Average(x => x[0]))),
                    (new("x", "k"), Rational.Exactly(PermutedIterations.Of(problem).Average(x => x[0])))
                )
                .With("b", problem.Clients.Select(client => client.Slopes[0]))
                .With("r", problem.Clients.Select(client => client.Roots[0])),
        ];
    }
}
