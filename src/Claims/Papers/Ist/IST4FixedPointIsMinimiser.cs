using SplitProofs.Analytics.Formulas;
using SplitProofs.Verification.Readings;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.Papers.Ist;

/// <summary>IST4, false: independent subnetwork training tends to the minimiser.</summary>
public static class IST4FixedPointIsMinimiser
{
    /// <summary>The claim that the statement is false.</summary>
    public static Claim Claim { get; } =
        new Claim<SubnetworkProblem>
        {
            Id = "papers/ist/IST4",
            Title = "The fixed point is the minimiser",
            Stance = Stance.IsFalse,
            Statement =
                "The mean function of the clients is no greater at the fixed point x∞ of the mean iterate than at its minimiser x∗. "
                + "With slopes it may be greater, even where all clients are alike: the method is biased.",
            Formulas = [new Expression.Relation(Of("f", "∞"), AtMost, Of("f", "∗"))],
            Tables = new FormulaTables<SubnetworkProblem>([
                problem =>
                    [
                        SymbolValues.Of(
                            (new("γ"), problem.Step),
                            (new("f", "∞"), ExactMoments.Value(problem, ExactMoments.Mean(problem))),
                            (new("f", "∗"), ExactMoments.Value(problem, ExactMoments.Minimiser(problem)))
                        ),
                    ],
            ]),
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "The step size is above 0 and at most 1.",
                    SmallFractions.Positive(Of("γ")),
                    Condition.AtMost(Of("γ"), Expression.Integer(1))
                ),
            ],
            Uses = ["IST1"],
            Oracle = "Both points and both values are recomputed in exact fractions, over every permutation.",
            Tolerance = new Tolerance<SubnetworkProblem>.Exact("the counterexample is recomputed in exact fractions"),
            Domain = SubnetworkProblems.WithWholeRoot,
            Assertions = problem =>
                [
                    new Assertion.AtMost(
                        ExactMoments.Value(problem, ExactMoments.Mean(problem)).ToDouble(),
                        ExactMoments.Value(problem, ExactMoments.Minimiser(problem)).ToDouble(),
                        1
                    ),
                ],
            Mutants = [],
            Work = problem =>
                new(
                    [
                        $"The mean over all permutations is x∞ = ({string.Join(", ", ExactMoments.Mean(problem))}).",
                        $"The gradient of the mean function vanishes at x∗ = ({string.Join(", ", ExactMoments.Minimiser(problem))}).",
                    ],
                    ExactMoments.Value(problem, ExactMoments.Mean(problem)),
                    ExactMoments.Value(problem, ExactMoments.Minimiser(problem))
                ),
        };
}
