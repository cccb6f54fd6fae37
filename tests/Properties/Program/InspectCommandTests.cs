using System.Globalization;
using System.Text.Json;
using SplitProofs.Properties.Commands;
using SplitProofs.Properties.Descriptions;

namespace SplitProofs.Properties.Program;

[Collection("Program")]
public sealed class InspectCommandTests : IDisposable
{
    private const string Memory = """
        name: Memory
        source: "Nobody: \"made up\", 2026"
        input: {shape: [4], bits: 8}
        cuts: all
        layers:
          - dense: 6
          - residual: [dense: 9, dense: 6]
          - dense: 2
        """;

    private readonly ProgramUnderTest _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void JSON_is_one_object_with_the_documented_keys_in_order()
    {
        using var json = Json("AlexNet");
        Assert.Equal(
            ["model", "inputBits", "parameters", "parameterBits", "macs", "elementwiseFlops", "peakBits", "stages"],
            json.RootElement.EnumerateObject().Select(property => property.Name)
        );
        Assert.All(
            json.RootElement.GetProperty("stages").EnumerateArray(),
            stage =>
                Assert.Equal(
                    [
                        "name",
                        "macs",
                        "elementwiseFlops",
                        "parameters",
                        "parameterBits",
                        "outputBits",
                        "outputTensors",
                        "peakBits",
                    ],
                    stage.EnumerateObject().Select(property => property.Name)
                )
        );
    }

    [Theory]
    [InlineData("LeNet5", "LeNet-5 (28x28 with padding 2)")]
    [InlineData("AlexNet", "AlexNet (one-tower; torchvision)")]
    [InlineData("VGG16", "VGG16")]
    [InlineData("ResNet18", "ResNet18")]
    [InlineData("MobileNetV2", "MobileNetV2")]
    [InlineData("EfficientNetB0", "EfficientNet-B0")]
    [InlineData("BertBase", "BERT-base (sequence 128; with pooler)")]
    [InlineData("YoloV4Tiny", "YOLOv4-tiny 416")]
    public void Totals_are_the_published_counts_and_the_sums_of_the_stages(string model, string published)
    {
        var row = Resources
            .Read("reference/published-counts.csv")
            .Split('\n')
            .Select(line => line.Split(','))
            .Single(cells => cells[0] == published);
        using var json = Json(model);
        var network = json.RootElement;
        Assert.Equal((row[2], row[3]), (Text(network, "parameters"), Text(network, "macs")));
        var stages = network.GetProperty("stages").EnumerateArray().ToArray();
        Assert.All(
            ["parameters", "parameterBits", "macs", "elementwiseFlops"],
            key => Assert.Equal(Number(network, key), stages.Sum(stage => Number(stage, key)))
        );
        Assert.Equal(Number(network, "peakBits"), Number(stages[^1], "peakBits"));
        Assert.All(stages, stage => Assert.Equal(32 * Number(stage, "parameters"), Number(stage, "parameterBits")));
    }

    [Fact]
    public void LeNet_is_as_counted_by_hand()
    {
        // Its input has 28·28 elements of 8 bits, and all others have 32 bits. Each convolution is followed by an activation, and
        // each stage holds its input and its output.
        using var json = Json("lenet-5");
        var stages = json.RootElement.GetProperty("stages").EnumerateArray().ToArray();
        Assert.Equal(28 * 28 * 8, Number(json.RootElement, "inputBits"));
        Assert.Equal(
            [6 * 25 + 6, 0, 16 * 6 * 25 + 16, 0, 400 * 120 + 120, 120 * 84 + 84, 84 * 10 + 10],
            stages.Select(stage => Number(stage, "parameters"))
        );
        Assert.Equal(
            [28 * 28 * 6 * 25, 0, 10 * 10 * 16 * 6 * 25, 0, 400 * 120, 120 * 84, 84 * 10],
            stages.Select(stage => Number(stage, "macs"))
        );
        Assert.Equal(
            new[] { 28 * 28 * 6, 14 * 14 * 6, 10 * 10 * 16, 400, 120, 84, 10 }.Select(elements => 32L * elements),
            stages.Select(stage => Number(stage, "outputBits"))
        );
        Assert.Equal(32 * (156 + (2 * 28 * 28 * 6)), Number(stages[0], "peakBits"));
        Assert.Equal(32 * (61_706 + (2 * 28 * 28 * 6)), Number(json.RootElement, "peakBits"));
    }

    [Fact]
    public void Parameters_of_a_shipped_network_and_of_a_description_have_the_values_that_are_given()
    {
        _program.Write("own.dnn.yaml", Resources.Read("models/equal-neuron-mlp.dnn.yaml"));
        var found = new[] { "EqualNeuronMlp", "own.dnn.yaml" }
            .Select(model =>
                _program.Run("inspect", model, "--param", "depth=3", "--param", "neurons=8", "--json").Output
            )
            .ToArray();
        Assert.Equal(found[0], found[1]);
        using var json = JsonDocument.Parse(found[0]);
        Assert.Equal(3 * ((8 * 8) + 8), json.RootElement.GetProperty("parameters").GetInt32());
        Assert.Equal(3, json.RootElement.GetProperty("stages").GetArrayLength());
        Assert.Equal(
            _program.Run("inspect", "EqualNeuronMlp").Output,
            _program.Run("inspect", "EqualNeuronMlp", "--param", "depth=8").Output
        );
    }

    [Fact]
    public void A_description_has_the_bits_tensors_and_memory_of_the_language_reference()
    {
        _program.Write("memory.dnn.yaml", Memory);
        using var json = Json("memory.dnn.yaml");
        var stages = json.RootElement.GetProperty("stages").EnumerateArray().ToArray();
        Assert.Equal(
            [("dense1", 192, 1, 1184), ("dense2", 480, 2, 3456), ("dense3", 192, 1, 5568), ("dense4", 64, 1, 6016)],
            stages.Select(stage =>
                (
                    Text(stage, "name"),
                    (int)Number(stage, "outputBits"),
                    (int)Number(stage, "outputTensors"),
                    (int)Number(stage, "peakBits")
                )
            )
        );
    }

    [Fact]
    public void The_table_has_the_input_each_stage_and_the_totals()
    {
        _program.Write("memory.dnn.yaml", Memory);
        var run = _program.Run("inspect", "memory.dnn.yaml");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            """
            Memory, 4 stages
            Source: Nobody: "made up", 2026

            stage    parameters  MACs  element-wise  bits sent after  tensors  peak bits
            (input)                                               32        1         32
            dense1           30    24             6              192        1      1,184
            dense2           63    54             9              480        2      3,456
            dense3           60    54            12              192        1      5,568
            dense4           14    12             2               64        1      6,016
            total           167   144            29                                6,016

            """.ReplaceLineEndings("\n"),
            run.Output
        );
    }

    [Fact]
    public void Markdown_is_a_page_with_a_table()
    {
        _program.Write("memory.dnn.yaml", Memory);
        var run = _program.Run("inspect", "memory.dnn.yaml", "--format", "markdown");
        Assert.StartsWith("# Memory\n", run.Output, StringComparison.Ordinal);
        var cells = run.Output.Split('\n').Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToArray();
        Assert.Contains(["", "dense2", "63", "54", "9", "480", "2", "3,456", ""], cells);
        Assert.Contains(["", "total", "167", "144", "29", "", "", "6,016", ""], cells);
    }

    [Fact]
    public void The_example_in_the_documentation_is_what_the_program_prints() =>
        Assert.Contains(
            $"```\n{_program.Run("inspect", "LeNet-5").Output}```\n",
            Resources.Read("docs/inspect.md"),
            StringComparison.Ordinal
        );

    [Fact]
    public void CSV_has_the_numbers_of_the_JSON()
    {
        var lines = _program.Run("inspect", "YoloV4Tiny", "--format", "csv").Output.TrimEnd('\n').Split('\n');
        using var json = Json("YoloV4Tiny");
        var stages = json.RootElement.GetProperty("stages").EnumerateArray();
        Assert.Equal(
            "stage,macs,elementwise_flops,parameters,parameter_bits,output_bits,output_tensors,peak_bits",
            lines[0]
        );
        Assert.Equal($"input,,,,,{3 * 416 * 416 * 8},1,{3 * 416 * 416 * 8}", lines[1]);
        Assert.Equal(
            stages.Select(stage =>
                string.Join(',', stage.EnumerateObject().Select(property => property.Value.ToString()))
            ),
            lines[2..]
        );
    }

    [Fact]
    public void Repeated_stages_are_named_as_runs_and_blocks()
    {
        const string text = """
            name: Repeated
            input: {shape: [4]}
            layers:
              - dense: 6
              - repeat: 3
                layers: [dense: 6]
              - repeat: 2
                layers: [dense: {units: 7, name: up}, dense: {units: 6, name: down}]
            """;
        _program.Write("repeated.dnn.yaml", text);
        Assert.EndsWith(
            "\n\nStages 2 to 4 are a run: dense2 occurs 3 times.\nStages 5 to 8 are a block: up1, down1 occur 2 times.\n",
            _program.Run("inspect", "repeated.dnn.yaml").Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_two_ways_to_ask_for_JSON_print_the_same() =>
        Assert.Equal(
            _program.Run("inspect", "LeNet-5", "--json"),
            _program.Run("inspect", "LeNet-5", "--format", "json")
        );

    public static TheoryData<string[], int, string> Wrong =>
        new()
        {
            { ["inspect"], 2, "inspect" },
            { ["inspect", "AlxNet"], 2, "Did you mean 'AlexNet'?" },
            { ["inspect", "absent.dnn.yaml"], 1, "absent.dnn.yaml" },
            { ["inspect", "broken.dnn.yaml"], 1, "broken.dnn.yaml:" },
            { ["inspect", "AlexNet", "--format", "cvs"], 2, "Did you mean 'csv'?" },
            { ["inspect", "AlexNet", "--format", "csv", "--json"], 2, "two formats are given" },
            { ["inspect", "AlexNet", "VGG16"], 2, "VGG16" },
        };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void An_error_says_where_and_what_and_has_its_exit_code(string[] arguments, int exitCode, string message)
    {
        _program.Write("broken.dnn.yaml", "name: Broken\ninput: {shape: [4]}\nlayers:\n  - dens: 6\n");
        var run = _program.Run(arguments);
        Assert.Equal((exitCode, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.StartsWith("error: ", run.Error, StringComparison.Ordinal);
    }

    private JsonDocument Json(string model)
    {
        var run = _program.Run("inspect", model, "--json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return JsonDocument.Parse(run.Output);
    }

    private static long Number(JsonElement element, string key) => element.GetProperty(key).GetInt64();

    private static string Text(JsonElement element, string key) =>
        element.GetProperty(key) is { ValueKind: JsonValueKind.String } text
            ? text.GetString()!
            : Number(element, key).ToString(CultureInfo.InvariantCulture);
}
