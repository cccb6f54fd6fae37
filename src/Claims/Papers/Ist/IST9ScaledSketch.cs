using SplitProofs.Analytics.Formulas;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Readings;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.Papers.Ist;

/// <summary>IST9, false: the sketch of equation 23 preconditions a client.</summary>
public static class IST9ScaledSketch
{
    /// <summary>The claim that the statement is false.</summary>
    public static Claim Claim { get; } =
        new Claim<RootedClient>
        {
            Id = "papers/ist/IST9",
            Title = "Equation 23: sketches with the entries of the inverse root",
            Stance = Stance.IsFalse,
            Statement =
                "The sketch C = √n·[L^(−1/2)]ⱼⱼ·e·e′ of a coordinate j that is drawn, as equation 23 has it, makes E[C·L·C] the identity: "
                + "its first diagonal entry, [L^(−1/2)]₁₁²·L₁₁, is at most 1. With L₁₁^(−1/2) in place of [L^(−1/2)]₁₁ it is 1 (IST1).",
            Formulas =
            [
                new Expression.Relation(
                    Expression.Power(Of("r"), Expression.Integer(2)) * Of("l"),
                    AtMost,
                    Expression.Integer(1)
                ),
            ],
            Tables = new FormulaTables<RootedClient>([
                client => [SymbolValues.Of((new("r"), client.InverseRoot), (new("l"), client.Curvature))],
            ]),
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "The curvature is positive.",
                    SmallFractions.Positive(Of("l")),
                    SmallFractions.Positive(Of("r"))
                ),
            ],
            Uses = ["IST1"],
            Oracle = "The entry is recomputed in exact fractions, for a curvature whose root is known.",
            Tolerance = new Tolerance<RootedClient>.Exact("the counterexample is recomputed in exact fractions"),
            Domain = RootedClientDomain.Domain,
            Assertions = client => [new Assertion.AtMost(Entry(client).ToDouble(), 1, 1)],
            Mutants = [],
            Work = client =>
                new(
                    [
                        $"L is the square of its root, so L₁₁ = {client.Curvature}.",
                        $"The inverse of the root has [L^(−1/2)]₁₁ = {client.InverseRoot}.",
                        "The coordinate is drawn once in n times, and then √n counts twice. So the entry is "
                            + $"({client.InverseRoot})² · {client.Curvature} = {Entry(client)}.",
                    ],
                    Entry(client),
                    Rational.One
                ),
        };

    private static Rational Entry(RootedClient client) => client.InverseRoot * client.InverseRoot * client.Curvature;
}
