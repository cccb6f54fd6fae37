namespace SplitProofs.Properties.Descriptions;

public class PublishedCountTests
{
    [Theory]
    [InlineData("lenet-5", "LeNet-5 (28x28 with padding 2)", 7)]
    [InlineData("alexnet", "AlexNet (one-tower; torchvision)", 11)]
    [InlineData("vgg16", "VGG16", 21)]
    [InlineData("resnet-18", "ResNet18", 12)]
    [InlineData("resnet-50", "ResNet50 (stride on the 3x3)", 20)]
    [InlineData("resnet-50-original", "ResNet50 (original; stride on the first 1x1)", 20)]
    [InlineData("mobilenet-v2", "MobileNetV2", 34)]
    [InlineData("efficientnet-b0", "EfficientNet-B0", 40)]
    [InlineData("vit-b-16", "ViT-B/16", 26)]
    [InlineData("bert-base", "BERT-base (sequence 128; with pooler)", 26)]
    [InlineData("gpt-2-small", "GPT-2 small (sequence 1024; with LM head; biases)", 26)]
    [InlineData("yolov4-tiny", "YOLOv4-tiny 416", 10)]
    public void Parameters_and_MACs_equal_the_published_counts_in_every_digit(string file, string row, int stages)
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
    public void Only_the_equal_neuron_perceptron_has_equal_layers(string file, bool expected) =>
        Assert.Equal(expected, Compiling.Network(Resources.Read($"models/{file}.dnn.yaml")).HasEqualLayers);

    /// <summary>
    /// Counts that are not in the table: of Llama 3.2 1B, the published 1,235,814,400 parameters; of the CfC network, the
    /// terms of each layer.
    /// </summary>
    [Theory]
    [InlineData("llama-3.2-1b", 1_235_814_400)]
    // (16 + 64)·128 + 128 + 4·(128·64 + 64), (64 + 64)·128 + 128 + 4·(128·64 + 64), 64·10 + 10.
    [InlineData("cfc-sequence", 10_368 + 33_024 + 16_512 + 33_024 + 650)]
    public void Parameters_of_the_other_networks(string file, long parameters) =>
        Assert.Equal(
            parameters,
            Compiling.Network(Resources.Read($"models/{file}.dnn.yaml")).EvaluateDefaults().Parameters
        );

    /// <summary>
    /// The biased layers of U-Net, from one channel to two classes, as channels in and out: k·k·in·out + out parameters each.
    /// </summary>
    [Fact]
    public void Parameters_of_U_net_are_those_of_its_layers()
    {
        (long Kernel, long In, long Out)[] layers =
        [
            // Down: two convolutions for each width.
            (3, 1, 64), // 640
            (3, 64, 64), // 36,928
            (3, 64, 128), // 73,856
            (3, 128, 128), // 147,584
            (3, 128, 256), // 295,168
            (3, 256, 256), // 590,080
            (3, 256, 512), // 1,180,160
            (3, 512, 512), // 2,359,808
            (3, 512, 1024), // 4,719,616
            (3, 1024, 1024), // 9,438,208
            // Up: a transposed convolution, and two on what it leaves beside the skip.
            (2, 1024, 512), // 2,097,664
            (3, 512 + 512, 512), // 4,719,104
            (3, 512, 512), // 2,359,808
            (2, 512, 256), // 524,544
            (3, 256 + 256, 256), // 1,179,904
            (3, 256, 256), // 590,080
            (2, 256, 128), // 131,200
            (3, 128 + 128, 128), // 295,040
            (3, 128, 128), // 147,584
            (2, 128, 64), // 32,832
            (3, 64 + 64, 64), // 73,792
            (3, 64, 64), // 36,928
            (1, 64, 2), // 130
        ];
        var network = Compiling.Network(Resources.Read("models/u-net.dnn.yaml")).EvaluateDefaults();
        Assert.Equal(31_030_658, network.Parameters);
        Assert.Equal(31_030_658, layers.Sum(layer => layer.Kernel * layer.Kernel * layer.In * layer.Out + layer.Out));
    }

    [Fact]
    public void Each_network_fits_on_about_a_screen() =>
        Assert.All(Resources.NamesIn("models"), name => Assert.InRange(Resources.Read(name).Split('\n').Length, 1, 60));

    [Fact]
    public void The_equal_neuron_perceptron_follows_its_parameters()
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
