using SplitProofs.Analytics.Formulas;
using SplitProofs.Verification.Readings;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.Papers.Ist;

/// <summary>IST8, false: a weighted gradient is at least n·λ times the plain one, as equation 21 has it.</summary>
public static class IST8GreatestEigenvalue
{
    /// <summary>The claim that the statement is false.</summary>
    public static Claim Claim { get; } =
        new Claim<AlikeClients>
        {
            Id = "papers/ist/IST8",
            Title = "Equation 21: the weighted gradient and the greatest eigenvalue",
            Stance = Stance.IsFalse,
            Statement =
                "With n clients alike and W = n·L, the squared gradient in the norm of L⁻¹·W·L⁻¹ is at least n·λ times that in the plain "
                + "norm, with the greatest eigenvalue λ of L. Equation 21 says so. The least eigenvalue of L⁻¹ is 1/λ, so it is at least "
                + "n/λ times the other one (IST6).",
            Formulas = [new Expression.Relation(Of("n") * Of("λ", "max") * Of("G", "plain"), AtMost, Of("G", "W"))],
            Tables = new FormulaTables<AlikeClients>([
                alike =>
                    [
                        SymbolValues.Of(
                            (new("n"), alike.Size),
                            (new("λ", "max"), alike.Greatest),
                            (new("G", "plain"), alike.Square),
                            (new("G", "W"), alike.WeightedSquare)
                        ),
                    ],
            ]),
            Hypotheses =
            [
                new Hypothesis.InSymbols("The gradient is not 0.", SmallFractions.Positive(Of("G", "plain"))),
            ],
            Uses = ["IST6"],
            Oracle = "Both norms and the eigenvalue are recomputed in exact fractions.",
            Tolerance = new Tolerance<AlikeClients>.Exact("the counterexample is recomputed in exact fractions"),
            Domain = AlikeClientDomain.Domain,
            Assertions = alike =>
                [
                    new Assertion.AtMost(
                        (alike.Size * alike.Greatest * alike.Square).ToDouble(),
                        alike.WeightedSquare.ToDouble(),
                        alike.WeightedSquare.ToDouble()
                    ),
                ],
            Mutants = [],
            Work = alike =>
                new(
                    [
                        $"The square of the gradient is {alike.Square}, and λ = 1 − c + n·c = {alike.Greatest}.",
                        $"n times the square in the norm of L⁻¹ is {alike.WeightedSquare}.",
                        $"n/λ times the square is {alike.Size * alike.Square / alike.Greatest}, and that is no greater.",
                    ],
                    alike.Size * alike.Greatest * alike.Square,
                    alike.WeightedSquare
                ),
        };
}
