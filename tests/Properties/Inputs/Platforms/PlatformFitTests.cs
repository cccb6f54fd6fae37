using System.Collections.Immutable;
using System.Text.Json.Nodes;
using SplitProofs.Analytics.Platforms;
using SplitProofs.Analytics.Routing;
using SplitProofs.Inputs.Calibration;
using SplitProofs.Inputs.Networks;
using SplitProofs.Inputs.Nodes;
using SplitProofs.Inputs.Platforms;
using SplitProofs.Properties.Commands;

namespace SplitProofs.Properties.Inputs.Platforms;

/// <summary>The constants of a platform are found again from the times of stages that follow from them.</summary>
[Collection("Program")]
public sealed class PlatformFitTests : IDisposable
{
    private const string Board = """
        name: board
        bits: 16
        model: roofline
        classes:
          convolution: {rate: 320 GFLOP/s, bandwidth: 5.6 GB/s}
          depthwise_convolution: {rate: 90 GFLOP/s, bandwidth: 4 GB/s}
          dense: {rate: 320 GFLOP/s, bandwidth: 5 GB/s}
          pooling: {rate: 6 GFLOP/s, bandwidth: 2.5 GB/s}
          normalisation: {rate: 200 GFLOP/s, bandwidth: 3 GB/s}
          activation: {rate: 150 GFLOP/s, bandwidth: 7 GB/s}
          others: {rate: 100 GFLOP/s, bandwidth: 6 GB/s}
        """;

    private static readonly ImmutableArray<string> _networks = ["AlexNet", "ResNet18", "MobileNetV2", "VGG16"];

    private readonly ProgramUnderTest _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void What_is_said_to_be_fitted_is_the_constant_of_the_board_and_a_bound_is_on_its_side()
    {
        var board = PlatformReader.Read(Board, "board.platform.yaml").Value().Platform;
        var fit = PlatformFit.Of(Samples(_networks), bits: 16);
        Assert.True(fit.MeanError < 1e-7, $"{fit.MeanError}");
        Assert.True(fit.MeanLeftOutError < 0.05, $"{fit.MeanLeftOutError}");
        Assert.All(
            fit.Classes,
            one =>
            {
                var speed = board.Speeds.GetValueOrDefault(one.Class) ?? board.Speeds[Platform.Others];
                Check(one.Class, one.Rate, speed.Rate.Value);
                Check(one.Class, one.Bandwidth, speed.Bandwidth.Value);
            }
        );
        var convolution = fit.Classes.Single(one => one.Class == "convolution");
        Assert.IsType<FittedConstant.Fitted>(convolution.Rate);
        Assert.IsType<FittedConstant.Fitted>(convolution.Bandwidth);
        Assert.IsType<FittedConstant.Fitted>(fit.Classes.Single(one => one.Class == "dense").Bandwidth);
        Assert.IsType<FittedConstant.AtLeast>(fit.Classes.Single(one => one.Class == "dense").Rate);

        static void Check(string name, FittedConstant found, double known) =>
            Assert.True(
                found.Match(
                    fitted: f => Math.Abs((f.Value / known) - 1) < 1e-6,
                    atLeast: a => a.Value <= known * (1 + 1e-6),
                    notSeparated: _ => true,
                    unseen: _ => false
                ),
                $"{name}: {found}, and the board has {known}"
            );
    }

    /// <summary>Layers of one class alone, whose two constants can be worked out by hand.</summary>
    [Fact]
    public void A_class_that_computing_binds_throughout_leaves_its_bandwidth_open()
    {
        var fit = PlatformFit.Of([Layer(2e6, 1e3, 2e-3), Layer(4e6, 1e3, 4e-3), Layer(6e6, 4e3, 6e-3)], bits: 8);
        var only = Assert.Single(fit.Classes);
        Assert.Equal(1e9, Assert.IsType<FittedConstant.Fitted>(only.Rate).Value, 1.0);
        // The third layer moves 32,000 bits in at most 6 ms.
        Assert.Equal(32e3 / 6e-3, Assert.IsType<FittedConstant.AtLeast>(only.Bandwidth).Value, 1e-3);

        var both = PlatformFit.Of([Layer(2e6, 1e3, 2e-3), Layer(4e6, 1e3, 4e-3), Layer(1e3, 1e6, 8e-3)], bits: 8);
        Assert.Equal(1e9, Assert.IsType<FittedConstant.Fitted>(both.Classes[0].Bandwidth).Value, 1.0);

        var equal = PlatformFit.Of([Layer(1e6, 1e6, 1e-3), Layer(2e6, 2e6, 2e-3)], bits: 8);
        Assert.IsType<FittedConstant.AtLeast>(equal.Classes[0].Rate);
        Assert.IsType<FittedConstant.AtLeast>(equal.Classes[0].Bandwidth);
    }

    [Fact]
    public void Classes_that_always_take_part_in_the_same_proportion_are_not_separated()
    {
        var fit = PlatformFit.Of(
            [
                .. new[] { 1.0, 2.0, 5.0 }.Select(size => new PlatformSample(
                    "s",
                    [Counts("dense", size * 1e6, 1), Counts("pooling", size * 3e6, 1)],
                    size * 1e-3
                )),
            ],
            bits: 8
        );
        Assert.All(fit.Classes, one => Assert.IsNotType<FittedConstant.Fitted>(one.Rate));
        Assert.True(fit.MeanError < 1e-9);
    }

    [Fact]
    public void A_stage_that_is_left_out_is_predicted_from_the_others_alone()
    {
        var fit = PlatformFit.Of(
            [Layer(2e6, 2, 2e-3), Layer(4e6, 4, 4e-3), Layer(8e6, 8, 8e-3), Layer(1e6, 1, 5e-3)],
            bits: 8
        );
        Assert.Equal(1e-3, fit.LeftOut[3], 1e-9);
        Assert.NotEqual(1e-3, fit.Predicted[3], 1e-5);
        var alone = PlatformFit.Of(
            [Layer(2e6, 1, 2e-3), Layer(4e6, 1, 4e-3), new("p", [Counts("pooling", 1e6, 1)], 1e-3)],
            bits: 8
        );
        Assert.Equal([false, false, true], alone.LeftOut.Select(double.IsNaN));
    }

    [Fact]
    public void The_file_that_calibrate_writes_predicts_the_profiles_in_every_command()
    {
        var pairs = new[] { "AlexNet", "LeNet-5" }.SelectMany(name =>
            new[] { "--model", name, "--profile", Profile(name) }
        );
        var run = _program.Run(["calibrate", .. pairs, "--platform", "my-board.platform.yaml", "--bits", "16"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("The device as the platform my-board", run.Output, StringComparison.Ordinal);
        Assert.Contains("at least: a lower bound", run.Output, StringComparison.Ordinal);
        var written = File.ReadAllText(Path.Combine(_program.Folder, "my-board.platform.yaml"));
        Assert.Contains("# the mean absolute error of ", written, StringComparison.Ordinal);
        var plan = _program.Run(
            "place",
            "--model",
            "LeNet-5",
            "--scenario",
            "reference",
            "--set",
            "device.platform=my-board.platform.yaml",
            "--json"
        );
        Assert.Equal(0, plan.ExitCode);
        _program.Write("board.platform.yaml", Board);
        Assert.Equal(Latency("board"), Latency("my-board"), 1e-6 * Latency("board"));
    }

    [Theory]
    [InlineData("there are 2 stages with a time, and 3 classes of layers to fit", "")]
    [InlineData("no stage has a time on that side", "--side edge")]
    [InlineData("no side is called 'cloud'", "--side cloud")]
    [InlineData("'b.yaml' does not end in .platform.yaml", "--platform b.yaml")]
    [InlineData("'-b' does not start with", "--platform=-b.platform.yaml")]
    public void What_cannot_be_fitted_is_refused_and_nothing_is_written(string words, string options)
    {
        var profile = words.StartsWith("there", StringComparison.Ordinal)
            ? Profile("LeNet-5", keep: 2)
            : Profile("LeNet-5");
        var asked = options.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] platform = options.Contains("--platform", StringComparison.Ordinal)
            ? []
            : ["--platform", "b.platform.yaml"];
        var run = _program.Run(["calibrate", "--model", "LeNet-5", "--profile", profile, .. platform, .. asked]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(
            Directory.GetFiles(_program.Folder),
            file => file.EndsWith("b.platform.yaml", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("--bits", "8")]
    [InlineData("--side", "edge")]
    public void An_option_of_a_platform_without_one_is_refused(string option, string value)
    {
        var run = _program.Run("calibrate", "--model", "LeNet-5", "--profile", Profile("LeNet-5"), option, value);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(
            $"{option}: it describes a platform, and none is asked for",
            run.Error,
            StringComparison.Ordinal
        );
    }

    private static PlatformSample Layer(double operations, double elements, double seconds) =>
        new("s", [Counts("dense", operations, elements)], seconds);

    private static LayerCounts Counts(string ofClass, double operations, double elements) =>
        new(ofClass, ofClass, operations, elements, 0, 0, new(1, 1, 1, 1));

    private static ImmutableArray<PlatformSample> Samples(ImmutableArray<string> networks) =>
        [
            .. networks
                .Select(name => NetworkLookup.Find(name).Value())
                .SelectMany(network => PlatformSample.Of(network, Times(network)).Value()),
        ];

    /// <summary>The time of each stage on the board.</summary>
    private static ImmutableArray<double> Times(Network network)
    {
        var board = PlatformReader.Read(Board, "board.platform.yaml").Value();
        var nodes = new StatedNode(
            "a",
            new Processor.OnPlatform(board),
            default,
            new SplitProofs.Analytics.Scenarios.DeviceMemory.Unlimited()
        );
        var file = NodesReader
            .Read(
                "name: a\nnodes: [{name: a, speed: 1 FLOP/s}, {name: b, speed: 1 FLOP/s}]\nlinks: [{rate: 1 bit/s}]",
                "a"
            )
            .Value();
        var line = (file with { Nodes = [nodes, file.Nodes[1]] }).Run(network).Value().Line;
        return [.. Assert.IsType<NodeSpeed.ByStage>(line.Nodes[0].Speed).Times.Select(time => time.Value)];
    }

    private string Profile(string name, int keep = int.MaxValue)
    {
        var network = NetworkLookup.Find(name).Value();
        var rows = network.Chain.Stages.Zip(
            Times(network),
            (stage, time) =>
                FormattableString.Invariant(
                    $"{stage.Name},{(keep-- > 0 ? time : 0)},0,0,{stage.Cost.Parameters.Value},{stage.Cost.Output.Value}"
                )
        );
        var file = $"{network.FileName}.csv";
        _program.Write(
            file,
            $"layer,device_s,device_J,edge_s,parameter_bits,output_bits\ninput,,,,,{network.Chain.Input.Value}\n{string.Join('\n', rows)}\n"
        );
        return file;
    }

    private double Latency(string board)
    {
        _program.Write(
            "line.yaml",
            $"name: a\nnodes: [{{name: a, platform: {board}.platform.yaml}}, {{name: b, speed: 1 FLOP/s}}]\nlinks: [{{rate: 1 bit/s}}]"
        );
        var run = _program.Run("route", "--model", "AlexNet", "--nodes", "line.yaml", "--json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return (double)JsonNode.Parse(run.Output)!["latencySeconds"]!;
    }
}
