using FsCheck.Xunit;
using SplitProofs.Descriptions.Evaluation;

namespace SplitProofs.Properties.Descriptions;

/// <summary>
/// What cuts send, against brute force: of the unrolled graph, the tensors that were produced before a cut and those that are
/// needed after it, as sets.
/// </summary>
[Properties(Arbitrary = new[] { typeof(RandomGraph) })]
public class LiveTensorTests
{
    private const int Cases = 1500;

    [Property(MaxTest = Cases)]
    public void What_a_cut_sends_is_what_is_produced_before_it_and_needed_after_it(RandomGraph graph)
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
    }

    [Fact]
    public void Many_cuts_send_several_tensors_different_precisions_or_a_raw_input()
    {
        var cuts = RandomGraph
            .Arbitrary.Generator.Draw(Cases)
            .SelectMany(graph => graph.Cuts.Select(cut => (Graph: graph, Live: graph.Live(cut))))
            .ToArray();
        Assert.InRange(cuts.Count(cut => cut.Live.Count > 1), 1000, cuts.Length);
        Assert.InRange(
            cuts.Count(cut => cut.Live.Select(tensor => cut.Graph.Bits(tensor, 5)).Distinct().Count() > 1),
            500,
            cuts.Length
        );
        Assert.InRange(cuts.Count(cut => cut.Live.Any(RandomGraph.IsInput)), 500, cuts.Length);
    }

    [Property(MaxTest = 1000)]
    public void The_memory_of_a_stage_is_the_most_that_one_of_its_operators_reads_leaves_and_must_keep(
        RandomGraph graph
    )
    {
        int[] cuts = [0, .. graph.Cuts];
        Assert.Equal(
            cuts.Zip(cuts.Skip(1), (from, to) => Enumerable.Range(from, to - from).Max(node => graph.Held(node, 5))),
            EvaluatedFor(Compiling.Network(graph.Text), 5).Stages.Select(stage => stage.ActivationBits)
        );
    }

    [Property(MaxTest = 500)]
    public void The_memory_of_a_cut_is_what_the_operators_before_it_need(RandomGraph graph)
    {
        var network = EvaluatedFor(Compiling.Network(graph.Text), 8);
        Assert.Equal(
            graph.Cuts.Select(cut => graph.Peak(cut, 8)).Prepend(network.InputBits),
            Enumerable.Range(0, network.Stages.Count + 1).Select(network.PeakBits)
        );
    }

    [Property(MaxTest = 500)]
    public void Single_tensor_cuts_are_some_of_all_cuts_and_their_stages_cost_the_same_in_all(RandomGraph graph)
    {
        var all = Compiling.Network(graph.Text).EvaluateDefaults();
        var single = Compiling.Network(graph.Text.Replace("cuts: all", "cuts: single-tensor")).EvaluateDefaults();
        Assert.Equal(
            (all.Macs, all.ElementWise, all.Parameters, all.InputBits),
            (single.Macs, single.ElementWise, single.Parameters, single.InputBits)
        );
        Assert.All(single.Stages.SkipLast(1), stage => Assert.Equal(1, stage.OutputTensors));
        Assert.Equal(single.Macs, single.Stages.Sum(stage => stage.Macs));
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
