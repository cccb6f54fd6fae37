using SplitProofs.Analytics.Formulas;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.Papers.Cfc;

/// <summary>CFC4, false: the closed form as stated has the limit of the neuron as stated.</summary>
public static class CFC4PublishedLimit
{
    /// <summary>The claim that the statement is false.</summary>
    public static Claim Claim { get; } =
        new Claim<ConstantInput>
        {
            Id = "papers/cfc/CFC4",
            Title = "The published closed form tends to where the neuron does",
            Stance = Stance.IsFalse,
            Statement =
                "Under a constant input, the closed form (x₀ − A)·e^(−(w + f)·t)·f(−I) + A has a limit no greater than that of "
                + "the state of x′ = −(w + f)·x + A·f. It tends to A, and the state to A·f/(w + f), which is less for a positive A. So "
                + "their difference has no bound that vanishes with time.",
            Formulas = [new Expression.Relation(Of("A"), AtMost, LiquidNeuron.Limit(Of("w"), Of("f"), Of("A")))],
            Tables = new FormulaTables<ConstantInput>([neuron => [ConstantInputs.Values(neuron)]]),
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "The leak and the gate are positive, and so is A.",
                    SmallFractions.Positive(Of("w")),
                    SmallFractions.Positive(Of("f")),
                    SmallFractions.Positive(Of("A"))
                ),
            ],
            Uses = ["CFC1", "CFC3"],
            Oracle = "The counterexample is recomputed from the balance x′ = 0 in exact fractions.",
            Tolerance = new Tolerance<ConstantInput>.Exact("the counterexample is recomputed in exact fractions"),
            Domain = ConstantInputs.Domain with
            {
                Description = $"{ConstantInputs.Domain.Description}; A > 0",
                Generator = ConstantInputs.Domain.Generator.WherePositive(),
                Shrink = neuron => ConstantInputs.Simpler(neuron).Where(simpler => simpler.Bias > 0),
                Corners = [],
            },
            Assertions = neuron => [new Assertion.AtMost(neuron.Bias.ToDouble(), neuron.Rest.ToDouble(), neuron.Scale)],
            Mutants = [],
            Work = neuron =>
                new(
                    [
                        $"The exponential vanishes with time, so the closed form tends to A = {neuron.Bias}.",
                        $"At rest (w + f)·x = A·f, that is ({neuron.Leak} + {neuron.Gate})·x = {neuron.Bias * neuron.Gate}, "
                            + $"so the state tends to {neuron.Bias * neuron.Gate / (neuron.Leak + neuron.Gate)}.",
                    ],
                    neuron.Bias,
                    neuron.Bias * neuron.Gate / (neuron.Leak + neuron.Gate)
                ),
        };

    private static FsCheck.Gen<ConstantInput> WherePositive(this FsCheck.Gen<ConstantInput> neurons) =>
        FsCheck.Fluent.Gen.Where(neurons, neuron => neuron.Bias > 0);
}
