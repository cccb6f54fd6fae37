namespace SplitProofs.Properties.Descriptions;

public class PublishedCountTests
{
    [Theory]
    [InlineData("lenet-5", "LeNet-5 (28x28 with padding 2)", 7)]
    [InlineData("alexnet", "AlexNet (one-tower; torchvision)", 11)]
    [InlineData("vgg16", "VGG16", 21)]
    public void ParametersAndMacsEqualThePublishedCountsInEveryDigit(string file, string row, int stages)
    {
        var published = Resources
            .Read("reference/published-counts.csv")
            .Split('\n')
            .Select(line => line.Split(','))
            .Single(fields => fields[0] == row);
        var network = Compiling.Network(Resources.Read($"models/{file}.dnn.yaml")).EvaluateDefaults();

        Assert.Equal(published[2], network.Parameters.ToString());
        Assert.Equal(published[3], network.Macs.ToString());
        Assert.Equal(stages, network.Stages.Count);
        Assert.Equal(network.Parameters, network.Stages.Sum(stage => stage.Parameters));
        Assert.Equal(network.Macs, network.Stages.Sum(stage => stage.Macs));
        Assert.Equal(network.ElementWise, network.Stages.Sum(stage => stage.ElementWise));
    }

    [Theory]
    [InlineData("equal-neuron-mlp", true)]
    [InlineData("lenet-5", false)]
    [InlineData("alexnet", false)]
    [InlineData("vgg16", false)]
    public void OnlyTheEqualNeuronPerceptronHasEqualLayers(string file, bool expected) =>
        Assert.Equal(expected, Compiling.Network(Resources.Read($"models/{file}.dnn.yaml")).HasEqualLayers);

    [Fact]
    public void TheEqualNeuronPerceptronFollowsItsParameters()
    {
        var network = Compiling.Network(Resources.Read("models/equal-neuron-mlp.dnn.yaml"));
        var values = new Dictionary<string, long> { ["depth"] = 12, ["neurons"] = 512 };
        var numbers = network
            .Evaluate(values)
            .Match(evaluated => evaluated, refused => throw new Xunit.Sdk.XunitException(refused.Reason));

        Assert.Equal(12, numbers.Stages.Count);
        Assert.Equal(12 * (512 * 512 + 512), numbers.Parameters);
        Assert.Equal(12 * 512 * 512, numbers.Macs);
        Assert.Equal(512 * 32, numbers.InputBits);
        Assert.Equal(["dense1", "dense12"], [numbers.Stages[0].Name, numbers.Stages[11].Name]);
    }
}
