using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Tuning;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Readings;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.Papers.Tuning;

/// <summary>TUNE3, false: full speed costs the least.</summary>
public static class TUNE3FullSpeed
{
    /// <summary>The claim that the statement is false.</summary>
    public static Claim Claim { get; } =
        new Claim<TuningInstance>
        {
            Id = "papers/tuning/TUNE3",
            Title = "Full speed costs no more than half of it",
            Stance = Stance.IsFalse,
            Statement = "A cycle at the peak speed costs no more than one at half of it.",
            Formulas =
            [
                new Expression.Relation(
                    ProcessorFrequency.Cost(Of("β", "T"), Of("β", "E"), Of("κ"), Of("f", "peak")),
                    AtMost,
                    ProcessorFrequency.Cost(
                        Of("β", "T"),
                        Of("β", "E"),
                        Of("κ"),
                        Of("f", "peak") / Expression.Integer(2)
                    )
                ),
            ],
            Tables = new FormulaTables<TuningInstance>([
                instance =>
                    [
                        SymbolValues.Of(
                            (new("β", "T"), instance.TimeWeight),
                            (new("β", "E"), instance.EnergyWeight),
                            (new("κ"), instance.Factor),
                            (new("f", "peak"), instance.Largest)
                        ),
                    ],
            ]),
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "Both weights, κ and the peak are positive.",
                    SmallFractions.Positive(Of("β", "T")),
                    SmallFractions.Positive(Of("β", "E")),
                    SmallFractions.Positive(Of("κ")),
                    SmallFractions.Positive(Of("f", "peak"))
                ),
            ],
            Uses = ["TUNE2"],
            Oracle = "Both costs are recomputed from the definition in exact fractions.",
            Tolerance = new Tolerance<TuningInstance>.Exact("the counterexample is recomputed in exact fractions"),
            Domain = TuningInstances.Domain(_ => 0) with { Corners = [] },
            Assertions = instance =>
                [
                    new Assertion.AtMost(
                        Cost(instance, instance.Largest).ToDouble(),
                        Cost(instance, instance.Largest / 2).ToDouble(),
                        Cost(instance, instance.Largest).ToDouble()
                    ),
                ],
            Mutants = [],
            Work = instance =>
                new(
                    [
                        $"At f = {instance.Largest}: {instance.TimeWeight / instance.Largest} for time, "
                            + $"and {Cost(instance, instance.Largest) - (instance.TimeWeight / instance.Largest)} for energy.",
                        $"At f = {instance.Largest / 2}: {2 * instance.TimeWeight / instance.Largest} for time, "
                            + $"and {Cost(instance, instance.Largest / 2) - (2 * instance.TimeWeight / instance.Largest)} for energy.",
                    ],
                    Cost(instance, instance.Largest),
                    Cost(instance, instance.Largest / 2)
                ),
        };

    private static Rational Cost(TuningInstance instance, Rational speed) =>
        (instance.TimeWeight / speed) + (instance.EnergyWeight * instance.Factor * speed * speed);
}
