using SplitProofs.Descriptions;
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
        var (severalTensors, mixedBits) = (0, 0);
        Property.Holds(
            RandomGraph.Arbitrary,
            graph =>
            {
                var network = Compiling.Network(graph.Text);
                var expected = Cuts(graph).Select(cut => Live(graph, cut)).ToArray();
                foreach (var parameter in new long[] { 5, 8 })
                {
                    long BitsOf(int tensor) => 4 * graph.Bits(tensor, parameter);
                    Assert.Equal(
                        expected.Select(live => (live.Count, live.Sum(BitsOf))),
                        StagesFor(network, parameter).Select(stage => (stage.OutputTensors, stage.OutputBits))
                    );
                }

                severalTensors += expected.Count(live => live.Count > 1);
                mixedBits += expected.Count(live =>
                    live.Select(tensor => graph.Bits(tensor, 5)).Distinct().Count() > 1
                );
            },
            cases: 1500
        );
        Assert.True(severalTensors > 1000, $"Only {severalTensors} cuts sent several tensors.");
        Assert.True(mixedBits > 500, $"Only {mixedBits} cuts sent tensors of different precisions.");
    }

    [Fact]
    public void WhatAStageHoldsIsTheMostThatAnOperatorOfItReadsLeavesAndMustNotLose() =>
        Property.Holds(
            RandomGraph.Arbitrary,
            graph =>
            {
                int[] cuts = [0, .. Cuts(graph)];
                Assert.Equal(
                    cuts.Zip(
                        cuts.Skip(1),
                        (from, to) => Enumerable.Range(from, to - from).Max(node => Held(graph, node))
                    ),
                    StagesFor(Compiling.Network(graph.Text), 5).Select(stage => stage.ActivationBits)
                );
            },
            cases: 1000
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

    /// <summary>The cuts before each operator that opens a stage but the first, with what joins at the start of a residual.</summary>
    private static IEnumerable<int> Cuts(RandomGraph graph) =>
        Enumerable
            .Range(1, graph.Nodes.Count - 1)
            .Where(cut => graph.Nodes[cut].Opens && graph.Nodes.Take(cut).Any(node => node.Opens))
            .Append(graph.Nodes.Count);

    private static HashSet<int> Live(RandomGraph graph, int cut)
    {
        var produced = graph.Nodes.Take(cut).Select(node => node.Writes).Append(0);
        var needed = graph.Nodes.Skip(cut).SelectMany(node => node.Reads).Concat(graph.Outputs);
        return [.. produced.Intersect(needed)];
    }

    private static long Held(RandomGraph graph, int node) =>
        Live(graph, node + 1)
            .Union(graph.Nodes[node].Reads)
            .Append(graph.Nodes[node].Writes)
            .Distinct()
            .Sum(tensor => 4 * graph.Bits(tensor, 5));

    private static IEnumerable<EvaluatedStage> StagesFor(CompiledNetwork network, long parameter) =>
        network
            .Evaluate(new Dictionary<string, long> { ["p"] = parameter })
            .Match(numbers => numbers.Stages, refused => throw new Xunit.Sdk.XunitException(refused.Reason));
}
