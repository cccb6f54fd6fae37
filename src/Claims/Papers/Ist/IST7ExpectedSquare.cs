using SplitProofs.Analytics.Formulas;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Readings;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.Papers.Ist;

/// <summary>IST7, false: the condition of theorem 1 needs the mean of the drawn curvatures alone, as equation 17 has it.</summary>
public static class IST7ExpectedSquare
{
    /// <summary>The claim that the statement is false.</summary>
    public static Claim Claim { get; } =
        new Claim<SubnetworkProblem>
        {
            Id = "papers/ist/IST7",
            Title = "Equation 17: the condition of theorem 1 with mean curvatures",
            Stance = Stance.IsFalse,
            Statement =
                "Theorem 1 needs E[B·L·B] ≤ θ·W, where B is drawn by a permutation and E[B] = n·D, with the mean D of the clients' "
                + "diagonals. Equation 17 has n²·D·L·D in place of E[B·L·B]. Then the first diagonal entry of E[B·L·B] is no greater than "
                + "n²·d³, with the entry d of L and D. That is so if all clients are alike, and may fail otherwise.",
            Formulas =
            [
                new Expression.Relation(
                    Of("B"),
                    AtMost,
                    Expression.Power(Of("n"), Expression.Integer(2)) * Expression.Power(Of("d"), Expression.Integer(3))
                ),
            ],
            Tables = new FormulaTables<SubnetworkProblem>([
                problem =>
                    [
                        SymbolValues.Of(
                            (new("n"), problem.Size),
                            (new("d"), Diagonal(problem)),
                            (new("B"), Expected(problem))
                        ),
                    ],
            ]),
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "The mean curvature has a positive diagonal.",
                    SmallFractions.Positive(Of("d"))
                ),
            ],
            Uses = ["IST3"],
            Oracle = "Both entries are recomputed in exact fractions, over every permutation.",
            Tolerance = new Tolerance<SubnetworkProblem>.Exact("the counterexample is recomputed in exact fractions"),
            Domain = SubnetworkProblems.Domain with { Corners = [] },
            Assertions = problem =>
                [
                    new Assertion.AtMost(
                        Expected(problem).ToDouble(),
                        OfMeans(problem).ToDouble(),
                        OfMeans(problem).ToDouble()
                    ),
                ],
            Mutants = [],
            Work = problem =>
                new(
                    [
                        $"The first diagonal entries of the clients are {string.Join(", ", problem.Clients.Select(Entry))}. Each is "
                            + $"drawn as often as the others, and B has it {problem.Size} times.",
                        $"The first diagonal entry of L is {Diagonal(problem)}.",
                        $"So that of E[B·L·B] is {Expected(problem)}.",
                        $"That of n²·D·L·D is {OfMeans(problem)}.",
                    ],
                    Expected(problem),
                    OfMeans(problem)
                ),
        };

    private static Rational Entry(QuadraticClient client) => client.Curvature(0, 0);

    private static Rational Diagonal(SubnetworkProblem problem) => problem.Clients.Sum(Entry) / problem.Size;

    /// <summary>The first diagonal entry of E[B·L·B]: B is diagonal, with n times the entry of the client that drew it.</summary>
    private static Rational Expected(SubnetworkProblem problem)
    {
        var permutations = Permutations.Of(problem.Size);
        var squares = permutations.Sum(permutation =>
        {
            var drawn = problem.Size * Entry(problem.Clients[permutation.IndexOf(0)]);
            return drawn * drawn;
        });
        return squares / permutations.Length * Diagonal(problem);
    }

    private static Rational OfMeans(SubnetworkProblem problem)
    {
        var mean = problem.Size * Diagonal(problem);
        return mean * mean * Diagonal(problem);
    }
}
