using System.Collections.Immutable;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Properties.Descriptions;
using SplitProofs.Properties.Inputs;

namespace SplitProofs.Properties.Generators;

/// <summary>The tensors of typed models of random graphs, against sets of tensors found by brute force.</summary>
public class RandomGraphTests
{
    private static readonly Lazy<ImmutableArray<(RandomGraph Graph, Type Type)>> _compiled = new(Compiled);

    private static readonly Scenario _scenario = ScenarioReader
        .Read(ScenarioText.Valid, ScenarioText.Path)
        .Value()
        .Scenario;

    public static TheoryData<long> Parameters => [5, 8];

    [Theory]
    [MemberData(nameof(Parameters))]
    public void A_typed_model_knows_what_each_cut_sends_and_takes(long parameter)
    {
        foreach (var (graph, chain) in Chains(parameter))
        {
            int[] cuts = [.. graph.Cuts];
            Assert.Equal(
                cuts.Select(cut => graph.Live(cut))
                    .Select(live =>
                        (
                            live.Count,
                            4L * live.Count(tensor => !RandomGraph.IsInput(tensor)),
                            live.Where(RandomGraph.IsInput).Sum(tensor => graph.Bits(tensor, parameter))
                        )
                    ),
                chain.Stages.Select(stage =>
                    stage.Cost.Tensors.Match(
                        known => (known.Count, known.FeatureElements, known.RawInput.Value),
                        _ => throw new Xunit.Sdk.XunitException("A compiled model is not measured."),
                        () => throw new Xunit.Sdk.XunitException("A compiled model knows its tensors.")
                    )
                )
            );
            Assert.Equal(2, chain.InputTensors);
            Assert.Equal(
                cuts.Select(cut => graph.Peak(cut, parameter)).Prepend((4 * 8) + (4 * parameter)),
                Enumerable
                    .Range(0, chain.Count + 1)
                    .Select(cut => chain.TryPeakMemory(cut, out var memory) ? memory.Value : -1)
            );
        }
    }

    [Theory]
    [MemberData(nameof(Parameters))]
    public void A_scenario_replaces_the_bits_of_features_and_of_nothing_else(long parameter)
    {
        foreach (var (graph, chain) in Chains(parameter))
        {
            foreach (var bits in new long[] { 1, 3, 32 })
            {
                var expected = graph
                    .Cuts.SkipLast(1)
                    .Select(cut =>
                        graph
                            .Live(cut)
                            .Sum(tensor => RandomGraph.IsInput(tensor) ? graph.Bits(tensor, parameter) : 4 * bits)
                    )
                    .Prepend((4 * 8) + (4 * parameter))
                    .Select(sent => (0.5 + (0.5 * 0.1)) * (sent / 2e6))
                    .ToArray();
                var scenario = With(new FeaturePrecision.OfLink(new(bits)));
                Same(expected, CoInference.Of(chain, scenario).Problem.Costs.Offload);
                Same(
                    expected,
                    BlockwiseProblem
                        .Of(chain, scenario)
                        .Blocks.SelectMany(block =>
                            Enumerable.Range(0, block.Count).Select(stage => block.OffloadAt(stage % block.Period))
                        )
                );
            }

            Assert.Equal(
                chain.Stages.Take(chain.Count - 1).Select(stage => stage.Cost.Output).Prepend(chain.Input),
                Enumerable
                    .Range(0, chain.Count)
                    .Select(With(new FeaturePrecision.OfNetwork()).Uplink.AsSent(chain).CutData)
            );
        }
    }

    private static Scenario With(FeaturePrecision precision) =>
        _scenario with
        {
            Uplink = _scenario.Uplink with { Precision = precision },
        };

    private static void Same(IEnumerable<double> expected, IEnumerable<double> actual) =>
        Assert.All(
            expected.Zip(actual, (one, other) => (one, other)).Append((expected.Count(), actual.Count())),
            pair => Assert.InRange(pair.other, pair.one * (1 - 1e-15), pair.one * (1 + 1e-15))
        );

    private static IEnumerable<(RandomGraph Graph, StageChain Chain)> Chains(long parameter) =>
        _compiled.Value.Select(pair =>
            (pair.Graph, ((INetworkModel)Activator.CreateInstance(pair.Type, parameter)!).Chain)
        );

    private static ImmutableArray<(RandomGraph Graph, Type Type)> Compiled()
    {
        var graphs = RandomGraph.Arbitrary.Generator.Draw(80);
        var assembly = Driver.Load(
            Driver.Compile(
                "",
                [
                    .. graphs.Select(
                        (graph, index) =>
                            new DescriptionText(
                                $"/a/{index}.dnn.yaml",
                                graph.Text.Replace("name: Test", $"name: Graph{index}", StringComparison.Ordinal)
                            )
                    ),
                ]
            )
        );
        return [.. graphs.Select((graph, index) => (graph, assembly.GetType($"Networks.Graph{index}")!))];
    }
}
