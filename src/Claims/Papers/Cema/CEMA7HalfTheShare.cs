using SplitProofs.Analytics.Formulas;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Readings;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.Papers.Cema;

/// <summary>CEMA7, false: half the share costs half as much.</summary>
public static class CEMA7HalfTheShare
{
    /// <summary>The claim that the statement is false.</summary>
    public static Claim Claim { get; } =
        new Claim<FilteredInstance>
        {
            Id = "papers/cema/CEMA7",
            Title = "Half the share of uploads costs half as much",
            Stance = Stance.IsFalse,
            Statement =
                "If half as many inferences are sent, an inference costs half as much under the optimal rule with all stages placed. "
                + "In truth it saves half at most, for what the device computes is spent in any case.",
            Formulas =
            [
                new Expression.Relation(
                    Of("C", "N", "p/2"),
                    AtMost,
                    Expression.Integer(1) / Expression.Integer(2) * Of("C", "N", "p")
                ),
            ],
            Tables = new FormulaTables<FilteredInstance>([
                instance =>
                    [
                        SymbolValues.Of(
                            (new("C", "N", "p/2"), Cost(Halved(instance))),
                            (new("C", "N", "p"), Cost(instance)),
                            (new("p"), instance.Uploaded)
                        ),
                    ],
            ]),
            Hypotheses = [new Hypothesis.InSymbols("Some inferences are sent.", SmallFractions.Positive(Of("p")))],
            Uses = ["CEMA5"],
            Oracle = "Both costs are recomputed in exact fractions by comparing ending and going on at each cut.",
            Tolerance = new Tolerance<FilteredInstance>.Exact("the counterexample is recomputed in exact fractions"),
            Domain = FilteredInstances.Domain with { Corners = [] },
            Assertions = instance =>
                [
                    new Assertion.AtMost(
                        Cost(Halved(instance)).ToDouble(),
                        (Cost(instance) / 2).ToDouble(),
                        FilteredInstances.Scale(instance)
                    ),
                ],
            Mutants = [],
            Work = instance =>
                new(
                    [
                        $"With the share {instance.Uploaded} an inference costs {Cost(instance)}, half of which is {Cost(instance) / 2}.",
                        $"With the share {Halved(instance).Uploaded} it costs {Cost(Halved(instance))}.",
                    ],
                    Cost(Halved(instance)),
                    Cost(instance) / 2
                ),
        };

    private static FilteredInstance Halved(FilteredInstance instance) =>
        instance with
        {
            Uploaded = instance.Uploaded / 2,
        };

    private static Rational Cost(FilteredInstance instance) =>
        FilteredInstances.Walk(instance).Optimal(instance.Network.Stages.Length);
}
