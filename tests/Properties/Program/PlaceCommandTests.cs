using System.Text.Json;
using System.Text.Json.Nodes;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Properties.Commands;
using SplitProofs.Properties.Inputs;

namespace SplitProofs.Properties.Program;

[Collection("Program")]
public sealed class PlaceCommandTests : IDisposable
{
    private const string Profile = """
        layer,device_s,device_J,edge_s,parameter_bits,output_bits
        input,,,,,12409
        first,0.012,0.0013,1.5e-05,1877403,12409
        second,0.012,0.0013,1.5e-05,1877403,0
        """;

    private readonly ProgramUnderTest _program = new();

    public void Dispose() => _program.Dispose();

    /// <summary>The oracle: differences of the costs by placement, and the bound of the memory, in the same object.</summary>
    [Fact]
    public void A_file_beside_the_one_that_is_written_stays_as_it_is()
    {
        _program.Write("policy.json.new", "mine");
        var run = _program.Run("place", "--model", "LeNet-5", "--scenario", "reference", "--policy", "policy.json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal("mine", File.ReadAllText(Path.Combine(_program.Folder, "policy.json.new")));
        Assert.Equal(2, Directory.GetFileSystemEntries(_program.Folder).Length);
    }

    [Fact]
    public void What_a_stage_saves_is_what_a_frame_costs_less_with_it_and_a_step_fits_up_to_the_bound_of_the_memory()
    {
        var json = JsonNode
            .Parse(
                _program
                    .Run(
                        "place",
                        "--model",
                        "AlexNet",
                        "--scenario",
                        "reference",
                        "--set",
                        "inferences_per_update=7000",
                        "--set",
                        "device.memory=9 MiB",
                        "--json"
                    )
                    .Output
            )!
            .AsObject();
        var costs = json["costPerInferenceByPlacement"]!.AsArray().Select(cost => (double)cost!).ToArray();
        var savings = json["stageSavings"]!.AsArray();
        var most = (int)json["maxPlacedStages"]!;
        Assert.InRange(most, 1, savings.Count - 1);
        for (var stage = 0; stage < most; stage++)
        {
            Assert.Equal(7000 * (costs[stage] - costs[stage + 1]), (double)savings[stage]!["saving"]!, 1e-6);
        }

        var steps = json["placementSteps"]!.AsArray();
        Assert.Contains(steps, step => (int)step!["to"]! == most);
        Assert.All(steps, step => Assert.Equal((int)step!["to"]! <= most, (bool)step["fits"]!));
    }

    [Fact]
    public void JSON_is_one_object_with_the_documented_keys_in_order()
    {
        var run = _program.Run("place", "--model", "AlexNet", "--scenario", "reference", "--json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(
            [
                "model",
                "scenario",
                "rule",
                "param",
                "set",
                "featureBits",
                "stages",
                "maxPlacedStages",
                "placedStages",
                "memory",
                "frameCost",
                "placementCost",
                "costPerInference",
                "expectedTimeSeconds",
                "expectedEnergyJoules",
                "latencySeconds",
                "stopProbabilities",
                "frameCostByPlacement",
                "costPerInferenceByPlacement",
                "thresholds",
                "placementBracket",
                "baselines",
                "stageSavings",
                "placementSteps",
                "endedBy",
                "deadline",
                "changes",
                "changesNotSearched",
                "correlatedStages",
            ],
            json.RootElement.EnumerateObject().Select(property => property.Name)
        );
        Assert.Equal("AlexNet", json.RootElement.GetProperty("model").GetString());
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("featureBits").ValueKind);
        Assert.Equal("optimal", json.RootElement.GetProperty("rule").GetString());
        Assert.Equal(12, json.RootElement.GetProperty("frameCostByPlacement").GetArrayLength());
        Assert.Equal(
            json.RootElement.GetProperty("placedStages").GetInt32(),
            json.RootElement.GetProperty("thresholds").GetArrayLength()
        );
    }

    public static TheoryData<string> Rules => [.. SplittingRule.All.Select(rule => rule.Option)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Each_rule_may_be_asked_for(string rule)
    {
        var run = _program.Run("place", "--model", "AlexNet", "--scenario", "reference", "--rule", rule, "--json");
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(rule, json.RootElement.GetProperty("rule").GetString());
    }

    [Fact]
    public void The_optimal_placement_of_equal_layers_is_bracketed_in_closed_form()
    {
        using var json = JsonDocument.Parse(
            _program.Run("place", "--model", "EqualNeuronMlp", "--scenario", "four-states", "--json").Output
        );
        var bracket = json.RootElement.GetProperty("placementBracket");
        var (least, most) = (bracket.GetProperty("least").GetInt32(), bracket.GetProperty("most").GetInt32());
        var costs = json.RootElement.GetProperty("frameCostByPlacement");
        var best = Enumerable.Range(0, costs.GetArrayLength() - 1).MinBy(placed => costs[placed].GetDouble());
        Assert.InRange(best, least, most);
        Assert.Contains(
            $"(R17), the best placement short of all 8 is {least} to {most}.",
            _program.Run("place", "--model", "EqualNeuronMlp", "--scenario", "four-states").Output,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("EqualNeuronMlp", "lookahead")]
    [InlineData("AlexNet", "optimal")]
    public void Another_rule_or_unequal_layers_have_no_bracket(string network, string rule)
    {
        using var json = JsonDocument.Parse(
            _program.Run("place", "--model", network, "--scenario", "reference", "--rule", rule, "--json").Output
        );
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("placementBracket").ValueKind);
        Assert.DoesNotContain(
            "R17",
            _program.Run("place", "--model", network, "--scenario", "reference", "--rule", rule).Output,
            StringComparison.Ordinal
        );
    }

    /// <summary>Against the arithmetic of the model: t = (β_T + β_E·p_tx)·o/B, φ = (β_T + β_E·p_rx)·θ/R, and two states.</summary>
    [Fact]
    public void A_plan_is_compared_with_what_deciding_nothing_on_the_way_costs()
    {
        using var plan = Explained();
        const double airtime = (0.5 / 3.4594316186372973) + 0.5; // 1/log2(1 + 10), 1/log2(1 + 1)
        const double offload = 0.55 * 12409 / 2e6;
        const double placing = 0.525 * 1877403 / 20e6;
        const double device = (0.5 * 0.012) + (0.5 * 0.0013);
        const double edge = 0.5 * 1.5e-5;
        double[] splits =
        [
            1000 * ((2 * edge) + (offload * airtime)),
            placing + (1000 * (device + edge + (offload * airtime))),
            (2 * placing) + (1000 * 2 * device),
        ];
        var cost = plan.RootElement.GetProperty("frameCost").GetDouble();
        var baselines = plan.RootElement.GetProperty("baselines");
        AssertIs(splits[0], baselines.GetProperty("edgeOnly"));
        AssertIs(splits[2], baselines.GetProperty("deviceOnly"));
        AssertIs(splits.Min(), baselines.GetProperty("staticSplit"));
        Assert.True(baselines.GetProperty("deviceOnly").GetProperty("fits").GetBoolean());
        Assert.Equal(
            Array.IndexOf(splits, splits.Min()),
            baselines.GetProperty("staticSplit").GetProperty("placedStages").GetInt32()
        );

        void AssertIs(double expected, JsonElement baseline)
        {
            Assert.Equal(expected, baseline.GetProperty("frameCost").GetDouble(), 1e-9 * expected);
            Assert.Equal(1 - (cost / expected), baseline.GetProperty("saving").GetDouble(), 1e-9);
        }
    }

    /// <summary>Against every sequence of the two states.</summary>
    [Theory]
    [InlineData(1e-3)]
    [InlineData(2e-3)]
    [InlineData(3.3e-3)]
    [InlineData(13.9e-3)]
    [InlineData(30e-3)]
    public void The_share_of_inferences_within_a_deadline_is_that_of_the_states_that_allow_it(double deadline)
    {
        var text = deadline.ToString(System.Globalization.CultureInfo.InvariantCulture);
        using var plan = Explained("--deadline", $"{text} s");
        double[] thresholds =
        [
            .. plan.RootElement.GetProperty("thresholds").EnumerateArray().Select(cut => Number(cut, "snr")),
        ];
        var share = 0.0;
        for (var states = 0; states < 4; states++)
        {
            var (cut, seconds) = (0, 0.0);
            while (cut < thresholds.Length && Snr(states, cut) < thresholds[cut])
            {
                (cut, seconds) = (cut + 1, seconds + 0.012);
            }

            seconds += cut < 2 ? ((2 - cut) * 1.5e-5) + (12409 / 2e6 / Math.Log2(1 + Snr(states, cut))) : 0;
            share += seconds <= deadline ? 0.25 : 0;
        }

        var found = plan.RootElement.GetProperty("deadline");
        Assert.Equal(deadline, found.GetProperty("seconds").GetDouble());
        Assert.Equal(share, found.GetProperty("share").GetDouble(), 1e-12);

        static double Snr(int states, int cut) => ((states >> cut) & 1) == 0 ? 10 : 1;
        static double Number(JsonElement cut, string name) =>
            cut.GetProperty(name).ValueKind == JsonValueKind.Null
                ? double.PositiveInfinity
                : cut.GetProperty(name).GetDouble();
    }

    /// <summary>The program itself, asked again at the values that it reports.</summary>
    [Theory]
    [InlineData("optimal")]
    [InlineData("static-lookahead")]
    public void On_both_sides_of_a_change_the_plan_is_what_is_reported(string rule)
    {
        var scenario = Scenario("rayleigh, mean_snr: 13 dB, cutoff_snr: -10 dB").Replace("1000", "40");
        using var plan = Place(scenario);
        var now = plan.RootElement.GetProperty("placedStages").GetInt32();
        var changes = plan.RootElement.GetProperty("changes").EnumerateArray().ToArray();
        var asked = 0;
        foreach (var change in changes)
        {
            foreach (var side in new[] { change.GetProperty("below"), change.GetProperty("above") })
            {
                if (!side.TryGetProperty("value", out var value))
                {
                    continue;
                }

                asked++;
                using var there = Place(At(change, value));
                Assert.Equal(
                    side.GetProperty("placedStages").GetInt32(),
                    there.RootElement.GetProperty("placedStages").GetInt32()
                );
                if (side.GetProperty("unchangedAt").ValueKind == JsonValueKind.Number)
                {
                    using var before = Place(At(change, side.GetProperty("unchangedAt")));
                    Assert.Equal(now, before.RootElement.GetProperty("placedStages").GetInt32());
                }
            }
        }

        Assert.InRange(asked, 6, 14);
        Assert.Empty(plan.RootElement.GetProperty("changesNotSearched").EnumerateArray());

        JsonDocument Place(string text)
        {
            _program.Write("there.yaml", text);
            var run = _program.Run("place", "--model", "LeNet-5", "--scenario", "there.yaml", "--rule", rule, "--json");
            Assert.Equal((0, ""), (run.ExitCode, run.Error));
            return JsonDocument.Parse(run.Output);
        }

        string At(JsonElement change, JsonElement value)
        {
            var (from, to) = change.GetProperty("quantity").GetString() switch
            {
                "inferencesPerUpdate" => ("update: 40", $"update: {value}"),
                "bandwidth" => ("2 MHz", $"{value} Hz"),
                "meanSnr" => ("13 dB", $"{value} dB"),
                "deviceSpeed" => ("1 GFLOP/s", $"{value} FLOP/s"),
                "edgeSpeed" => ("100 GFLOP/s", $"{value} FLOP/s"),
                "memory" => ("FLOP}", $"FLOP, memory: {value} bit}}"),
                _ => ("energy: 0.5 /J", $"energy: {value.GetDouble() * 0.5:R} /J"),
            };
            return scenario.Replace(from, to);
        }
    }

    [Theory]
    [InlineData("AlexNet", "narrow-band", "optimal")]
    [InlineData("LeNet-5", "reference", "static-lookahead")]
    [InlineData("MobileNetV2", "small-memory", "lookahead")]
    [InlineData("AlexNet", "pedestrian", "optimal")]
    public void Only_cuts_where_inferences_end_have_a_line(string network, string scenario, string rule)
    {
        string[] arguments = ["place", "--model", network, "--scenario", scenario, "--rule", rule];
        using var json = JsonDocument.Parse(_program.Run([.. arguments, "--json"]).Output);
        string[] stages =
        [
            .. json
                .RootElement.GetProperty("stageSavings")
                .EnumerateArray()
                .Select(stage => stage.GetProperty("stage").GetString()!),
        ];
        var shares = json.RootElement.GetProperty("stopProbabilities").EnumerateArray().Select(p => p.GetDouble());
        var lines = _program.Run(arguments).Output.Split('\n');
        var table = lines
            .SkipWhile(line => !line.StartsWith("When to send", StringComparison.Ordinal))
            .Skip(1)
            .TakeWhile(line => line.StartsWith("  ", StringComparison.Ordinal))
            .Skip(1)
            .Select(line => line.Trim().Split(' ')[0]);
        Assert.Equal(
            shares.Take(stages.Length).Index().Where(cut => cut.Item >= 1e-9).Select(cut => stages[cut.Index]),
            table
        );
    }

    [Fact]
    public void A_threshold_that_never_sends_is_null()
    {
        // Both stages are faster on the device, the second by more than sending then takes.
        _program.Write("fast.csv", Profile.Replace("0.012,0.0013,1.5e-05", "1e-6,0,0.01"));
        _program.Write("link.yaml", Scenario("finite, states: [{snr: 10, probability: 1}]"));
        using var plan = JsonDocument.Parse(
            _program.Run("place", "--profile", "fast.csv", "--scenario", "link.yaml", "--json").Output
        );
        var last = plan.RootElement.GetProperty("thresholds")[1];
        Assert.Equal("second", last.GetProperty("before").GetString());
        Assert.True(last.GetProperty("never").GetBoolean());
        Assert.All(
            ["airtime", "snr", "snrDecibels"],
            name => Assert.Equal(JsonValueKind.Null, last.GetProperty(name).ValueKind)
        );
    }

    [Fact]
    public void A_network_of_one_stage_is_in_the_singular()
    {
        _program.Write("my.dnn.yaml", "name: MyNet\ninput: {shape: [64], bits: 32}\nlayers: [dense: 10, softmax]\n");
        var free = _program.Run("place", "--model", "my.dnn.yaml", "--scenario", "narrow-band").Output;
        Assert.Contains("Place the one stage on the device: dense1.", free, StringComparison.Ordinal);
        Assert.DoesNotContain("1 stages", free, StringComparison.Ordinal);
        Assert.DoesNotContain("R17", free, StringComparison.Ordinal);
        Assert.StartsWith("MyNet, 1 stage\n", _program.Run("inspect", "my.dnn.yaml").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "1 MB",
        0,
        "holds no stage: to run conv1, parameters and tensors in use take 3.07 MiB (25,719,808 bit)."
    )]
    [InlineData(
        "25731071 bit",
        1,
        "holds the first stage only: to run up to depthwise1, parameters and tensors in use"
    )]
    [InlineData(
        "25731072 bit",
        2,
        "holds the first 2 stages at most: to run up to conv2, parameters and tensors in use"
    )]
    [InlineData("1 GiB", 34, null)]
    public void The_memory_holds_parameters_and_the_tensors_in_use(string memory, int most, string? sentence)
    {
        _program.Write("my.yaml", ScenarioText.Valid.Replace("1 GiB", memory, StringComparison.Ordinal));
        using var json = JsonDocument.Parse(
            _program.Run("place", "--model", "MobileNetV2", "--scenario", "my.yaml", "--json").Output
        );
        Assert.Equal(most, json.RootElement.GetProperty("maxPlacedStages").GetInt32());
        var stated = json.RootElement.GetProperty("memory");
        Assert.True(stated.GetProperty("countsTensors").GetBoolean());
        Assert.InRange(stated.GetProperty("placedBits").GetInt64(), 0, stated.GetProperty("capacityBits").GetInt64());
        var text = _program.Run("place", "--model", "MobileNetV2", "--scenario", "my.yaml").Output;
        if (sentence is null)
        {
            Assert.DoesNotContain("device's memory", text, StringComparison.Ordinal);
        }
        else
        {
            Assert.Contains(sentence, text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("3754806 bit", "", 2, "Tensors in use are not counted, because the profile has no column peak_bits.")]
    [InlineData(
        "3754805 bit",
        "",
        1,
        "holds the first stage only: to run up to second, parameters take 458 KiB (3,754,806 bit).\nTensors in use are not counted"
    )]
    [InlineData(
        "3754806 bit",
        ",peak_bits",
        1,
        "holds the first stage only: to run up to second, parameters and tensors in use"
    )]
    public void A_profile_may_state_the_memory_and_the_answer_says_where_it_does_not(
        string memory,
        string column,
        int most,
        string sentence
    )
    {
        _program.Write("my.yaml", ScenarioText.Valid.Replace("1 GiB", memory, StringComparison.Ordinal));
        _program.Write(
            "net.csv",
            column.Length == 0
                ? Profile
                : Profile
                    .Replace("output_bits", $"output_bits{column}", StringComparison.Ordinal)
                    .Replace(",12409\nfirst", ",12409,12409\nfirst", StringComparison.Ordinal)
                    .Replace(",12409\nsecond", ",12409,3754806\nsecond", StringComparison.Ordinal) + ",3754807"
        );
        foreach (var command in new[] { "place", "simulate" })
        {
            var run = _program.Run(command, "--profile", "net.csv", "--scenario", "my.yaml");
            Assert.Equal((0, ""), (run.ExitCode, run.Error));
            Assert.Contains(sentence, run.Output, StringComparison.Ordinal);
            using var json = JsonDocument.Parse(
                _program.Run(command, "--profile", "net.csv", "--scenario", "my.yaml", "--json").Output
            );
            Assert.Equal(
                column.Length > 0,
                json.RootElement.GetProperty("memory").GetProperty("countsTensors").GetBoolean()
            );
            if (command == "place")
            {
                Assert.Equal(most, json.RootElement.GetProperty("maxPlacedStages").GetInt32());
            }
        }
    }

    [Theory]
    [InlineData("lenet-5", "LeNet-5")]
    [InlineData("LeNet5", "LeNet-5")]
    [InlineData("vgg16", "VGG16")]
    [InlineData("EqualNeuronMlp", "EqualNeuronMlp")]
    public void A_network_is_found_by_its_name_in_code_or_in_print(string name, string title)
    {
        using var json = JsonDocument.Parse(
            _program.Run("place", "--model", name, "--scenario", "reference", "--json").Output
        );
        Assert.Equal(title, json.RootElement.GetProperty("model").GetString());
    }

    [Fact]
    public void A_profile_is_named_after_its_file_and_needs_no_processors()
    {
        _program.Write("kitchen-camera.csv", Profile);
        _program.Write("link.yaml", Scenario("rayleigh, mean_snr: 13 dB, cutoff_snr: -10 dB", processors: false));
        var run = _program.Run("place", "--profile", "kitchen-camera.csv", "--scenario", "link.yaml", "--json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal("kitchen-camera", json.RootElement.GetProperty("model").GetString());
    }

    [Fact]
    public void The_bits_of_features_that_a_scenario_sets_are_said_and_counted()
    {
        const string fading = "rayleigh, mean_snr: 13 dB, cutoff_snr: -10 dB";
        const string network = "name: Tiny\ninput: {shape: [64], bits: 16}\nlayers: [dense: 10, softmax, dense: 9]\n";
        _program.Write("tiny.dnn.yaml", network);
        _program.Write("rewritten.dnn.yaml", network + "precision: {features: 8}\n");
        _program.Write("plain.yaml", Scenario(fading));
        _program.Write("small.yaml", Scenario(fading).Replace("uplink:\n", "uplink:\n  feature_bits: 8\n"));
        using var rewritten = Place("rewritten.dnn.yaml", "plain.yaml");
        using var small = Place("tiny.dnn.yaml", "small.yaml");
        Assert.Equal(8, small.RootElement.GetProperty("featureBits").GetInt64());
        Assert.All(
            ["frameCostByPlacement", "latencySeconds", "thresholds"],
            name =>
                Assert.Equal(
                    rewritten.RootElement.GetProperty(name).GetRawText(),
                    small.RootElement.GetProperty(name).GetRawText()
                )
        );
        Assert.Contains(
            "The scenario sends features in 8 bits per element",
            _program.Run("place", "--model", "tiny.dnn.yaml", "--scenario", "small.yaml").Output,
            StringComparison.Ordinal
        );

        JsonDocument Place(string model, string scenario) =>
            JsonDocument.Parse(_program.Run("place", "--model", model, "--scenario", scenario, "--json").Output);
    }

    [Fact]
    public void A_profile_under_a_scenario_that_sets_the_bits_of_features_is_refused()
    {
        _program.Write("kitchen-camera.csv", Profile);
        var text = Scenario("rayleigh, mean_snr: 13 dB, cutoff_snr: -10 dB");
        _program.Write("small.yaml", text.Replace("uplink:\n", "uplink:\n  feature_bits: 8\n"));
        var run = _program.Run("place", "--profile", "kitchen-camera.csv", "--scenario", "small.yaml");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(
            "small.yaml:5:17: feature_bits sets the bits of an element, and the measured profile 'kitchen-camera'",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_description_of_ones_own_is_placed()
    {
        _program.Write(
            "tiny.dnn.yaml",
            """
            name: Tiny
            input: {shape: [64], bits: 32}
            layers:
              - dense: {units: 10}
              - softmax
            """
        );
        var run = _program.RunProcess("place", "--model", "tiny.dnn.yaml", "--scenario", "narrow-band");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        // A slow machine shows progress.
        Assert.Equal(run.Output, _program.Run("place", "--model", "tiny.dnn.yaml", "--scenario", "narrow-band").Output);
        Assert.StartsWith("Tiny under narrow-band, optimal rule", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_ill_posed_channel_warns_and_gives_nulls_where_the_cost_is_infinite()
    {
        _program.Write("fading.yaml", Scenario("rayleigh, mean_snr: 13 dB"));
        var run = _program.Run("place", "--model", "LeNet-5", "--scenario", "fading.yaml", "--json");
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("warning: fading.yaml:", run.Error, StringComparison.Ordinal);
        Assert.Contains("infinite", run.Error, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(7, json.RootElement.GetProperty("placedStages").GetInt32());
        Assert.Equal(
            [.. Enumerable.Repeat(JsonValueKind.Null, 7), JsonValueKind.Number],
            json.RootElement.GetProperty("frameCostByPlacement").EnumerateArray().Select(cost => cost.ValueKind)
        );
    }

    [Fact]
    public void No_finite_placement_is_an_error_without_JSON()
    {
        _program.Write("fading.yaml", Scenario("rayleigh, mean_snr: 13 dB"));
        var run = _program.Run(
            "place",
            "--model",
            "LeNet-5",
            "--scenario",
            "fading.yaml",
            "--rule",
            "lookahead",
            "--json"
        );
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Matches(@"\Aerror: fading\.yaml:[0-9]+:[0-9]+: the mean airtime .* cutoff_snr", run.Error);
    }

    // Each of 3 stages has 384 parameters, and keeps 1000 positions of 2·8 elements: 12,288 and 512,000 bits. A byte less than two of
    // these and the tensors in use, 2·256 bits, holds one.
    [Theory]
    [InlineData("131136 B", 2)]
    [InlineData("131135 B", 1)]
    public void The_memory_holds_the_caches_of_the_placed_stages(string memory, int most)
    {
        _program.Write(
            "decoder.dnn.yaml",
            """
            name: Decoder
            input: {shape: [1, 8]}
            layers:
              - repeat: 3
                layers: [attention: {heads: 2, kv_heads: 1, head_width: 8, bias: false, cache: 999}]
            """
        );
        _program.Write("my.yaml", ScenarioText.Valid.Replace("1 GiB", memory, StringComparison.Ordinal));
        var run = _program.Run("place", "--model", "decoder.dnn.yaml", "--scenario", "my.yaml");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(
            most == 2 ? "holds the first 2 stages at most" : "holds the first stage only",
            run.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("parameters, caches and tensors in use take", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_warning_of_the_compiler_is_said()
    {
        _program.Write(
            "nhwc.dnn.yaml",
            "name: Nhwc\ninput: {shape: [64, 64, 3]}\nlayers: [conv: {filters: 8, kernel: 3, padding: 1}]\n"
        );
        const string warning =
            "warning: nhwc.dnn.yaml:2:16: SP0411: This is read as 64 channels of 64×3. "
            + "If it is an image of 3 channels, write [3, 64, 64].";
        var place = _program.Run("place", "--model", "nhwc.dnn.yaml", "--scenario", "reference");
        Assert.Equal((0, warning), (place.ExitCode, place.Error.TrimEnd()));
        var inspect = _program.Run("inspect", "nhwc.dnn.yaml");
        Assert.Equal((0, warning), (inspect.ExitCode, inspect.Error.TrimEnd()));
    }

    [Fact]
    public void Files_that_are_swapped_give_one_fault()
    {
        _program.Write("link.yaml", Scenario("rayleigh, mean_snr: 13 dB, cutoff_snr: -10 dB"));
        _program.Write("net.dnn.yaml", "name: Net\ninput: {shape: [4]}\nlayers: [dense: 2]\n");
        var swapped = _program.Run("place", "--model", "link.yaml", "--scenario", "net.dnn.yaml");
        Assert.Equal(2, swapped.ExitCode);
        Assert.Equal(
            "error: --model, --scenario: link.yaml is a scenario, and net.dnn.yaml the description of a network. "
                + "Write --model net.dnn.yaml --scenario link.yaml.",
            swapped.Error.TrimEnd()
        );
        var twice = _program.Run("inspect", "link.yaml");
        Assert.Equal(1, twice.ExitCode);
        Assert.Matches(
            @"\Aerror: link\.yaml:[0-9]+:1: this is a scenario, and not the description of a network\.",
            twice.Error
        );
    }

    [Fact]
    public void A_counted_network_needs_processors()
    {
        _program.Write("link.yaml", Scenario("rayleigh, mean_snr: 13 dB, cutoff_snr: -10 dB", processors: false));
        var run = _program.Run("place", "--model", "LeNet-5", "--scenario", "link.yaml");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("link.yaml", run.Error, StringComparison.Ordinal);
        Assert.Contains("speed", run.Error, StringComparison.Ordinal);
    }

    public static TheoryData<string[], int, string> WrongCommandLines =>
        new()
        {
            {
                ["place", "--model", "AlxNet", "--scenario", "reference"],
                2,
                "--model: no network is called 'AlxNet'. Did you mean 'AlexNet'?"
            },
            { ["place", "--model", "AlexNet", "--scenario", "referenze"], 2, "Did you mean 'reference'?" },
            {
                ["place", "--model", "AlexNet", "--scenario", "reference", "--rule", "lookahed"],
                2,
                "Did you mean 'lookahead'?"
            },
            { ["place", "--scenario", "reference"], 2, "no network is given. Give one of" },
            {
                ["place", "--model", "AlexNet", "--profile", "x.csv", "--scenario", "reference"],
                2,
                "two networks are given"
            },
            { ["place", "--model", "AlexNet"], 2, "--scenario" },
            { ["place", "--profile", "absent.csv", "--scenario", "reference"], 1, "absent.csv" },
            { ["place", "--model", "absent.dnn.yaml", "--scenario", "reference"], 1, "absent.dnn.yaml" },
            { ["place", "--model", "AlexNet", "--scenario", "absent.yaml"], 1, "absent.yaml" },
            { ["plaze"], 2, "Did you mean 'place'?" },
            { ["place", "--modle", "AlexNet"], 2, "Did you mean '--model'?" },
            { ["report", "--chek"], 2, "Did you mean '--check'?" },
        };

    [Theory]
    [MemberData(nameof(WrongCommandLines))]
    public void A_wrong_command_line_gives_a_clear_message_and_nothing_else(
        string[] arguments,
        int exitCode,
        string message
    )
    {
        var run = _program.Run(arguments);
        Assert.Equal((exitCode, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("error: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.InRange(run.Error.TrimEnd().Split('\n').Length, 1, 3);
    }

    [Fact]
    public void Every_fault_of_both_files_is_named_at_once()
    {
        _program.Write(
            "profile.csv",
            Profile.Replace("12409\n", "-3\n").Replace("0.0013,1.5e-05,1877403,0", "x,1,1,1")
        );
        _program.Write("link.yaml", Scenario("rayleigh, mean_snr: 13 W").Replace("2 MHz", "2 mhz"));
        var run = _program.Run("place", "--profile", "profile.csv", "--scenario", "link.yaml");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("profile.csv:2:", run.Error, StringComparison.Ordinal);
        Assert.Contains("link.yaml:", run.Error, StringComparison.Ordinal);
        Assert.Contains("MHz", run.Error, StringComparison.Ordinal);
    }

    private JsonDocument Explained(params string[] more)
    {
        _program.Write("kitchen-camera.csv", Profile);
        _program.Write(
            "link.yaml",
            Scenario("finite, states: [{snr: 10, probability: 0.5}, {snr: 1, probability: 0.5}]", processors: false)
        );
        var run = _program.Run([
            "place",
            "--profile",
            "kitchen-camera.csv",
            "--scenario",
            "link.yaml",
            "--json",
            .. more,
        ]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return JsonDocument.Parse(run.Output);
    }

    private static string Scenario(string fading, bool processors = true) =>
        $$"""
            name: link
            {{(processors ? "device: {speed: 1 GFLOP/s, energy: 10 pJ/FLOP}\nedge: {speed: 100 GFLOP/s}" : "")}}
            uplink:
              bandwidth: 2 MHz
              transmit_power: 100 mW
              fading: {family: {{fading}}}
            downlink: {rate: 20 Mbit/s, receive_power: 50 mW}
            weights: {time: 0.5 /s, energy: 0.5 /J}
            inferences_per_update: 1000
            """;
}
