using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Tuning;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Readings;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.Papers.Tuning;

/// <summary>TUNE1: the transmit power at which a bit costs the least.</summary>
public static class TUNE1TransmitPower
{
    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<TuningInstance>
        {
            Id = "papers/tuning/TUNE1",
            Title = "The best transmit power in closed form",
            Stance = Stance.Holds,
            Statement =
                "A bit that is sent with the power p ≤ P costs (β_E·p + β_T)/log₂(1 + p·g) for each hertz, where g = h/σ² is the gain "
                + "over the noise. Up to a certain gain the best power is P. Above that gain it is a closed form in the Lambert W "
                + "function.",
            Formulas =
            [
                new Expression.Relation(
                    Of("g", "P"),
                    Equal,
                    TransmitPower.GainOfLargest(Of("β", "T"), Of("β", "E"), Of("P"))
                ),
                new Expression.Relation(
                    Of("p", superscript: "∗"),
                    Equal,
                    Expression.WhereAtMost(
                        Of("g"),
                        Of("g", "P"),
                        Of("P"),
                        TransmitPower.Unbounded(Of("β", "T"), Of("β", "E"), Of("g"))
                    )
                ),
            ],
            Tables = new FormulaTables<TuningInstance>([
                instance => [Values(instance)],
                instance => [Values(instance)],
            ]),
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "Both weights, the gain and the largest power are positive.",
                    SmallFractions.Positive(Of("β", "T")),
                    SmallFractions.Positive(Of("β", "E")),
                    SmallFractions.Positive(Of("g")),
                    SmallFractions.Positive(Of("P"))
                ),
            ],
            Oracle =
                "The cost of a bit at the power itself, searched for its least value by dividing the interval up to P in thirds; the "
                + "gain at which P becomes the best by bisection on the sign of the slope there.",
            Tolerance = new Tolerance<TuningInstance>.Bound(
                _ => 1e-11,
                "the search compares costs up to rounding, and costs are compared, not powers, for a flat minimum hides the place; near "
                    + "the branch point the Lambert W function keeps half of its digits of the gain"
            ),
            Domain = TuningInstances.Domain(Searched),
            Assertions = instance =>
                [
                    .. Against(
                        instance,
                        Best(
                            instance,
                            (time, energy, gain, largest) => TransmitPower.Best<Number>(time, energy, gain, largest)
                        )
                    ),
                    .. PrintedNumbers.Read(Claim!, instance),
                ],
            Mutants =
            [
                new("the largest power always", instance => Against(instance, instance.Largest.ToDouble())),
                new(
                    "no bound on the power",
                    instance =>
                        Against(
                            instance,
                            Best(
                                instance,
                                (time, energy, gain, _) => TransmitPower.Unbounded<Number>(time, energy, gain)
                            )
                        )
                ),
                new(
                    "the weights exchanged",
                    instance =>
                        Against(
                            instance,
                            Best(
                                instance,
                                (time, energy, gain, largest) => TransmitPower.Best<Number>(energy, time, gain, largest)
                            )
                        )
                ),
            ],
        };

    private static double Best(TuningInstance instance, Func<Number, Number, Number, Number, Number> power) =>
        power(
            new(instance.TimeWeight.ToDouble()),
            new(instance.EnergyWeight.ToDouble()),
            new(instance.Factor.ToDouble()),
            new(instance.Largest.ToDouble())
        ).Value;

    private static IEnumerable<Assertion> Against(TuningInstance instance, double power)
    {
        var least = Cost(instance, Searched(instance));
        yield return new Assertion.AtMost(power, instance.Largest.ToDouble(), instance.Largest.ToDouble());
        yield return new Assertion.AtMost(Cost(instance, power), least, least);
    }

    /// <summary>The cost of a bit, from its definition.</summary>
    private static double Cost(TuningInstance instance, double power) =>
        ((instance.EnergyWeight.ToDouble() * power) + instance.TimeWeight.ToDouble())
        / Math.Log2(1 + (power * instance.Factor.ToDouble()));

    private static double Searched(TuningInstance instance) =>
        TuningInstances.Search(power => Cost(instance, power), instance.Largest.ToDouble());

    /// <summary>
    /// The power at which the slope of the cost is zero, or P if it is negative there, and the gain at which it is zero at P. The
    /// slope has the sign of β_E·(1 + p·g)·ln(1 + p·g) − g·(β_E·p + β_T).
    /// </summary>
    private static ISymbolTable Values(TuningInstance instance)
    {
        var (time, energy) = (instance.TimeWeight.ToDouble(), instance.EnergyWeight.ToDouble());
        var (gain, largest) = (instance.Factor.ToDouble(), instance.Largest.ToDouble());
        return SymbolValues.Of(
            (new("β", "T"), instance.TimeWeight),
            (new("β", "E"), instance.EnergyWeight),
            (new("g"), instance.Factor),
            (new("P"), instance.Largest),
            (new("g", "P"), Rational.Exactly(Root(g => Slope(largest, g), 1e-12, 1e300))),
            (
                new("p", "", "∗"),
                Rational.Exactly(Slope(largest, gain) <= 0 ? largest : Root(power => Slope(power, gain), 0, largest))
            )
        );

        double Slope(double power, double g)
        {
            var snr = power * g;
            return (energy * (1 + snr) * Math.Log(1 + snr)) - (g * ((energy * power) + time));
        }
    }

    private static double Root(Func<double, double> increasing, double low, double high)
    {
        for (var n = 0; n < 200; n++)
        {
            var middle = low > 0 && high > 4 * low ? Math.Sqrt(low * high) : (low + high) / 2;
            (low, high) = increasing(middle) > 0 ? (low, middle) : (middle, high);
        }

        return high;
    }
}
