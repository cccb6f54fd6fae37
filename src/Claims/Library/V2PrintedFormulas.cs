using SplitProofs.Analytics.Formulas;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Verification.Statements;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.Library;

/// <summary>V2: the formulas that claims print hold as they are printed.</summary>
public static class V2PrintedFormulas
{
    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<FiniteInstance>
        {
            Id = "library/V2",
            Title = "Printed formulas hold as printed",
            Stance = Stance.Holds,
            Statement =
                "Each formula on the page of a claim about stages, cuts and airtimes holds in exact fractions, where its "
                + "symbols and subscripts have the values that their definitions give them.",
            Formulas = [],
            Hypotheses =
            [
                new Hypothesis.InWordsOnly(
                    "Those of each claim.",
                    "they are stated in symbols at each claim, and this one has no symbols of its own"
                ),
                new Hypothesis.InWordsOnly(
                    "Not read here: M1 to M8, whose symbols belong to channel states; R2, S1 and S2, with infinite means and "
                        + "simulated costs; R22, with a latency of uploads; and the false statements.",
                    "it lists claims, and says nothing about values"
                ),
            ],
            Oracle =
                "Every rule walked stage by stage in exact fractions, thresholds as the airtimes at which sending costs as much as going "
                + "on, best placements by trying all, r and v* interval by interval between the airtimes. The printed expression is "
                + "worked out symbol by symbol; a rounded-up ratio of logarithms is a count of multiplications.",
            Rounding = Rounding.IsFixed,
            Tolerance = new Tolerance<FiniteInstance>.Exact("fractions are exact"),
            Domain = PrintedInstances.Domain,
            Assertions = instance => Read(instance, (_, _, formula) => formula),
            Mutants =
            [
                Misprint(
                    "R8 with the probability of reaching the next cut",
                    "device-edge/R8",
                    0,
                    new Expression.Relation(
                        LookAheadCost("N") - LookAheadCost("N+1"),
                        RelationSign.Equal,
                        PlacementGain.PerInference(Of("S", "N+1"), Offload("N"), LookAheadThreshold("N"), X)
                    )
                ),
                Misprint(
                    "R9 with the thresholds in the other order",
                    "device-edge/R9",
                    2,
                    new Expression.Relation(
                        Of("L", "n+1") - Of("L", "n"),
                        RelationSign.Equal,
                        MyopiaPrice.AtCut(
                            Of("S", "n"),
                            Offload("n"),
                            Of("c", "n"),
                            LookAheadThreshold("n"),
                            Threshold("n"),
                            X
                        )
                    )
                ),
                Misprint(
                    "R11 with every stage of a run paid for in full",
                    "device-edge/R11",
                    1,
                    new Expression.Relation(
                        LookAheadCost("a+k"),
                        RelationSign.Equal,
                        Of("H", "a")
                            + (
                                Of("S", "a")
                                * Of("k")
                                * RunOfStages.ExpectedlyPaid(
                                    Of("δ"),
                                    Offload("a"),
                                    Offload("a+1"),
                                    Expression.Integer(1),
                                    X
                                )
                            )
                            + (Of("S", "a") * Expression.Power(Of("p"), Of("k")) * Offload("a+k") * X.Mean)
                    )
                ),
                Misprint(
                    "R10 with one stage more",
                    "device-edge/R10",
                    0,
                    new Expression.Relation(
                        Of("N", superscript: "∘"),
                        RelationSign.Equal,
                        EqualLayers.PlacedStages(Of("δ"), Of("t"), Of("φ"), Of("K"), Of("M"), X)
                    )
                ),
                Misprint(
                    "R4 the other way round",
                    "device-edge/R4",
                    0,
                    new Expression.Relation(OptimalCost("N"), RelationSign.AtMost, OptimalCost("N+1"))
                ),
            ],
        };

    private static Mutant<FiniteInstance> Misprint(string name, ClaimId claim, int number, Expression misprint) =>
        new(
            name,
            instance => Read(instance, (id, place, formula) => (id, place) == (claim, number) ? misprint : formula)
        );

    private static IEnumerable<Assertion> Read(
        FiniteInstance instance,
        Func<ClaimId, int, Expression, Expression> printed
    ) => PrintedInstances.Read.SelectMany(formulas => formulas.Read(instance, printed));
}
