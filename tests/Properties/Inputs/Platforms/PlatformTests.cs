using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Descriptions;
using SplitProofs.Descriptions.Evaluation;
using SplitProofs.Inputs.Networks;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Properties.Descriptions;
using SplitProofs.Text.Faults;

namespace SplitProofs.Properties.Inputs.Platforms;

public sealed class PlatformTests : IDisposable
{
    // 24 → 40 channels, 56×56 → 50×50: 43.2e6 operations.
    private const string SmallImage = "- conv: {filters: 40, kernel: 3, dilation: 3, bias: false}";

    private const double Bandwidth = 15109525179.712227;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Times of the models of ANNETTE, computed by the formulas of its repository.</summary>
    [Theory]
    [InlineData(
        "refined",
        "[3, 224, 224]",
        "- conv: {filters: 64, kernel: 7, stride: 2, padding: 3, bias: false}",
        0.2011336
    )]
    [InlineData(
        "roofline",
        "[3, 224, 224]",
        "- conv: {filters: 64, kernel: 7, stride: 2, padding: 3, bias: false}",
        0.2011336
    )]
    [InlineData("roofline", "[24, 56, 56]", SmallImage, 0.0368133)]
    [InlineData("refined", "[24, 56, 56]", SmallImage, 0.0611026)]
    public void Published_constants_give_the_published_times(
        string model,
        string input,
        string layer,
        double milliseconds
    ) => Assert.Equal(milliseconds, Time(On("zcu102", model), input, layer) * 1e3, 7);

    [Theory]
    // (1000 + 10)·8 bit of activations and 10,000·8 bit of weights over 5109525179.51176 B/s.
    [InlineData("zcu102", "[1000]", "- dense: 10", (1000 + 10 + 10_000) / 5109525179.51176)]
    // 2·n_out·9 operations at the rate of pooling.
    [InlineData("zcu102", "[8, 30, 30]", "- maxpool: 5", 2 * 8 * 36 * 25 / 27348833224.4373)]
    // The same, bound by the memory of the NCS2, with 2 bytes an element.
    [InlineData("ncs2", "[8, 30, 30]", "- maxpool: {kernel: 1, stride: 3}", 2 * (7200 + 800) / 579437699.0)]
    // Biases, normalisation and activation run with the convolution; the softmax reads and writes 1,000 elements.
    [InlineData(
        "ncs2",
        "[64, 14, 14]",
        "- depthwise: 3\n  - batchnorm\n  - relu",
        2 * ((64 * (196 + 144)) + (64 * 9)) / 5679437699.0
    )]
    [InlineData("ncs2", "[1000]", "- dense: 1000\n  - softmax", 2 * (1_002_000 + 2_000) / 5679437699.0)]
    public void Counts_are_those_of_ANNETTE(string platform, string input, string layers, double seconds) =>
        Assert.Equal(seconds, Time(ShippedText(platform), input, layers), 1e-12 * seconds);

    /// <summary>The oracle: ResNet-18 written out layer by layer, with the formulas of ANNETTE and the constants as numbers.</summary>
    [Fact]
    public void A_whole_network_takes_the_sum_of_its_layers_by_the_formulas_of_ANNETTE()
    {
        var seconds = Convolution(3, 64, 7, 224, 112) + Pool(64, 112, 56, 9);
        (int In, int Out, int From, int To)[] blocks =
        [
            (64, 64, 56, 56),
            (64, 64, 56, 56),
            (64, 128, 56, 28),
            (128, 128, 28, 28),
            (128, 256, 28, 14),
            (256, 256, 14, 14),
            (256, 512, 14, 7),
            (512, 512, 7, 7),
        ];
        foreach (var (channels, filters, from, to) in blocks)
        {
            seconds += Convolution(channels, filters, 3, from, to) + Convolution(filters, filters, 3, to, to);
            seconds += channels == filters ? 0 : Convolution(channels, filters, 1, from, to);
            // The sum reads two tensors and writes one, and the rectifier after it reads and writes one.
            seconds += 5 * filters * to * to / Bandwidth;
        }

        seconds += Pool(512, 7, 1, 49) + ((512 + 1000 + 512_000) / 5109525179.51176) + (2000 / Bandwidth);
        var file = Scenario("device: {platform: zcu102, energy: 1 pJ/FLOP}", "edge: {speed: 80 GFLOP/s}").Value();
        var chain = file.Run(NetworkLookup.Find("ResNet18").Value()).Value();
        Assert.Equal(
            seconds,
            InferenceCosts.DeviceTimes(chain, file.Scenario).Sum(time => time.Value),
            1e-12 * seconds
        );

        static double Convolution(int channels, int filters, int kernel, int from, int to)
        {
            var operating = 2.0 * kernel * kernel * channels * filters * to * to / 1173488332240.4373;
            var moving =
                ((channels * from * from) + (filters * to * to) + (kernel * kernel * channels * filters)) / Bandwidth;
            return operating > moving
                ? operating / (Part(to, 8, 0.485896) * Part(channels, 16, 1) * Part(filters, 16, 0.881308))
                : moving;
        }

        static double Part(int extent, int parallel, double alpha) =>
            1
            / (
                1
                - alpha
                + (alpha / (extent < parallel ? 1 : extent / (Math.Ceiling((double)extent / parallel) * parallel)))
            );

        static double Pool(int channels, int from, int to, int window) =>
            Math.Max(
                2.0 * channels * to * to * window / 27348833224.4373,
                ((channels * from * from) + (channels * to * to)) / 15109525179.51176
            );
    }

    [Fact]
    public void A_stage_takes_the_sum_of_its_layers_and_a_second_activation_takes_its_own_time()
    {
        var zcu = ShippedText("zcu102");
        var conv = Time(zcu, "[16, 32, 32]", "- conv: {filters: 16, kernel: 3, padding: same}\n  - relu");
        var both = Time(
            zcu,
            "[16, 32, 32]",
            "- conv: {filters: 16, kernel: 3, padding: same}\n  - relu\n  - softmax\n  - relu"
        );
        var elements = 16 * 32 * 32;
        Assert.Equal(conv + (2 * 2 * elements / 15109525179.712227), both, 1e-15);
    }

    [Fact]
    public void Repeated_stages_and_shared_names_are_as_without_layers()
    {
        foreach (var shipped in NetworkLookup.Shipped)
        {
            var layered = shipped.Layered.Value.Value();
            Assert.Equal(shipped.Chain.Count, layered.Stages.Count);
            Assert.Equal(shipped.Chain.Stages.Select(stage => stage.Name), layered.Stages.Select(stage => stage.Name));
            Assert.Equal(
                shipped.Chain.Stages.Select(stage => stage.Cost.Work),
                layered.Stages.Select(stage => (Work)new Work.Counted(new(stage.Macs), new(stage.ElementWise)))
            );
            Assert.All(layered.Stages, CountsItsLayers);
        }

        // Two operations a multiply-accumulate, and each operator but pooling its other operations, or none where a bias is fused.
        static void CountsItsLayers(EvaluatedStage stage) =>
            Assert.InRange(
                stage.Layers.Where(layer => layer.Class != "pooling").Sum(layer => layer.Operations * layer.Times),
                2.0 * stage.Macs,
                (2.0 * stage.Macs) + stage.ElementWise
            );
    }

    [Theory]
    [InlineData("device: {platform: zcu102, energy: 12.5 pJ/FLOP}", "edge: {platform: ncs2}")]
    [InlineData("device: {platform: ZCU102, energy: 12.5 pJ/FLOP}", "edge: {speed: 80 GFLOP/s}")]
    [InlineData("device: {speed: 1 GFLOP/s, energy: 12.5 pJ/FLOP}", "edge: {platform: ncs2}")]
    public void A_scenario_with_platforms_has_a_time_for_each_stage(string device, string edge)
    {
        var file = Scenario(device, edge).Value();
        var network = NetworkLookup.Find("ResNet18").Value();
        var chain = file.Run(network).Value();
        Assert.Equal(network.Chain.Count, chain.Count);
        Assert.All(
            chain.Stages,
            stage => Assert.True(Assert.IsType<Work.Measured>(stage.Cost.Work).DeviceTime.Value > 0)
        );
        var energy = chain.Stages.Sum(stage => ((Work.Measured)stage.Cost.Work).DeviceEnergy.Value);
        var operations = network.Chain.Stages.Sum(stage => ((Work.Counted)stage.Cost.Work).Workload.Value);
        Assert.Equal(operations * 12.5e-12, energy, 1e-9 * energy);
        Assert.True(double.IsFinite(InferenceCosts.Of(chain, file.Scenario).Time.Edge));
    }

    [Fact]
    public void One_class_for_all_others_at_a_fast_memory_is_one_speed()
    {
        var network = NetworkLookup.Find("EqualNeuronMlp").Value();
        var path = Write("name: one\nbits: 8\nclasses:\n  others: {rate: 0.8 GFLOP/s, bandwidth: 1e25 B/s}\n");
        var onPlatform = Scenario($"device: {{platform: {path}, energy: 1 pJ/FLOP}}", "edge: {speed: 80 GFLOP/s}")
            .Value()
            .Run(network)
            .Value();
        var biases = network.Chain.Stages.Select(stage => ((Work.Counted)stage.Cost.Work));
        Assert.Equal(
            biases.Select(work => work.Macs.ToFlops().Value / 0.8e9),
            onPlatform.Stages.Select(stage => ((Work.Measured)stage.Cost.Work).DeviceTime.Value),
            (one, other) => other >= one && other <= 1.01 * one
        );
        Assert.IsType<EqualLayerChain>(onPlatform);
    }

    [Theory]
    [InlineData(
        "device: {platform: zcu12, energy: 1 pJ/FLOP}",
        "s.yaml:2:20",
        "no platform is called 'zcu12'",
        "Did you mean 'zcu102'?"
    )]
    [InlineData(
        "device: {platform: zcu102, speed: 1 GFLOP/s, energy: 1 pJ/FLOP}",
        "s.yaml:2:20",
        "both speed and platform"
    )]
    [InlineData("device: {platform: zcu102}", "s.yaml:2:20", "device.energy")]
    [InlineData(
        "device: {platform: missing.platform.yaml, energy: 1 pJ/FLOP}",
        "s.yaml:2:20",
        "the platform cannot be read: missing.platform.yaml",
        "no such file"
    )]
    public void A_platform_that_cannot_be_used_is_a_fault_at_its_place(
        string device,
        string place,
        params string[] words
    ) => Scenario(device, "edge: {speed: 80 GFLOP/s}").IsOneFault(place, words);

    [Fact]
    public void A_class_that_is_missing_is_named_once_with_its_first_stage_and_the_file() =>
        Scenario("device: {platform: zcu102, energy: 1 pJ/FLOP}", "edge: {platform: zcu102}")
            .Value()
            .Run(NetworkLookup.Find("MobileNetV2").Value())
            .IsOneFault(
                "platforms/zcu102.platform.yaml",
                "stage depthwise1 of MobileNetV2",
                "the operator depthwise",
                "no class depthwise_convolution"
            );

    [Fact]
    public void A_measured_profile_keeps_its_times_under_a_platform()
    {
        var chain = new StageChain(
            new(8),
            stages: [new("one", new(new Work.Measured(new(1), new(2), new(3)), new(0), new(0)))]
        );
        var file = Scenario("device: {platform: zcu102, energy: 1 pJ/FLOP}", "edge: {platform: ncs2}").Value();
        Assert.Same(chain, file.Run(new("measured", chain)).Value());
        Assert.Empty(file.MemoryBound(new("measured", chain)));
    }

    private double Time(string platform, string input, string layers)
    {
        var scenario = Scenario(
                $"device: {{platform: {Write(platform)}, energy: 1 pJ/FLOP}}",
                "edge: {speed: 1 GFLOP/s}"
            )
            .Value();
        var description = $"name: Net\ninput: {{shape: {input}, bits: 8}}\nlayers:\n  {layers}\n";
        var compiled = Description
            .CompileWithLayers(description, "net.dnn.yaml")
            .Match(
                found => found.Network,
                failed => throw new Xunit.Sdk.XunitException(string.Join('\n', failed.Errors))
            );
        var network = new Network("Net", RunTimeChain.Of(compiled.EvaluateDefaults()))
        {
            Layered = new(() => Results.Success(compiled.EvaluateDefaults())),
        };
        return InferenceCosts.DeviceTimes(scenario.Run(network).Value(), scenario.Scenario).Sum(time => time.Value);
    }

    private string Write(string platform)
    {
        var path = Path.Combine(_folder.FullName, "p.platform.yaml");
        File.WriteAllText(path, platform);
        return path;
    }

    private static string On(string platform, string model) =>
        ShippedText(platform).Replace("model: refined", $"model: {model}", StringComparison.Ordinal);

    private static string ShippedText(string name) => Resources.Read($"platforms/{name}.platform.yaml");

    private static Result<ScenarioFile> Scenario(string device, string edge) =>
        ScenarioReader.Read(
            ScenarioText
                .With("device: {speed: 0.8 GFLOP/s, energy: 12.5 pJ/FLOP, memory: 1 GiB}", device)
                .Replace("edge: {speed: 80 GFLOP/s}", edge, StringComparison.Ordinal),
            "s.yaml"
        );
}
