using SplitProofs.Analytics.Formulas;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.Papers.Cfc;

/// <summary>CFC2: the result of the semi-implicit solver under a constant input.</summary>
public static class CFC2SemiImplicitSolver
{
    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<ConstantInput>
        {
            Id = "papers/cfc/CFC2",
            Title = "The semi-implicit solver in closed form",
            Stance = Stance.Holds,
            Statement =
                "n equal steps of the semi-implicit solver, x ← (x + h·f·A)/(1 + h·(w + f)), tend to the same limit as the differential "
                + "equation, but by the factor (1 + (w + f)·t/n)^n, which is smaller than the exponential: the solver lags.",
            Formulas =
            [
                new Expression.Relation(
                    Of("x", "n"),
                    Equal,
                    LiquidNeuron.SemiImplicit(Of("w"), Of("f"), Of("x", "0"), Of("x", "∞"), Of("t"), Of("n"))
                ),
            ],
            Tables = new FormulaTables<ConstantInput>([
                neuron => [ConstantInputs.Values(neuron, (new("x", "n"), Stepped(neuron)))],
            ]),
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "The leak and the gate are positive, time does not run backwards, and there is a step.",
                    SmallFractions.Positive(Of("w")),
                    SmallFractions.Positive(Of("f")),
                    Condition.AtMost(Expression.Integer(0), Of("t")),
                    Condition.AtMost(Expression.Integer(1), Of("n"))
                ),
            ],
            Uses = ["CFC1"],
            Oracle = "The solver walked step by step in exact fractions.",
            Tolerance = new Tolerance<ConstantInput>.Running(
                neuron => 10 + (6 * neuron.Steps),
                "the power multiplies n factors of five roundings each"
            ),
            Domain = ConstantInputs.Domain,
            Assertions = neuron =>
                [
                    .. Against(neuron, Stepped(neuron), neuron.Steps),
                    .. PrintedNumbers.Read(Claim!, neuron, neuron.Scale),
                ],
            Mutants =
            [
                new("one step fewer", neuron => Against(neuron, Stepped(neuron), Math.Max(1, neuron.Steps - 1))),
                new("the explicit solver", neuron => Against(neuron, Explicit(neuron), neuron.Steps)),
                new(
                    "the solver is exact",
                    neuron => [new Assertion.Equal(Exact(neuron), Stepped(neuron).ToDouble(), neuron.Scale)]
                ),
            ],
        };

    private static IEnumerable<Assertion> Against(ConstantInput neuron, Rational walked, int steps)
    {
        var rest = neuron.Rest.ToDouble();
        var closed = LiquidNeuron
            .SemiImplicit<Number>(
                new(neuron.Leak.ToDouble()),
                new(neuron.Gate.ToDouble()),
                new(neuron.Start.ToDouble()),
                new(rest),
                new(neuron.Time.ToDouble()),
                new(steps)
            )
            .Value;
        yield return new Assertion.Equal(closed, walked.ToDouble(), neuron.Scale);
        yield return new Assertion.AtMost(
            Math.Abs(Exact(neuron) - rest),
            Math.Abs(walked.ToDouble() - rest),
            neuron.Scale
        );
    }

    private static double Exact(ConstantInput neuron) =>
        LiquidNeuron
            .State<Number>(
                new(neuron.Leak.ToDouble()),
                new(neuron.Gate.ToDouble()),
                new(neuron.Start.ToDouble()),
                new(neuron.Rest.ToDouble()),
                new(neuron.Time.ToDouble())
            )
            .Value;

    private static Rational Stepped(ConstantInput neuron) =>
        Walk(neuron, (x, h) => (x + (h * neuron.Gate * neuron.Bias)) / (1 + (h * (neuron.Leak + neuron.Gate))));

    private static Rational Explicit(ConstantInput neuron) =>
        Walk(neuron, (x, h) => x + (h * ((neuron.Gate * neuron.Bias) - ((neuron.Leak + neuron.Gate) * x))));

    private static Rational Walk(ConstantInput neuron, Func<Rational, Rational, Rational> step) =>
        Enumerable.Range(0, neuron.Steps).Aggregate(neuron.Start, (x, _) => step(x, neuron.Time / neuron.Steps));
}
