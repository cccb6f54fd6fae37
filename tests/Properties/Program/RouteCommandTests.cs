using System.Text.Json.Nodes;
using SplitProofs.Analytics.Networks;
using SplitProofs.Analytics.Routing;
using SplitProofs.Analytics.Scenarios;
using SplitProofs.Analytics.Units;
using SplitProofs.Inputs.Networks;
using SplitProofs.Inputs.Nodes;
using SplitProofs.Properties.Commands;
using SplitProofs.Properties.Descriptions;
using SplitProofs.Properties.Descriptions.Schema;
using SplitProofs.Properties.Inputs;

namespace SplitProofs.Properties.Program;

[Collection("Program")]
public sealed class RouteCommandTests : IDisposable
{
    private const string Line = """
        name: hall
        nodes:
          - {name: device, speed: 0.8 GFLOP/s, energy: 12.5 pJ/FLOP, memory: 1 GiB}
          - {name: edge, speed: 80 GFLOP/s}
        links:
          - {rate: 20 Mbit/s, transmit_power: 100 mW}
        """;

    private const string Fading = """
        name: hall
        nodes:
          - {name: device, speed: 0.8 GFLOP/s, energy: 12.5 pJ/FLOP, memory: 1 GiB}
          - {name: edge, speed: 80 GFLOP/s}
        links:
          - bandwidth: 2 MHz
            transmit_power: 100 mW
            fading: {family: rayleigh, mean_snr: 13.35 dB, cutoff_snr: -10 dB}
        """;

    private static readonly SchemaChecker _schema = new(
        JsonNode.Parse(Resources.Read("docs/nodes.schema.json"))!.AsObject()
    );

    private readonly ProgramUnderTest _program = new();

    public void Dispose() => _program.Dispose();

    [Theory]
    [InlineData("latency", "latencySeconds")]
    [InlineData("energy", "energyJoules")]
    [InlineData("throughput", "periodSeconds")]
    public void No_other_objective_finds_less_of_what_is_asked_for(string objective, string key)
    {
        var asked = (double)Json(Line, "--objective", objective)[key]!;
        Assert.All(
            new[] { "latency", "energy", "throughput" },
            other => Assert.True((double)Json(Line, "--objective", other)[key]! >= asked * (1 - 1e-12))
        );
    }

    [Theory]
    [InlineData("latency", "latencySeconds")]
    [InlineData("energy", "energyJoules")]
    [InlineData("throughput", "periodSeconds")]
    public void What_is_asked_for_is_the_least_over_all_routes(string objective, string key)
    {
        var least = Routes().Min(route => route[key]);
        Assert.Equal(least, (double)OverFourNodes(objective)[key]!, 1e-9 * least);
    }

    [Fact]
    public void Of_the_routes_of_greatest_throughput_that_of_least_latency_is_taken()
    {
        const double slowness = 1000;
        _program.Write(
            "slow.yaml",
            ShippedNodes
                .Find("device-to-cloud")
                .Value()
                .Source.Text.Replace("GFLOP/s", "MFLOP/s", StringComparison.Ordinal)
                .Replace("TFLOP/s", "GFLOP/s", StringComparison.Ordinal)
        );
        var routes = Routes(slowness);
        var period = routes.Min(route => route["periodSeconds"]);
        var least = routes
            .Where(route => route["periodSeconds"] <= period * (1 + 1e-9))
            .Min(route => route["latencySeconds"]);
        Assert.Equal(least, (double)OverFourNodes("throughput", "slow.yaml")["latencySeconds"]!, 1e-9 * least);
    }

    [Fact]
    public void A_run_of_the_first_stages_takes_the_memory_of_placing_them_and_no_bit_more()
    {
        foreach (var chain in NetworkLookup.Shipped.Select(network => network.Chain))
        {
            for (var end = 1; end <= chain.Count; end++)
            {
                var taken = SegmentMemory.Of(chain, 0, end);
                Assert.Equal(chain.CountedMemory(end), taken.Value);
                Assert.InRange(Furthest(chain, taken), end, chain.Count);
                Assert.InRange(Furthest(chain, new(taken.Value - 1)), 0, end - 1);
            }
        }

        static int Furthest(StageChain chain, Bits memory) =>
            SegmentMemory.Furthest(
                chain,
                [new("node", new NodeSpeed.Even(new(1)), new(1), new DeviceMemory.Limited(memory))]
            )[0][0];
    }

    [Fact]
    public void The_front_falls_from_the_least_latency_to_the_least_energy()
    {
        var front = Json(Line, "--front")["front"]!.AsArray();
        Assert.Equal((double)Json(Line)["latencySeconds"]!, (double)front[0]!["latencySeconds"]!, 1e-12);
        Assert.Equal(
            (double)Json(Line, "--objective", "energy")["energyJoules"]!,
            (double)front[^1]!["energyJoules"]!,
            1e-12
        );
        Assert.All(
            front.Zip(front.Skip(1)),
            pair =>
            {
                Assert.True((double)pair.First!["latencySeconds"]! < (double)pair.Second!["latencySeconds"]!);
                Assert.True((double)pair.First["energyJoules"]! > (double)pair.Second["energyJoules"]!);
            }
        );
    }

    [Fact]
    public void Without_cuts_one_node_runs_everything() =>
        Assert.Single(Json(Line, "--cuts", "0")["route"]!.AsArray(), node => (int)node!["stages"]! > 0);

    /// <summary>The oracle: place, where a second alone is worth something and updates cost nothing to speak of.</summary>
    [Fact]
    public void Over_two_nodes_and_a_fading_link_the_rule_is_that_of_place()
    {
        var rule = Json(Fading)["cutsOfFirstNode"]!.AsArray();
        var plan = JsonNode.Parse(
            _program
                .Run(
                    "place",
                    "--model",
                    "AlexNet",
                    "--scenario",
                    "reference",
                    "--set",
                    "weights.time=1 /s",
                    "--set",
                    "weights.energy=0 /J",
                    "--set",
                    "inferences_per_update=1000000000000",
                    "--json"
                )
                .Output
        )!;
        Assert.Equal((double)plan["expectedTimeSeconds"]!, (double)Json(Fading)["expectedCost"]!, 1e-9);
        Assert.All(
            plan["stopProbabilities"]!.AsArray().Zip(rule),
            pair => Assert.Equal((double)pair.First!, (double)pair.Second!["share"]!, 1e-9)
        );
        Assert.NotEmpty(rule);
        Assert.All(
            plan["thresholds"]!.AsArray(),
            threshold =>
                Assert.Equal(
                    (double)threshold!["snr"]!,
                    (double)rule[(int)threshold["stage"]!]!["snr"]!,
                    1e-6 * (double)threshold["snr"]!
                )
        );
    }

    [Theory]
    [InlineData("speed: 80 GFLOP/s", "speed: 80 GFLOP", 1, "speed is in FLOP/s")]
    [InlineData("name: edge", "name: device", 1, "two nodes are called 'device'")]
    [InlineData("memory: 1 GiB", "ram: 1 GiB", 1, "ram")]
    [InlineData("rate: 20 Mbit/s, ", "", 1, "rate")]
    [InlineData("  - {name: edge, speed: 80 GFLOP/s}\n", "", 1, "a line has 2 to 32")]
    [InlineData("links:\n", "links:\n  - {rate: 1 Mbit/s}\n", 1, "between 2 nodes there are 1")]
    [InlineData("memory: 1 GiB", "memory: 1 bit}\n  - {name: small, speed: 1 GFLOP/s, memory: 1 bit", 1, "links has 1")]
    [InlineData("name: hall", "nam: hall", 1, "nam")]
    public void A_mistake_in_the_file_is_named(string original, string replacement, int exitCode, string words)
    {
        _program.Write("line.yaml", Line.Replace(original, replacement, StringComparison.Ordinal));
        var run = _program.Run("route", "--model", "LeNet-5", "--nodes", "line.yaml");
        Assert.Equal((exitCode, ""), (run.ExitCode, run.Output));
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
        Assert.Contains("line.yaml:", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no objective is called 'speed'", 2, "--objective", "speed")]
    [InlineData("a link that fades has no single throughput", 2, "--objective", "throughput")]
    [InlineData("a front needs links of fixed rates", 1, "--front")]
    public void What_cannot_be_asked_of_a_link_that_fades_is_refused(
        string words,
        int exitCode,
        params string[] options
    )
    {
        _program.Write("line.yaml", Fading);
        var run = _program.Run(["route", "--model", "LeNet-5", "--nodes", "line.yaml", .. options]);
        Assert.Equal((exitCode, ""), (run.ExitCode, run.Output));
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
    }

    /// <summary>The oracle: the numbers of the file, and sums and the greatest of the parts that the object has.</summary>
    [Fact]
    public void The_numbers_of_a_route_follow_from_its_parts()
    {
        var json = Json(Line.Replace("mW}", "mW, latency: 7 ms}", StringComparison.Ordinal));
        var (nodes, link) = (json["route"]!.AsArray(), Assert.Single(json["links"]!.AsArray())!);
        var airtime = (long)link["bits"]! / 20e6;
        Assert.Equal(airtime, (double)link["timeSeconds"]!, 1e-12);
        Assert.Equal(0.007, (double)link["latencySeconds"]!);
        Assert.Equal(0.1 * airtime, (double)link["energyJoules"]!, 1e-12);
        var times = nodes.Select(node => (double)node!["timeSeconds"]!).ToArray();
        Assert.Equal(times.Sum() + airtime + 0.007, (double)json["latencySeconds"]!, 1e-12);
        Assert.Equal(Math.Max(times.Max(), airtime), (double)json["periodSeconds"]!, 1e-12);
        Assert.Equal(1, (double)json["inferencesPerSecond"]! * (double)json["periodSeconds"]!, 1e-12);
        Assert.Equal(
            nodes.Sum(node => (double)node!["energyJoules"]!) + (0.1 * airtime),
            (double)json["energyJoules"]!,
            1e-12
        );
        Assert.Equal(1, (int)json["maxCuts"]!);
    }

    /// <summary>The oracle: with so much memory and no more a node runs the same stages, and with a bit less it does not.</summary>
    [Fact]
    public void A_node_needs_the_memory_that_the_object_says()
    {
        var line = Line.Replace("80 GFLOP/s", "1 kFLOP/s", StringComparison.Ordinal);
        var node = Json(line)["route"]![0]!;
        var bits = (long)node["memoryBits"]!;
        Assert.Equal((int)node["stages"]!, Stages(bits));
        Assert.True(Stages(bits - 1) < (int)node["stages"]!);

        int Stages(long memory) =>
            (int)Json(line.Replace("1 GiB", $"{memory} bit", StringComparison.Ordinal))["route"]![0]!["stages"]!;
    }

    [Theory]
    [InlineData("error: --profile: stages are measured on a device and an edge server", "--profile", "net.csv")]
    [InlineData("error: --profile: stages are measured", "--profile", "net.csv", "--model", "AlexNet")]
    [InlineData("error: --model: no network is given")]
    public void A_route_does_not_list_the_profile_that_it_refuses(string message, params string[] network)
    {
        var run = _program.Run(["route", "--nodes", "device-to-cloud", .. network]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(message, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("--profile", _program.Run("route", "--help").Output, StringComparison.Ordinal);
        Assert.Contains("--profile", _program.Run("place", "--help").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Memories_that_hold_no_route_are_named()
    {
        _program.Write(
            "line.yaml",
            Line.Replace("memory: 1 GiB", "memory: 1 bit", StringComparison.Ordinal)
                .Replace("80 GFLOP/s", "80 GFLOP/s, memory: 1 bit", StringComparison.Ordinal)
        );
        var run = _program.Run("route", "--model", "LeNet-5", "--nodes", "line.yaml");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("no route fits", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Shipped_lines_and_those_of_the_tests_follow_the_schema_and_misspelt_ones_do_not()
    {
        Assert.All(
            ShippedNodes.Names.Select(name => ShippedNodes.Find(name).Value().Source.Text).Concat([Line, Fading]),
            text => Assert.True(_schema.Accepts(text), text)
        );
        Assert.All(
            new[] { ("name: hall", "nam: hall"), ("rate:", "rat:"), ("speed: 80 GFLOP/s", "speed: [1]") },
            slip => Assert.False(_schema.Accepts(Line.Replace(slip.Item1, slip.Item2, StringComparison.Ordinal)))
        );
    }

    /// <summary>
    /// The oracle: every list of ends of the four nodes of device-to-cloud, with times and energies from the stages' operations in
    /// inspect.
    /// </summary>
    private Dictionary<string, double>[] Routes(double slowness = 1)
    {
        (double Speed, double Energy)[] nodes = [(0.4e9, 25e-12), (8e9, 10e-12), (200e9, 30e-12), (5e12, 40e-12)];
        (double Rate, double Latency, double Power)[] links = [(20e6, 1e-3, 0.05), (40e6, 5e-3, 0.2), (1e9, 25e-3, 2)];
        var stages = JsonNode.Parse(_program.Run("inspect", "LeNet-5", "--json").Output)!["stages"]!
            .AsArray()
            .Select(stage =>
                (
                    Work: (2 * (double)stage!["macs"]!) + (double)stage["elementwiseFlops"]!,
                    Bits: (double)stage["outputBits"]!
                )
            )
            .ToArray();
        double[] sent = [.. stages.Select((_, n) => n == 0 ? 28 * 28 * 8.0 : stages[n - 1].Bits)];
        return
        [
            .. from a in Enumerable.Range(0, stages.Length + 1)
            from b in Enumerable.Range(a, stages.Length + 1 - a)
            from c in Enumerable.Range(b, stages.Length + 1 - b)
            select Route([a, b, c, stages.Length]),
        ];

        Dictionary<string, double> Route(int[] ends)
        {
            double[] work =
            [
                .. ends.Select((end, node) => stages[(node == 0 ? 0 : ends[node - 1])..end].Sum(stage => stage.Work)),
            ];
            double[] times = [.. work.Zip(nodes, (flops, node) => flops / node.Speed * slowness)];
            var hops = links.Zip(ends).Where(hop => hop.Second < stages.Length).ToArray();
            double[] uploads = [.. hops.Select(hop => sent[hop.Second] / hop.First.Rate)];
            return new()
            {
                ["latencySeconds"] = times.Sum() + uploads.Sum() + hops.Sum(hop => hop.First.Latency),
                ["energyJoules"] =
                    work.Zip(nodes, (flops, node) => flops * node.Energy).Sum()
                    + hops.Zip(uploads, (hop, time) => hop.First.Power * time).Sum(),
                ["periodSeconds"] = times.Concat(uploads).Max(),
            };
        }
    }

    private JsonNode OverFourNodes(string objective, string nodes = "device-to-cloud") =>
        JsonNode.Parse(
            _program.Run("route", "--model", "LeNet-5", "--nodes", nodes, "--objective", objective, "--json").Output
        )!;

    private JsonNode Json(string line, params string[] options)
    {
        _program.Write("line.yaml", line);
        var run = _program.Run(["route", "--model", "AlexNet", "--nodes", "line.yaml", .. options, "--json"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return JsonNode.Parse(run.Output)!;
    }
}
