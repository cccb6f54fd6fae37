using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Routing;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Readings;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.Papers.Jmsnas;

/// <summary>JMSNAS5: where the first link fades, backward induction with the route's values as terminal costs is optimal.</summary>
public static class JMSNAS5StoppingBeforeRoute
{
    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<FadingLine>
        {
            Id = "papers/jmsnas/JMSNAS5",
            Title = "A stopping rule in front of a route",
            Stance = Stance.Holds,
            Statement =
                "Where the link after the first node fades from stage to stage, sending at cut n costs its airtime and "
                + "R, the best route beyond the link. Sending if and "
                + "only if the airtime is at most ξ costs the least on average. After the last stage nothing is sent.",
            Formulas =
            [
                new Expression.Relation(
                    Threshold("n"),
                    Equal,
                    TerminalStep.Threshold(Of("c", "n+1"), Of("v", "n+1"), Of("R", "n"), Offload("n"))
                ),
                new Expression.Relation(
                    Of("v", "n"),
                    Equal,
                    TerminalStep.Value(Offload("n"), Of("Ψ", "n"), Of("R", "n"))
                ),
            ],
            Tables = new FormulaTables<FadingLine>([Cuts, Cuts]),
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "Each unit of airtime costs something.",
                    SmallFractions.Positive(Offload("n"))
                ),
            ],
            Uses = ["JMSNAS1", "device-edge/R3"],
            Oracle =
                "Every rule that says at each cut in which states to send, walked forward in exact fractions, with the "
                + "route beyond found by trying all.",
            Tolerance = new Tolerance<FadingLine>.Bound(
                _ => 1e-12,
                "a threshold is a quotient, rounded once at each of three cuts"
            ),
            Domain = FadingLines.Domain,
            Assertions = line => [.. Against(line, line.ToCosts()), .. PrintedNumbers.Read(Claim!, line)],
            Mutants =
            [
                new(
                    "the route beyond is free",
                    line => Against(line, line.ToCosts() with { Beyond = [.. line.ToCosts().Beyond.Select(_ => 0.0)] })
                ),
                new(
                    "all is computed on the node after the link",
                    line =>
                        Against(
                            line,
                            line.ToCosts() with
                            {
                                Beyond =
                                [
                                    .. Enumerable
                                        .Range(0, line.Stages + 1)
                                        .Select(done => line.Rest.Computing[0][done..].Sum(cost => cost.ToDouble())),
                                ],
                            }
                        )
                ),
                new(
                    "a fixed cut",
                    line =>
                        [
                            new Assertion.Equal(
                                StoppingBeforeRoute.BestFixedCut(line.ToCosts(), line.Law.ToChannel()),
                                FadingLines.LeastOfAllRules(line).ToDouble(),
                                1
                            ),
                        ]
                ),
            ],
        };

    private static IEnumerable<Assertion> Against(FadingLine line, TerminalCosts costs) =>
        [
            new Assertion.Equal(
                StoppingBeforeRoute.Solve(costs, line.Law.ToChannel()).ExpectedCost,
                FadingLines.LeastOfAllRules(line).ToDouble(),
                10
            ),
        ];

    /// <summary>Values by comparing sending and going on in each state, from the last cut to the first.</summary>
    private static IEnumerable<ISymbolTable> Cuts(FadingLine line)
    {
        var next = Rational.Zero;
        for (var cut = line.Stages - 1; cut >= 0; cut--)
        {
            var (goingOn, left, offload) = (line.Computing[cut] + next, line.Beyond(cut), line.Offload[cut]);
            var value = line.Law.Expect(x => Rational.Min((offload * x) + left, goingOn));
            var threshold = (goingOn - left) / offload;
            yield return SymbolValues.Of(
                (new("ξ", "n"), threshold),
                (new("Ψ", "n"), line.Law.Expect(x => Rational.Min(x, threshold))),
                (new("c", "n+1"), line.Computing[cut]),
                (new("v", "n+1"), next),
                (new("v", "n"), value),
                (new("R", "n"), left),
                (new("t", "n"), offload)
            );
            next = value;
        }
    }
}
