using SplitProofs.Analytics.Formulas;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.Papers.Cfc;

/// <summary>CFC1: the state of a liquid neuron under a constant input.</summary>
public static class CFC1ConstantInput
{
    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<ConstantInput>
        {
            Id = "papers/cfc/CFC1",
            Title = "A liquid neuron under a constant input",
            Stance = Stance.Holds,
            Statement =
                "While the input is constant, the state of the neuron x′ = −(w + f)·x + A·f tends to A·f/(w + f), and the distance from "
                + "there falls exponentially at the rate w + f.",
            Formulas =
            [
                new Expression.Relation(Of("x", "∞"), Equal, LiquidNeuron.Limit(Of("w"), Of("f"), Of("A"))),
                new Expression.Relation(
                    Of("x", "t"),
                    Equal,
                    LiquidNeuron.State(Of("w"), Of("f"), Of("x", "0"), Of("x", "∞"), Of("t"))
                ),
            ],
            Definitions = [1],
            Tables = new FormulaTables<ConstantInput>([
                neuron => [ConstantInputs.Values(neuron)],
                neuron => [ConstantInputs.Values(neuron, (new("x", "t"), Rational.Exactly(Integrated(neuron))))],
            ]),
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "The leak and the gate are positive, and time does not run backwards.",
                    SmallFractions.Positive(Of("w")),
                    SmallFractions.Positive(Of("f")),
                    Condition.AtMost(Expression.Integer(0), Of("t"))
                ),
            ],
            Oracle =
                "The classical Runge-Kutta method on the differential equation, and the balance x′ = 0 in exact fractions.",
            Tolerance = new Tolerance<ConstantInput>.Bound(
                _ => Integration.Error,
                "the method of order four errs by at most λt·e^(−λt)·(λh)⁴/120 of the distance, with λh ≤ 0.05"
            ),
            Domain = ConstantInputs.Domain,
            Assertions = neuron =>
                [
                    .. Against(neuron, LiquidNeuron.State<Number>, neuron.Rest),
                    .. PrintedNumbers.Read(Claim!, neuron, neuron.Scale),
                ],
            Mutants =
            [
                new("the state tends to A", neuron => Against(neuron, LiquidNeuron.State<Number>, neuron.Bias)),
                new(
                    "the gate does not speed the neuron up",
                    neuron =>
                        Against(
                            neuron,
                            (leak, _, start, limit, time) =>
                                LiquidNeuron.State(leak, Number.Integer(0), start, limit, time),
                            neuron.Rest
                        )
                ),
                new(
                    "half the rate",
                    neuron =>
                        Against(
                            neuron,
                            (leak, gate, start, limit, time) =>
                                LiquidNeuron.State(leak, gate, start, limit, time / Number.Integer(2)),
                            neuron.Rest
                        )
                ),
            ],
        };

    private static double Integrated(ConstantInput neuron)
    {
        var (leak, gate, bias) = (neuron.Leak.ToDouble(), neuron.Gate.ToDouble(), neuron.Bias.ToDouble());
        return Integration.Of(
            x => (-(leak + gate) * x) + (bias * gate),
            leak + gate,
            neuron.Start.ToDouble(),
            neuron.Time.ToDouble()
        );
    }

    private static IEnumerable<Assertion> Against(
        ConstantInput neuron,
        Func<Number, Number, Number, Number, Number, Number> state,
        Rational limit
    )
    {
        yield return new Assertion.Equal(
            state(
                new(neuron.Leak.ToDouble()),
                new(neuron.Gate.ToDouble()),
                new(neuron.Start.ToDouble()),
                new(limit.ToDouble()),
                new(neuron.Time.ToDouble())
            ).Value,
            Integrated(neuron),
            neuron.Scale
        );
        yield return new Assertion.Equal(
            ((neuron.Bias * neuron.Gate) - ((neuron.Leak + neuron.Gate) * limit)).ToDouble(),
            0,
            neuron.Scale
        );
    }
}
