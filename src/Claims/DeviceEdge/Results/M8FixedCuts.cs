using SplitProofs.Analytics.Formulas;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Claims.DeviceEdge.Domains;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Claims.DeviceEdge.Oracles;
using SplitProofs.Verification.Exact;
using SplitProofs.Verification.Statements;
using static SplitProofs.Analytics.Formulas.RelationSign;
using static SplitProofs.Claims.DeviceEdge.Symbols;

namespace SplitProofs.Claims.DeviceEdge.Results;

/// <summary>M8: fixed cuts, and with them the baselines, on a channel with memory.</summary>
public static class M8FixedCuts
{
    /// <summary>The claim.</summary>
    public static Claim Claim { get; } =
        new Claim<MarkovFrame>
        {
            Id = "device-edge/M8",
            Title = "Fixed cuts on a channel with memory",
            Stance = Stance.Holds,
            Statement =
                "On a channel with memory a cut that is fixed beforehand costs B, where μ is the mean airtime at that cut. "
                + "The baselines of a frame are the first cut, the last one, whether or not the memory holds every stage, and the "
                + "best cut that fits. The placement of a rule is the smallest of least frame cost that fits.",
            Formulas = [new Expression.Relation(Of("B", "n"), Equal, Of("D", "n") + (Offload("n") * Of("μ", "n")))],
            Setting = [Conditions.ModelWithMemory, Conditions.ExtraCostsSpent, Conditions.MeanAirtimesAtCuts],
            Hypotheses = [new Hypothesis.InSymbols("The mean airtimes are finite.", Conditions.FiniteMeanAirtime)],
            Uses = ["M1", "M6"],
            Oracle = "Every fixed cut walked state by state through all cuts before it, in exact fractions.",
            Rounding = Rounding.IsFixed,
            Tolerance = new Tolerance<MarkovFrame>.Exact(
                "every number is a dyadic fraction of fewer than 53 bits; sums, products and comparisons are exact in a double"
            ),
            Domain = MarkovFrames.Domain,
            Assertions = frame =>
                [
                    .. FixedCuts(frame, frame.HorizonLimit, MarkovWalk.FixedCut),
                    .. Placements(frame, frame.HorizonLimit),
                ],
            Mutants =
            [
                new(
                    "the airtime of the next cut",
                    frame => FixedCuts(frame, frame.HorizonLimit, (chain, cut) => WithMean(chain, cut, cut + 1))
                ),
                new(
                    "the airtime of the first cut",
                    frame => FixedCuts(frame, frame.HorizonLimit, (chain, cut) => WithMean(chain, cut, 0))
                ),
                new("the memory holds every stage", frame => FixedCuts(frame, frame.Chain.Stages, MarkovWalk.FixedCut)),
                new("a rule places beyond the memory", frame => Placements(frame, frame.Chain.Stages)),
            ],
        };

    private static IEnumerable<Assertion> FixedCuts(
        MarkovFrame frame,
        int limit,
        Func<MarkovInstance, int, Rational> cost
    )
    {
        var baselines = Baselines.Of(frame.ToCosts(), new Fading.WithMemory(frame.Chain.ToChannel()));
        var exact = MarkovWalk.FrameCosts(frame, cost);
        var least = exact[..(limit + 1)].Min().ToDouble();
        yield return new Assertion.Equal(baselines.EdgeOnly, exact[0].ToDouble(), frame.Scale);
        yield return new Assertion.Equal(baselines.DeviceOnly, exact[^1].ToDouble(), frame.Scale);
        yield return new Assertion.Equal(baselines.StaticCost, least, frame.Scale);
        yield return new Assertion.Equal(exact[baselines.StaticSplit].ToDouble(), least, frame.Scale);
        yield return new Assertion.Equal(baselines.DeviceFits ? 1 : 0, limit == frame.Chain.Stages ? 1 : 0, 1);
    }

    private static IEnumerable<Assertion> Placements(MarkovFrame frame, int limit)
    {
        var table = PlacementTable.Of(frame.ToCosts(), frame.Chain.ToChannel(), new SplittingRule.LookAhead());
        var exact = MarkovWalk.FrameCosts(frame, MarkovWalk.LookAhead);
        foreach (var (found, expected) in table.FrameCost.Zip(exact))
        {
            yield return new Assertion.Equal(found, expected.ToDouble(), frame.Scale);
        }

        table.TryFindBest(out var placed);
        yield return new Assertion.Equal(placed, ExactPlacement.Best(exact[..(limit + 1)]), exact.Length);
    }

    /// <summary>The cost of a fixed cut, computed with the mean airtime of another one.</summary>
    private static Rational WithMean(MarkovInstance chain, int cut, int other) =>
        chain.Extra.Take(cut).Sum() + (chain.OffloadAt(cut) * MarkovWalk.MeanAirtime(chain, other));
}
