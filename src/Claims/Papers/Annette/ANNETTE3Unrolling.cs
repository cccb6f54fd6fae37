using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Platforms;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.Papers.Annette;

/// <summary>ANNETTE3: the efficiency of an unrolled loop.</summary>
public static class ANNETTE3Unrolling
{
    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<PlatformLayer>
        {
            Id = "papers/annette/ANNETTE3",
            Title = "An unrolled loop is fully efficient if and only if its steps fill all batches",
            Stance = Stance.Holds,
            Statement =
                "Hardware takes s steps of a loop of u at once, and a shorter loop is replicated. The share of units that have something "
                + "to do is η, and the part α of the time depends on it. The efficiency e is at most 1, and it is 1 if and only if s "
                + "divides u, or u is below s, or α is 0.",
            Formulas =
            [
                new Expression.Relation(Of("η"), Equal, LayerTimes.Utilisation(Of("u"), Of("s"))),
                new Expression.Relation(Of("e"), Equal, LayerTimes.Efficiency(Of("η"), Of("α"))),
                new Expression.Relation(Of("e"), AtMost, Expression.Integer(1)),
            ],
            Tables = new FormulaTables<PlatformLayer>([
                layer => [PlatformLayers.Values(layer)],
                layer => [PlatformLayers.Values(layer)],
                layer => [PlatformLayers.Values(layer)],
            ]),
            Hypotheses =
            [
                new Hypothesis.InSymbols(
                    "There is at least one step, and at least one is taken at once.",
                    Condition.AtMost(Expression.Integer(1), Of("u")),
                    Condition.AtMost(Expression.Integer(1), Of("s"))
                ),
                new Hypothesis.InSymbols(
                    "α is a share.",
                    Condition.AtMost(Expression.Integer(0), Of("α")),
                    Condition.AtMost(Of("α"), Expression.Integer(1))
                ),
            ],
            Oracle = "Units are counted in one batch of steps after another, in whole numbers.",
            Rounding = Rounding.IsFixed,
            Tolerance = new Tolerance<PlatformLayer>.Running(
                _ => 8,
                "the quotient, the product, the difference, the sum and the reciprocal round once each"
            ),
            Domain = PlatformLayers.Domain,
            Assertions = layer =>
                [
                    .. Against(layer, new Unrolling(layer.Parallel, layer.Alpha.ToDouble()).Efficiency(layer.Extent)),
                    .. PrintedNumbers.Read(Claim!, layer),
                ],
            Mutants =
            [
                new("all depends on the utilisation", layer => Against(layer, layer.Utilisation.ToDouble())),
                new(
                    "a mean of efficiencies in place of times",
                    layer => Against(layer, (Rational.One - layer.Alpha + (layer.Alpha * layer.Utilisation)).ToDouble())
                ),
                new(
                    "a short loop leaves units idle",
                    layer =>
                        Against(
                            layer,
                            (
                                Rational.One
                                / (
                                    Rational.One
                                    - layer.Alpha
                                    + (layer.Alpha * layer.Parallel / Math.Min(layer.Extent, layer.Parallel))
                                )
                            ).ToDouble()
                        )
                ),
                new("no unit is idle", layer => Against(layer, 1)),
            ],
        };

    private static IEnumerable<Assertion> Against(PlatformLayer layer, double efficiency)
    {
        var isFull =
            layer.Extent % layer.Parallel == 0 || layer.Extent < layer.Parallel || layer.Alpha == Rational.Zero;
        yield return new Assertion.Equal(efficiency, layer.Efficiency.ToDouble(), 1);
        yield return new Assertion.AtMost(efficiency, 1, 1);
        yield return new Assertion.Equal(layer.Efficiency == Rational.One ? 1 : 0, isFull ? 1 : 0, 1);
    }
}
