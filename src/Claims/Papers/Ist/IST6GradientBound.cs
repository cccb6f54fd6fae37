using SplitProofs.Analytics.Formulas;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Readings;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.Papers.Ist;

/// <summary>IST6: how small the gradient becomes, and the neighbourhood that remains: theorem 2.</summary>
public static class IST6GradientBound
{
    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<SubnetworkProblem>
        {
            Id = "papers/ist/IST6",
            Title = "The gradient with slopes: theorem 2",
            Stance = Stance.Holds,
            Statement =
                "With scaled permutations, the squared gradient in the norm of L⁻¹, on the mean over k iterates, is at most "
                + "2·(f₀ − f)/(γ·k) + H + γ·V, where f₀ and f are the expected f at first and after k steps, H the square of the bias "
                + "x∗ − x∞ in the norm of L, and V the variance of an estimate. The bound of the paper's theorem 2, with "
                + "2·(1 − γ)/β + γ times H, follows for each β that it allows. In the plain norm the squared gradient is at most "
                + "λ times as large, with the greatest eigenvalue λ of L.",
            Formulas =
            [
                new Expression.Relation(Of("G"), AtMost, Bound(Of("H"))),
                new Expression.Relation(
                    Of("G"),
                    AtMost,
                    Bound(SubnetworkIteration.BiasFactor(Of("γ"), Of("β")) * Of("H"))
                ),
                new Expression.Relation(Of("G", "plain"), AtMost, Of("λ", "max") * Of("G")),
            ],
            Tables = new FormulaTables<SubnetworkProblem>([
                problem => [Values(problem)],
                problem => problem.Step < 1 ? [Values(problem)] : [],
                problem => [Values(problem)],
            ]),
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "The step size is above 0 and at most 1, and there is an iteration.",
                    SmallFractions.Positive(Of("γ")),
                    Condition.AtMost(Of("γ"), Expression.Integer(1)),
                    SmallFractions.Positive(Of("k"))
                ),
                new Hypothesis.InSymbols(
                    "For the bound of the paper, β lies between 0 and 1/2, and γ is at most (1/2 − β)/(1/2 + β).",
                    new Assumption(SmallFractions.Positive(Of("β")), 2),
                    new Assumption(Condition.AtMost(Of("γ") * (Half + Of("β")), Half - Of("β")), 2)
                ),
            ],
            Uses = ["IST1", "IST2"],
            Oracle =
                "The algorithm as it is defined, with the whole matrices of the clients and the scaled sketches, along every sequence of "
                + "the n! permutations; norms and eigenvalues by a library. β is the greatest one that theorem 2 allows.",
            Tolerance = new Tolerance<SubnetworkProblem>.Bound(
                _ => 1e-11,
                "linear equations and eigenvalues of at most four rows, whose condition is below 10³, and the roundings of a mean over "
                    + "at most 576 iterates"
            ),
            Domain = SubnetworkProblems.WithIterations,
            Assertions = problem =>
                [
                    .. Against(problem, moments => moments.Bias, moments => moments.Variance, 2),
                    .. PrintedNumbers.Read(Claim!, problem, Scale(problem, GradientMoments.Of(problem))),
                ],
            Mutants =
            [
                new("no bias", problem => Against(problem, _ => 0, moments => moments.Variance, 2)),
                new("no noise", problem => Against(problem, moments => moments.Bias, _ => 0, 2)),
                new(
                    "half of the noise",
                    problem => Against(problem, moments => moments.Bias, moments => moments.Variance / 2, 2)
                ),
                new(
                    "half of the decrease",
                    problem => Against(problem, moments => moments.Bias, moments => moments.Variance, 1)
                ),
            ],
        };

    private static Expression Half => Expression.Integer(1) / Expression.Integer(2);

    private static Expression Bound(Expression bias) =>
        SubnetworkIteration.GradientBound(Of("f", "0") - Of("f", "k"), Of("γ"), Of("k"), bias, Of("V", "L"));

    private static IEnumerable<Assertion> Against(
        SubnetworkProblem problem,
        Func<GradientMoments, double> bias,
        Func<GradientMoments, double> variance,
        double decreases
    )
    {
        var moments = GradientMoments.Of(problem);
        yield return new Assertion.AtMost(
            moments.Weighted,
            SubnetworkIteration
                .GradientBound<Number>(
                    new(decreases / 2 * (moments.First - moments.Last)),
                    new(problem.Step.ToDouble()),
                    new(problem.Iterations),
                    new(bias(moments)),
                    new(variance(moments))
                )
                .Value,
            Scale(problem, moments)
        );
    }

    private static double Scale(SubnetworkProblem problem, GradientMoments moments) =>
        (2 * (Math.Abs(moments.First) + Math.Abs(moments.Last)) / (problem.Step.ToDouble() * problem.Iterations))
        + moments.Weighted
        + moments.Plain
        + moments.Bias
        + moments.Variance;

    private static SymbolValues Values(SubnetworkProblem problem)
    {
        var moments = GradientMoments.Of(problem);
        return SymbolValues.Of(
            (new("γ"), problem.Step),
            (new("k"), problem.Iterations),
            (new("β"), (1 - problem.Step) / (2 * (1 + problem.Step))),
            (new("f", "0"), Rational.Exactly(moments.First)),
            (new("f", "k"), Rational.Exactly(moments.Last)),
            (new("G"), Rational.Exactly(moments.Weighted)),
            (new("G", "plain"), Rational.Exactly(moments.Plain)),
            (new("H"), Rational.Exactly(moments.Bias)),
            (new("V", "L"), Rational.Exactly(moments.Variance)),
            (new("λ", "max"), Rational.Exactly(moments.Greatest))
        );
    }
}
