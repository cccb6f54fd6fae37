using SplitProofs.Descriptions.Evaluation;

namespace SplitProofs.Properties.Descriptions;

/// <summary>
/// What cuts send, against brute force: of the unrolled graph, the tensors that were produced before a cut and those that are
/// needed after it, as sets.
/// </summary>
public class LiveTensorTests
{
    [Fact]
    public void WhatACutSendsIsWhatIsProducedBeforeItAndNeededAfterIt()
    {
        var (severalTensors, mixedBits, rawInputs) = (0, 0, 0);
        Property.Holds(
            RandomGraph.Arbitrary,
            graph =>
            {
                var network = Compiling.Network(graph.Text);
                var expected = graph.Cuts.Select(graph.Live).ToArray();
                foreach (var parameter in new long[] { 5, 8 })
                {
                    Assert.Equal(
                        expected.Select(live => Sent(graph, live, parameter)),
                        EvaluatedFor(network, parameter)
                            .Stages.Select(stage =>
                                (stage.OutputTensors, stage.OutputBits, stage.FeatureElements, stage.RawInputBits)
                            )
                    );
                }

                severalTensors += expected.Count(live => live.Count > 1);
                mixedBits += expected.Count(live =>
                    live.Select(tensor => graph.Bits(tensor, 5)).Distinct().Count() > 1
                );
                rawInputs += expected.Count(live => live.Any(RandomGraph.IsInput));
            },
            cases: 1500
        );
        Assert.True(severalTensors > 1000, $"Only {severalTensors} cuts sent several tensors.");
        Assert.True(mixedBits > 500, $"Only {mixedBits} cuts sent tensors of different precisions.");
        Assert.True(rawInputs > 500, $"Only {rawInputs} cuts sent a raw input beside features.");
    }

    [Fact]
    public void WhatAStageHoldsIsTheMostThatAnOperatorOfItReadsLeavesAndMustNotLose() =>
        Property.Holds(
            RandomGraph.Arbitrary,
            graph =>
            {
                int[] cuts = [0, .. graph.Cuts];
                Assert.Equal(
                    cuts.Zip(
                        cuts.Skip(1),
                        (from, to) => Enumerable.Range(from, to - from).Max(node => graph.Held(node, 5))
                    ),
                    EvaluatedFor(Compiling.Network(graph.Text), 5).Stages.Select(stage => stage.ActivationBits)
                );
            },
            cases: 1000
        );

    [Fact]
    public void TheMemoryOfACutIsWhatTheOperatorsBeforeItNeed() =>
        Property.Holds(
            RandomGraph.Arbitrary,
            graph =>
            {
                var network = EvaluatedFor(Compiling.Network(graph.Text), 8);
                Assert.Equal(
                    graph.Cuts.Select(cut => graph.Peak(cut, 8)).Prepend(network.InputBits),
                    Enumerable.Range(0, network.Stages.Count + 1).Select(network.PeakBits)
                );
            },
            cases: 500
        );

    [Fact]
    public void SingleTensorCutsAreSomeOfAllCutsAndTheirStagesCostTheSameInAll()
    {
        Property.Holds(
            RandomGraph.Arbitrary,
            graph =>
            {
                var all = Compiling.Network(graph.Text).EvaluateDefaults();
                var single = Compiling
                    .Network(graph.Text.Replace("cuts: all", "cuts: single-tensor"))
                    .EvaluateDefaults();
                Assert.Equal(
                    (all.Macs, all.ElementWise, all.Parameters, all.InputBits),
                    (single.Macs, single.ElementWise, single.Parameters, single.InputBits)
                );
                Assert.All(single.Stages.SkipLast(1), stage => Assert.Equal(1, stage.OutputTensors));
                Assert.Equal(single.Macs, single.Stages.Sum(stage => stage.Macs));
            },
            cases: 500
        );
    }

    private static (int, long, long, long) Sent(RandomGraph graph, HashSet<int> live, long parameter) =>
        (
            live.Count,
            live.Sum(tensor => graph.Bits(tensor, parameter)),
            live.Sum(tensor => RandomGraph.IsInput(tensor) ? 0L : 4),
            live.Sum(tensor => RandomGraph.IsInput(tensor) ? graph.Bits(tensor, parameter) : 0)
        );

    private static EvaluatedNetwork EvaluatedFor(CompiledNetwork network, long parameter) =>
        network
            .Evaluate(new Dictionary<string, long> { ["p"] = parameter })
            .Match(numbers => numbers, refused => throw new Xunit.Sdk.XunitException(refused.Reason));
}
