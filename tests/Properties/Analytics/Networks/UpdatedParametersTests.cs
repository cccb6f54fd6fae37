using System.Collections.Immutable;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Placement;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Inputs.Networks;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Models;
using SplitProofs.Properties.Descriptions;
using SplitProofs.Properties.Inputs;

namespace SplitProofs.Properties.Analytics.Networks;

/// <summary>What an update of the model changes.</summary>
public class UpdatedParametersTests
{
    private static readonly Scenario _scenario = ScenarioReader
        .Read(ScenarioText.Valid, ScenarioText.Path)
        .Value()
        .Scenario;

    private static readonly UpdatedParameters _normalisation = new UpdatedParameters.Normalisations();

    /// <summary>Two for each channel of a batch normalisation, in 32 bits each, as published for CEMA's networks.</summary>
    [Theory]
    [InlineData("models/resnet-18.dnn.yaml", 9_600)]
    [InlineData("models/resnet-50.dnn.yaml", 53_120)]
    [InlineData("networks/resnet-101.dnn.yaml", 105_344)]
    [InlineData("models/alexnet.dnn.yaml", 0)]
    [InlineData("models/bert-base.dnn.yaml", 25 * 2 * 768)]
    public void Parameters_of_normalisations_are_counted_as_published(string file, long parameters)
    {
        var chain = RunTimeChain.Of(Compiling.Network(Resources.Read(file)).EvaluateDefaults());
        Assert.Equal(32 * parameters, chain.Stages.Sum(stage => stage.Cost.NormalisationParameters.Value));
        Assert.Equal(32 * parameters, UpdatedBits(chain, _normalisation).Sum());
    }

    [Fact]
    public void A_generated_model_counts_them_too() =>
        Assert.Equal(32 * 9_600, new ResNet18().Chain.Stages.Sum(stage => stage.Cost.NormalisationParameters.Value));

    [Fact]
    public void Norms_of_queries_and_keys_and_of_shared_weights_are_counted_once()
    {
        var chain = RunTimeChain.Of(
            Compiling
                .Network(
                    "{shape: [4, 8]}",
                    "  - attention: {heads: 2, qk_norm: layernorm}\n  - layernorm: {weights: w}\n  - dense: 8\n  - layernorm: {weights: w}"
                )
                .EvaluateDefaults()
        );
        Assert.Equal(
            [32 * ((2 * 2 * 4) + (2 * 8)), 0],
            chain.Stages.Select(stage => stage.Cost.NormalisationParameters.Value)
        );
    }

    [Fact]
    public void The_last_stages_are_those_with_parameters_of_the_whole_network()
    {
        var chain = new AlexNet().Chain;
        var bits = UpdatedBits(chain, new UpdatedParameters.Last(2));
        Assert.Equal(["dense2", "dense3"], chain.Stages.Where((_, n) => bits[n] > 0).Select(stage => stage.Name));
        Assert.All(
            chain.Stages.Zip(bits),
            at => Assert.True(at.Second == 0 || at.Second == at.First.Cost.Parameters.Value)
        );
        Assert.Equal(
            chain.Stages.Select(stage => stage.Cost.Parameters.Value),
            UpdatedBits(chain, new UpdatedParameters.Last(8))
        );
        Assert.False(new UpdatedParameters.Last(9).TryOf(chain, out _));
        Assert.False(new UpdatedParameters.Last(long.MaxValue).TryOf(chain, out _));
    }

    [Fact]
    public void Named_stages_alone_are_downloaded()
    {
        var bits = UpdatedBits(new AlexNet().Chain, new UpdatedParameters.Named(["conv1"]));
        Assert.Equal(new AlexNet().Chain.Stages[0].Cost.Parameters.Value, bits.Sum());
        Assert.False(new UpdatedParameters.Named(["conv1", "no"]).TryOf(new AlexNet().Chain, out _));
    }

    /// <summary>The download is recomputed from the scenario by hand; memory and decisions are those of an update of everything.</summary>
    [Theory]
    [MemberData(nameof(Updates))]
    public void Only_the_download_changes(UpdatedParameters updated)
    {
        foreach (
            var chain in new StageChain[] { new ResNet18().Chain, new BertBase().Chain, new EqualNeuronMlp().Chain }
        )
        {
            var scenario = _scenario with { Updated = updated };
            var (all, part) = (InferenceCosts.Of(chain, _scenario), InferenceCosts.Of(chain, scenario));
            Assert.Equal(all.Weighted.Extra.AsEnumerable(), part.Weighted.Extra);
            Assert.Equal(all.HorizonLimit, part.HorizonLimit);
            Assert.Equal(
                UpdatedBits(chain, updated).Select(bits => ((0.5 + (0.5 * 0.05)) * bits) / 20e6),
                part.Placement,
                (expected, actual) => Math.Abs(expected - actual) <= 1e-12 * expected
            );
            Assert.All(
                SplittingRule.All,
                rule => Assert.True(Best(chain, scenario, rule) >= Best(chain, _scenario, rule))
            );
        }
    }

    public static TheoryData<UpdatedParameters> Updates =>
        [new UpdatedParameters.All(), _normalisation, new UpdatedParameters.Last(2)];

    [Fact]
    public void The_closed_form_for_runs_is_the_search()
    {
        foreach (var updated in new UpdatedParameters[] { _normalisation, new UpdatedParameters.Last(3) })
        {
            var (chain, scenario) = (new BertBase().Chain, _scenario with { Updated = updated });
            var table = new SplittingQuestion(chain, scenario, new SplittingRule.LookAhead()).Table();
            var closed = BlockwisePlacement.Of(BlockwiseProblem.Of(chain, scenario));
            Assert.Equal(table.FrameCost.Take(table.HorizonLimit + 1).Min(), closed.FrameCost, 1e-9 * closed.FrameCost);
        }
    }

    [Fact]
    public void Layers_are_equal_only_if_an_update_changes_all_alike()
    {
        var chain = new EqualNeuronMlp().Chain;
        Assert.Equal(0, EqualLayerProblem.Of(chain, _scenario with { Updated = _normalisation }).Placement);
        Assert.Throws<ArgumentException>(() =>
            EqualLayerProblem.Of(chain, _scenario with { Updated = new UpdatedParameters.Last(1) })
        );
        var last = new SplittingQuestion(
            chain,
            _scenario with
            {
                Updated = new UpdatedParameters.Last(1),
            },
            new SplittingRule.Optimal()
        );
        Assert.False(OptimalPlacementBracket.TryFind(last, out _));
    }

    private static int Best(StageChain chain, Scenario scenario, SplittingRule rule)
    {
        Assert.True(new SplittingQuestion(chain, scenario, rule).Table().TryFindBest(out var best));
        return best;
    }

    private static ImmutableArray<long> UpdatedBits(StageChain chain, UpdatedParameters updated)
    {
        Assert.True(updated.TryOf(chain, out var changed));
        return [.. changed.Stages.Select(stage => stage.Cost.Updated.Value)];
    }
}
