using SplitProofs.Analytics.Formulas;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Readings;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.Papers.Cfc;

/// <summary>CFC3: where the error bound of the closed form holds.</summary>
public static class CFC3ErrorBound
{
    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<VaryingInput>
        {
            Id = "papers/cfc/CFC3",
            Title = "The error bound of the published closed form",
            Stance = Stance.Holds,
            Statement =
                "The closed form x̃ = (x₀ − A)·e^(−(w + f(I))·t)·f(−I) + A with a sigmoid f errs by at most |x₀ − A|·e^(−w·t) from the "
                + "neuron x′ = −(w + f)·(x − A), whatever its input did before. This does not hold for x′ = −(w + f)·x + A·f: see CFC4.",
            Formulas =
            [
                new Expression.Relation(
                    Of("x", "approx"),
                    Equal,
                    LiquidNeuron.Published(
                        Of("w"),
                        Of("f"),
                        Expression.Integer(1) - Of("f"),
                        Of("A"),
                        Of("x", "0"),
                        Of("t")
                    )
                ),
                new Expression.Relation(
                    Expression.Power(Of("x", "t") - Of("x", "approx"), Expression.Integer(2)),
                    AtMost,
                    Expression.Power(
                        (Of("x", "0") - Of("A")) / Expression.Exponential(Of("w") * Of("t")),
                        Expression.Integer(2)
                    )
                ),
            ],
            Definitions = [1],
            Tables = new FormulaTables<VaryingInput>([neuron => [Values(neuron)], neuron => [Values(neuron)]]),
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "The leak is positive, and the gate is a sigmoid: between 0 and 1, with f(−I) = 1 − f(I).",
                    SmallFractions.Positive(Of("w")),
                    SmallFractions.Positive(Of("f")),
                    new Condition.Less(Of("f"), Expression.Integer(1))
                ),
            ],
            Oracle =
                "The classical Runge-Kutta method on the differential equation, from one change of the input to the next.",
            Tolerance = new Tolerance<VaryingInput>.Bound(
                neuron => neuron.Pieces.Length * Integration.Error,
                "the method of order four errs by at most λt·e^(−λt)·(λh)⁴/120 of the distance between two changes, with λh ≤ 0.05"
            ),
            Domain = VaryingInputs.Domain,
            Assertions = neuron =>
                [Bounded(neuron, Shifted(neuron), neuron.Leak, 1), .. PrintedNumbers.Read(Claim!, neuron)],
            Mutants =
            [
                new(
                    "the bound is claimed of the neuron as stated",
                    neuron => [Bounded(neuron, AsStated(neuron), neuron.Leak, 1)]
                ),
                new(
                    "the bound falls at the rate w + f",
                    neuron => [Bounded(neuron, Shifted(neuron), neuron.Leak + neuron.Gate, 1)]
                ),
                new("half the bound", neuron => [Bounded(neuron, Shifted(neuron), neuron.Leak, 0.5)]),
            ],
        };

    private static SymbolValues Values(VaryingInput neuron) =>
        SymbolValues.Of(
            (new("w"), neuron.Leak),
            (new("f"), neuron.Gate),
            (new("A"), neuron.Bias),
            (new("x", "0"), neuron.Start),
            (new("t"), neuron.Time),
            (new("x", "t"), Rational.Exactly(Shifted(neuron))),
            (new("x", "approx"), Rational.Exactly(ClosedForm(neuron)))
        );

    private static Assertion.AtMost Bounded(VaryingInput neuron, double state, Rational rate, double share)
    {
        var distance = Math.Abs((neuron.Start - neuron.Bias).ToDouble());
        return new(
            Math.Abs(state - ClosedForm(neuron)),
            share * distance * Math.Exp(-(rate * neuron.Time).ToDouble()),
            1 + distance
        );
    }

    /// <summary>The closed form, written here once more, so that the printed formula is compared with separate code.</summary>
    private static double ClosedForm(VaryingInput neuron)
    {
        var (gate, bias) = (neuron.Gate.ToDouble(), neuron.Bias.ToDouble());
        var decay = Math.Exp(-((neuron.Leak + neuron.Gate) * neuron.Time).ToDouble());
        return ((neuron.Start.ToDouble() - bias) * decay * (1 - gate)) + bias;
    }

    private static double Shifted(VaryingInput neuron)
    {
        var (leak, bias) = (neuron.Leak.ToDouble(), neuron.Bias.ToDouble());
        return Integrated(neuron, (x, gate) => -(leak + gate) * (x - bias));
    }

    private static double AsStated(VaryingInput neuron)
    {
        var (leak, bias) = (neuron.Leak.ToDouble(), neuron.Bias.ToDouble());
        return Integrated(neuron, (x, gate) => (-(leak + gate) * x) + (bias * gate));
    }

    private static double Integrated(VaryingInput neuron, Func<double, double, double> derivative) =>
        neuron.Pieces.Aggregate(
            neuron.Start.ToDouble(),
            (x, piece) =>
            {
                var gate = piece.Gate.ToDouble();
                return Integration.Of(
                    state => derivative(state, gate),
                    neuron.Leak.ToDouble() + gate,
                    x,
                    piece.Duration.ToDouble()
                );
            }
        );
}
