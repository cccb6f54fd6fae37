using System.Text.Json.Nodes;
using SplitProofs.Properties.Commands;
using SplitProofs.Properties.Descriptions;

namespace SplitProofs.Properties.Program;

/// <summary>Every command with a scenario or nodes takes platforms.</summary>
[Collection("Program")]
public sealed class PlatformCommandTests : IDisposable
{
    private static readonly string[] _question =
    [
        "--model",
        "ResNet18",
        "--scenario",
        "reference",
        "--set",
        "device.platform=zcu102",
        "--set",
        "edge.platform=ncs2",
    ];

    private readonly ProgramUnderTest _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void Place_names_the_stages_that_are_bound_by_memory()
    {
        var text = _program.Run(["place", .. _question]);
        Assert.Equal(0, text.ExitCode);
        Assert.Contains("The device is the platform zcu102. Bound by its memory: 1 stage (dense1).", text.Output);
        Assert.Contains("The edge server is the platform ncs2. Bound by its memory: 5 stages", text.Output);
        var platforms = JsonNode.Parse(_program.Run(["place", .. _question, "--json"]).Output)!["platforms"]!;
        Assert.Equal("zcu102", (string)platforms["device"]!["platform"]!);
        Assert.Equal("[\"dense1\"]", platforms["device"]!["memoryBoundStages"]!.ToJsonString());
        Assert.Equal(5, platforms["edge"]!["memoryBoundStages"]!.AsArray().Count);
    }

    [Fact]
    public void Without_a_platform_nothing_is_said_of_memory()
    {
        var json = JsonNode.Parse(
            _program.Run("place", "--model", "LeNet-5", "--scenario", "reference", "--json").Output
        )!;
        Assert.Null(json["platforms"]);
    }

    [Fact]
    public void A_simulation_takes_as_long_as_the_plan_says()
    {
        var run = _program.Run(["simulate", .. _question, "--frames", "20", "--json"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("0.003683666", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--tune", "frequency", "the scenario names a platform")]
    [InlineData("--set", "device.speed=1GFLOP/s", "both speed and platform")]
    [InlineData("--set", "edge.memory=1 GiB", "has no key 'memory'")]
    public void What_does_not_go_with_a_platform_is_refused(string option, string value, string words)
    {
        var run = _program.Run(["place", .. _question, option, value]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_route_takes_the_times_of_the_platform_of_a_node()
    {
        const string line = """
            name: two
            nodes:
              - {name: board, platform: zcu102}
              - {name: cloud, speed: 1 kFLOP/s}
            links: [{rate: 1 Gbit/s}]
            """;
        _program.Write("two.nodes.yaml", line);
        var route = JsonNode.Parse(
            _program.Run("route", "--model", "ResNet18", "--nodes", "two.nodes.yaml", "--json").Output
        )!;
        var placed = JsonNode.Parse(_program.Run(["place", .. _question, "--json"]).Output)!;
        Assert.Equal((int)placed["stages"]!, (int)placed["placedStages"]!);
        Assert.Equal((double)placed["expectedTimeSeconds"]!, (double)route["latencySeconds"]!, 1e-9);
        _program.Write("both.nodes.yaml", line.Replace("zcu102", "zcu102, speed: 1 GFLOP/s", StringComparison.Ordinal));
        Assert.Contains(
            "both.nodes.yaml:3:29: node 1 has both speed and platform",
            _program.Run("route", "--model", "ResNet18", "--nodes", "both.nodes.yaml").Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_sweep_over_platforms_gives_each_its_own_times()
    {
        _program.Write(
            "boards.experiment.yaml",
            """
            name: boards
            question: Which board costs the least?
            networks: [ResNet18]
            scenarios: [reference]
            sweep:
              - set: device.platform
                values: [zcu102, ncs2]
              - set: weights.time
                values: [0.5 /s, 1 /s]
            rules: [optimal]
            outputs: [frame_cost]
            """
        );
        var run = _program.Run("sweep", "boards.experiment.yaml");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var rows = File.ReadAllLines(Path.Combine(_program.Folder, "boards.sweep", "rows.csv"));
        var costs = rows.Skip(1).Select(row => row.Split(',')[^1]).ToArray();
        Assert.Equal(4, costs.Distinct().Count());
    }

    [Fact]
    public void Devices_that_share_a_band_take_their_platforms()
    {
        _program.Write(
            "board.scenario.yaml",
            Resources.Read("inputs/rice.yaml").Replace("speed: 100 GFLOP/s", "platform: ncs2", StringComparison.Ordinal)
        );
        _program.Write(
            "hall.devices.yaml",
            """
            name: hall
            band: 20 MHz
            items: {count: 100, bits: 32, operations: 1000}
            devices:
              - {name: a, model: ResNet18, scenario: board.scenario.yaml, channel: {bits_per_hertz: 4}}
              - {name: b, model: AlexNet, scenario: board.scenario.yaml, channel: {bits_per_hertz: 4}}
            """
        );
        var run = _program.Run("allocate", "--devices", "hall.devices.yaml", "--json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var refused = _program.Run("allocate", "--devices", "hall.devices.yaml", "--objective", "partel");
        Assert.Equal((1, ""), (refused.ExitCode, refused.Output));
        Assert.Contains("the scenario states a platform", refused.Error, StringComparison.Ordinal);
    }
}
