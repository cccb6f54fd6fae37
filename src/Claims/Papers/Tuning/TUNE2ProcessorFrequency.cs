using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Tuning;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Readings;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.Papers.Tuning;

/// <summary>TUNE2: the speed of a processor at which a cycle costs the least.</summary>
public static class TUNE2ProcessorFrequency
{
    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<TuningInstance>
        {
            Id = "papers/tuning/TUNE2",
            Title = "The best processor speed in closed form",
            Stance = Stance.Holds,
            Statement =
                "A cycle at the speed f costs β_T/f + β_E·κ·f². Of the speeds up to the peak the best one is the cube root of "
                + "β_T/(2·κ·β_E), or the peak where that is lower.",
            Formulas =
            [
                new Expression.Relation(
                    Of("f", superscript: "∗"),
                    Equal,
                    ProcessorFrequency.Best(Of("β", "T"), Of("β", "E"), Of("κ"), Of("f", "peak"))
                ),
            ],
            Tables = new FormulaTables<TuningInstance>([
                instance =>
                    [
                        SymbolValues.Of(
                            (new("β", "T"), instance.TimeWeight),
                            (new("β", "E"), instance.EnergyWeight),
                            (new("κ"), instance.Factor),
                            (new("f", "peak"), instance.Largest),
                            (new("f", "", "∗"), Rational.Exactly(Root(instance)))
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
            Oracle =
                "The cost of a cycle at the speed itself, searched for its least value by dividing the interval up to the peak in "
                + "thirds; the place by bisection on 2·κ·β_E·f³ ≤ β_T.",
            Tolerance = new Tolerance<TuningInstance>.Bound(
                _ => 1e-12,
                "the search compares costs up to rounding, and costs are compared, not speeds"
            ),
            Domain = TuningInstances.Domain(Root),
            Assertions = instance =>
                [.. Against(instance, Best(instance, 1, 1)), .. PrintedNumbers.Read(Claim!, instance)],
            Mutants =
            [
                new("the peak always", instance => Against(instance, instance.Largest.ToDouble())),
                new(
                    "the square root",
                    instance => Against(instance, Math.Min(instance.Largest.ToDouble(), Math.Sqrt(Cube(instance))))
                ),
                new("without the factor 2", instance => Against(instance, Best(instance, 2, 1))),
                new("the weights exchanged", instance => Against(instance, Exchanged(instance))),
            ],
        };

    private static double Best(TuningInstance instance, double timeFactor, double energyFactor) =>
        ProcessorFrequency
            .Best<Number>(
                new(timeFactor * instance.TimeWeight.ToDouble()),
                new(energyFactor * instance.EnergyWeight.ToDouble()),
                new(instance.Factor.ToDouble()),
                new(instance.Largest.ToDouble())
            )
            .Value;

    private static double Exchanged(TuningInstance instance) =>
        Best(instance with { TimeWeight = instance.EnergyWeight, EnergyWeight = instance.TimeWeight }, 1, 1);

    private static double Cube(TuningInstance instance) =>
        (instance.TimeWeight / (2 * instance.Factor * instance.EnergyWeight)).ToDouble();

    private static IEnumerable<Assertion> Against(TuningInstance instance, double speed)
    {
        var least = Cost(instance, TuningInstances.Search(f => Cost(instance, f), instance.Largest.ToDouble()));
        yield return new Assertion.AtMost(speed, instance.Largest.ToDouble(), instance.Largest.ToDouble());
        yield return new Assertion.AtMost(Cost(instance, speed), least, least);
    }

    private static double Cost(TuningInstance instance, double speed) =>
        (instance.TimeWeight.ToDouble() / speed)
        + (instance.EnergyWeight.ToDouble() * instance.Factor.ToDouble() * speed * speed);

    private static double Root(TuningInstance instance)
    {
        var (low, high) = (0.0, instance.Largest.ToDouble());
        for (var n = 0; n < 100; n++)
        {
            var middle = (low + high) / 2;
            (low, high) = middle * middle * middle <= Cube(instance) ? (middle, high) : (low, middle);
        }

        return high;
    }
}
