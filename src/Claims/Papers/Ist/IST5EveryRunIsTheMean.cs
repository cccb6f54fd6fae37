using SplitProofs.Analytics.Formulas;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Readings;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.Papers.Ist;

/// <summary>IST5, false: each run of independent subnetwork training is the mean one.</summary>
public static class IST5EveryRunIsTheMean
{
    /// <summary>The claim that the statement is false.</summary>
    public static Claim Claim { get; } =
        new Claim<SubnetworkProblem>
        {
            Id = "papers/ist/IST5",
            Title = "Each run is the mean one",
            Stance = Stance.IsFalse,
            Statement =
                "Each run follows the recursion of the mean iterate: the expected square of a draw is no more than the square of its "
                + "mean. That is so if all clients are alike, and may fail otherwise.",
            Formulas = [new Expression.Relation(Of("Q"), AtMost, Of("M"))],
            Tables = new FormulaTables<SubnetworkProblem>([
                problem =>
                    [
                        SymbolValues.Of(
                            (new("γ"), problem.Step),
                            (new("Q"), MeanSquare(problem)),
                            (new("M"), SquaredMean(problem))
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
            Uses = ["IST2"],
            Oracle = "Both moments are recomputed in exact fractions, over every permutation.",
            Tolerance = new Tolerance<SubnetworkProblem>.Exact("the counterexample is recomputed in exact fractions"),
            Domain = SubnetworkProblems.WithWholeRoot,
            Assertions = problem =>
                [new Assertion.AtMost(MeanSquare(problem).ToDouble(), SquaredMean(problem).ToDouble(), 1)],
            Mutants = [],
            Work = problem =>
                new(
                    [
                        $"A full step leads to one of {ExactMoments.Draws(problem).Length} points, each as likely as the others.",
                        $"Their mean is ({string.Join(", ", ExactMoments.Mean(problem))}).",
                    ],
                    MeanSquare(problem),
                    SquaredMean(problem)
                ),
        };

    private static Rational MeanSquare(SubnetworkProblem problem)
    {
        var draws = ExactMoments.Draws(problem);
        return draws.Sum(draw => Square(draw)) / draws.Length;
    }

    private static Rational SquaredMean(SubnetworkProblem problem) => Square(ExactMoments.Mean(problem));

    private static Rational Square(IEnumerable<Rational> x) => x.Sum(value => value * value);
}
