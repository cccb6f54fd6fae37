using FsCheck.Fluent;
using SplitProofs.Claims.DeviceEdge.Instances;
using SplitProofs.Claims.DeviceEdge.Oracles;
using SplitProofs.Verification.Statements;

namespace SplitProofs.Claims.DeviceEdge.Domains;

/// <summary>Random frames over small channels with memory.</summary>
public static class MarkovFrames
{
    /// <summary>The problems of <see cref="MarkovInstances"/> with placement costs and a memory bound.</summary>
    public static Domain<MarkovFrame> Domain { get; } =
        new(
            MarkovInstances.Domain.Description + ", φ too; K up to 8, Σe from 0 to 3, with and without a memory bound",
            from chain in MarkovInstances.Domain.Generator
            from placement in Gen.ArrayOf(Fractions.Placement, chain.Stages)
            from inferences in Gen.Choose(1, 8)
            from edge in Gen.Choose(0, 3)
            from limit in Gen.Frequency((1, Gen.Constant(chain.Stages)), (1, Gen.Choose(0, chain.Stages)))
            select new MarkovFrame(chain, [.. placement], inferences, edge, limit),
            Simpler,
            [
                new("one state", frame => frame.Chain.States == 1),
                new("the mean airtime changes from cut to cut", ChangesItsMean),
                new("a memory bound", frame => frame.HorizonLimit < frame.Chain.Stages),
                new("a best fixed cut between the first and the last", HasInnerCut),
            ]
        );

    private static bool ChangesItsMean(MarkovFrame frame) =>
        frame.Chain.Stages > 1 && MarkovWalk.MeanAirtime(frame.Chain, 0) != MarkovWalk.MeanAirtime(frame.Chain, 1);

    private static bool HasInnerCut(MarkovFrame frame)
    {
        var costs = MarkovWalk.FrameCosts(frame, MarkovWalk.FixedCut);
        return ExactPlacement.Best(costs) is var best && best > 0 && best < frame.Chain.Stages;
    }

    private static IEnumerable<MarkovFrame> Simpler(MarkovFrame frame) =>
        MarkovInstances
            .Domain.Shrink(frame.Chain)
            .Select(chain =>
                frame with
                {
                    Chain = chain,
                    Placement = frame.Placement[..chain.Stages],
                    HorizonLimit = Math.Min(frame.HorizonLimit, chain.Stages),
                }
            );
}
