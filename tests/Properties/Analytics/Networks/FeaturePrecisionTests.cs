using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Inputs.Networks;
using SplitProofs.Inputs.Profiles;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Models;
using SplitProofs.Properties.Descriptions;
using SplitProofs.Properties.Inputs;
using SplitProofs.Properties.Reports.Output;

namespace SplitProofs.Properties.Analytics.Networks;

/// <summary>The bits of features that a scenario sets.</summary>
public class FeaturePrecisionTests
{
    private static readonly Scenario _scenario = ScenarioReader
        .Read(ScenarioText.Valid, ScenarioText.Path)
        .Value()
        .Scenario;

    // The outputs of LeNet-5: 6 maps of 28x28, 6 of 14x14, 16 of 10x10, 16 of 5x5, then 120 and 84 units.
    [Fact]
    public void The_outputs_of_LeNet_are_sent_in_the_bits_of_the_scenario_and_the_image_as_it_comes() =>
        Assert.Equal(
            [28 * 28 * 8, 6 * 28 * 28 * 5, 6 * 14 * 14 * 5, 16 * 10 * 10 * 5, 16 * 5 * 5 * 5, 120 * 5, 84 * 5],
            Enumerable.Range(0, 7).Select(cut => With(5).Uplink.AsSent(new LeNet5().Chain).CutData(cut).Value)
        );

    /// <summary>The networks whose descriptions state the bits of the raw input, and leave those of features to the default.</summary>
    public static TheoryData<string> Descriptions =>
        new(
            Resources
                .NamesIn("models")
                .Where(name =>
                    Resources.Read(name) is var text
                    && text.Contains("bits:", StringComparison.Ordinal)
                    && !text.Contains("precision:", StringComparison.Ordinal)
                )
        );

    [Theory]
    [MemberData(nameof(Descriptions))]
    public void A_scenario_sets_the_bits_of_features_as_a_description_does(string name)
    {
        using var folder = new TemporaryFolder();
        var chain = Chain(Resources.Read(name));
        var expected = CoInference.Of(Chain(Resources.Read(name) + "\nprecision: {features: 7}\n"), _scenario).Problem;
        var actual = CoInference.Of(chain, With(7)).Problem;
        Assert.Equal(expected.Costs.Offload.AsEnumerable(), actual.Costs.Offload);
        Assert.Equal(expected.Costs.Extra.AsEnumerable(), actual.Costs.Extra);
        Assert.Equal(expected.Placement.AsEnumerable(), actual.Placement);
        Assert.NotEqual(CoInference.Of(chain, _scenario).Problem.Costs.Offload.AsEnumerable(), actual.Costs.Offload);

        StageChain Chain(string text)
        {
            folder.Write("it.dnn.yaml", text);
            return NetworkLookup.Find(folder["it.dnn.yaml"]).Value().Chain;
        }
    }

    [Fact]
    public void Equal_layers_stay_equal_where_the_raw_input_has_the_bits_of_the_scenario()
    {
        var chain = new EqualNeuronMlp().Chain;
        Assert.Equal(EqualLayerProblem.Of(chain, _scenario), EqualLayerProblem.Of(chain, With(32)));
    }

    [Fact]
    public void Equal_layers_whose_raw_input_has_other_bits_are_a_run_after_the_first()
    {
        var chain = new EqualNeuronMlp().Chain;
        Assert.Throws<ArgumentException>(() => EqualLayerProblem.Of(chain, With(8)));
        Assert.False(EqualLayerChain.TryFrom(With(8).Uplink.AsSent(chain), out _));
        Assert.Equal([1, 6, 1], BlockwiseProblem.Of(chain, With(8)).Blocks.Select(block => block.Repetitions));
    }

    [Fact]
    public void What_repeats_is_kept_once_and_the_device_holds_as_much()
    {
        var chain = new Llama32With1B().Chain;
        var sent = With(4).Uplink.AsSent(chain);
        Assert.Equal(chain.Blocks.Select(block => block.Repetitions), sent.Blocks.Select(block => block.Repetitions));
        Assert.Equal(chain.InputTensors, sent.InputTensors);
        Assert.True(chain.TryPeakMemory(chain.Count, out var before));
        Assert.True(sent.TryPeakMemory(chain.Count, out var after));
        Assert.Equal(before, after);
    }

    private const string Profile =
        "layer,device_s,device_J,edge_s,parameter_bits,output_bits\ninput,,,,,8\nfirst,1,1,1,8,8\nsecond,1,1,1,8,0\n";

    [Fact]
    public void A_profile_knows_no_elements_so_that_its_bits_cannot_be_replaced()
    {
        var profile = ProfileReader.Read(Profile, "camera.csv").Value();
        var file = ScenarioReader.Read(Text("8"), ScenarioText.Path).Value();
        Assert.False(profile.Chain.TryWithFeatureBits(new(8), out _));
        Assert.Throws<InvalidOperationException>(() => CoInference.Of(profile.Chain, file.Scenario));
        file.Send(new(profile.Name, profile.Chain))
            .IsOneFault("my.yaml:7:17", "feature_bits", "'camera'", "how many elements", "Leave feature_bits out");
    }

    [Fact]
    public void Bits_that_make_a_cut_too_large_are_a_fault()
    {
        var chain = new LeNet5().Chain;
        var most = long.MaxValue / 4704;
        Assert.True(chain.TryWithFeatureBits(new(most), out var sent));
        Assert.Equal(most * 4704, sent.CutData(1).Value);
        Assert.False(chain.TryWithFeatureBits(new(most + 1), out _));
        ScenarioReader
            .Read(Text($"{most + 1}"), ScenarioText.Path)
            .Value()
            .Send(new("LeNet-5", chain))
            .IsOneFault("my.yaml:7:17", "LeNet-5", "2^63 - 1", "fewer bits");
    }

    private static string Text(string bits) => ScenarioText.With("  fading:", $"  feature_bits: {bits}\n  fading:");

    private static Scenario With(long bits) =>
        _scenario with
        {
            Uplink = _scenario.Uplink with { Precision = new FeaturePrecision.OfLink(new(bits)) },
        };
}
