using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SplitProofs.Analytics.Routing;
using SplitProofs.Inputs.Candidates;
using SplitProofs.Properties.Commands;
using SplitProofs.Properties.Descriptions;
using SplitProofs.Properties.Descriptions.Schema;
using SplitProofs.Properties.Inputs;

namespace SplitProofs.Properties.Program;

[Collection("Program")]
public sealed partial class CandidatesTests : IDisposable
{
    private const string Shipped = "candidates/imagenet.candidates.yaml";

    private const string List = """
        name: digits
        candidates:
          - {model: LeNet-5, accuracy: 99 %}
          - {name: deep, model: EqualNeuronMlp, param: {depth: 6}, accuracy: 0.98}
          - {name: shallow, model: EqualNeuronMlp, param: {depth: 2}, accuracy: 98 %}
        """;

    private static readonly SchemaChecker _schema = new(
        JsonNode.Parse(Resources.Read("docs/candidates.schema.json"))!.AsObject()
    );

    private readonly ProgramUnderTest _program = new();

    public void Dispose() => _program.Dispose();

    /// <summary>The oracle: the command for each network by itself, and every pair of candidates.</summary>
    [Theory]
    [InlineData("device-to-cloud", "latency", "latencySeconds")]
    [InlineData("device-to-cloud", "energy", "energyJoules")]
    [InlineData("device-to-cloud", "throughput", "periodSeconds")]
    [InlineData("fading-to-cloud", "latency", "expectedCost")]
    public void Costs_are_those_of_each_network_alone_and_the_front_is_what_no_pair_beats(
        string nodes,
        string objective,
        string key
    )
    {
        var candidates = Json(Resources.Read(Shipped), "--nodes", nodes, "--objective", objective);
        (double Accuracy, double Cost)[] points =
        [
            .. candidates.Select(one =>
                (
                    (double)one!["accuracy"]!,
                    (double)
                        JsonNode.Parse(
                            _program
                                .Run(
                                    "route",
                                    "--model",
                                    (string)one["model"]!,
                                    "--nodes",
                                    nodes,
                                    "--objective",
                                    objective,
                                    "--json"
                                )
                                .Output
                        )![key]!
                )
            ),
        ];
        Assert.Equal(points.Select(point => point.Cost), candidates.Select(one => (double)one!["cost"]!));
        Assert.Equal(
            points.Select(point =>
                !points.Any(other =>
                    (other.Accuracy > point.Accuracy && other.Cost <= point.Cost * (1 + 1e-12))
                    || (other.Accuracy == point.Accuracy && other.Cost * (1 + 1e-12) < point.Cost)
                )
            ),
            candidates.Select(one => (bool)one!["onFront"]!)
        );
        Assert.All(candidates, one => Assert.NotEqual((bool)one!["onFront"]!, one["beatenBy"]!.AsArray().Count == 1));
    }

    [Fact]
    public void The_text_lists_the_front_from_the_least_cost_on_with_the_stated_accuracies()
    {
        var candidates = Json(List, "--nodes", "device-to-cloud");
        Assert.Equal([0.99, 0.98, 0.98], candidates.Select(one => (double)one!["accuracy"]!));
        _program.Write("shipped.yaml", Resources.Read(Shipped));
        var text = _program.Run("route", "--candidates", "shipped.yaml", "--nodes", "device-to-cloud").Output;
        var front = text[..text.IndexOf("Beaten by", StringComparison.Ordinal)];
        Assert.Equal(
            ["MobileNetV2 71.878 %", "EfficientNet-B0 77.692 %", "ViT-B/16 81.072 %"],
            Row().Matches(front).Select(row => $"{row.Groups["name"].Value} {row.Groups["accuracy"].Value}")
        );
    }

    [GeneratedRegex(@"^(?<name>\S+) +(?<accuracy>[\d.]+ %) ", RegexOptions.Multiline)]
    private static partial Regex Row();

    [Fact]
    public void Equal_candidates_are_all_on_the_front_and_a_parameter_makes_another_network()
    {
        var text = List.Replace("depth: 2", "depth: 6", StringComparison.Ordinal)
            .Replace(
                "model: LeNet-5, accuracy: 99 %",
                "name: cheap, model: EqualNeuronMlp, param: {depth: 2}, accuracy: 1 %"
            );
        var candidates = Json(text, "--nodes", "device-to-cloud");
        Assert.Equal(["cheap", "deep", "shallow"], candidates.Select(one => (string)one!["name"]!));
        Assert.All(candidates, one => Assert.True((bool)one!["onFront"]!));
        Assert.True((double)candidates[0]!["cost"]! < (double)candidates[1]!["cost"]!);
        Assert.Equal((double)candidates[1]!["cost"]!, (double)candidates[2]!["cost"]!);
    }

    /// <summary>Costs within 10⁻¹² of each other are equal, on both sides of the front.</summary>
    [Fact]
    public void The_last_bit_of_a_cost_decides_nothing()
    {
        var next = Math.BitIncrement(1.0);
        Assert.Equal(
            [false, true, true, false],
            CandidateFront
                .Of([new(0.5, 1), new(0.7, next), new(0.7, 1), new(0.7, 2)])
                .Select(membership => membership is FrontMembership.OnFront)
        );
        Assert.Empty(CandidateFront.Of([]));
    }

    [Fact]
    public void A_candidate_that_no_memory_holds_is_listed_apart()
    {
        _program.Write(
            "small.yaml",
            """
            name: small
            nodes:
              - {name: device, speed: 1 GFLOP/s, memory: 16 MiB}
              - {name: edge, speed: 2 GFLOP/s, memory: 16 MiB}
            links:
              - {rate: 1 Mbit/s}
            """
        );
        _program.Write("list.yaml", List.Replace("0.98", "0.99}\n  - {model: AlexNet, accuracy: 0.5"));
        string[] arguments = ["route", "--candidates", "list.yaml", "--nodes", "small.yaml"];
        Assert.Contains("No route fits, or none has a finite cost: AlexNet.", _program.Run(arguments).Output);
        var apart = JsonNode.Parse(_program.Run([.. arguments, "--json"]).Output)!["candidates"]![2]!;
        Assert.Equal(("AlexNet", false), ((string)apart["name"]!, (bool)apart["onFront"]!));
        Assert.Null(apart["cost"]);
        Assert.Empty(apart["beatenBy"]!.AsArray());

        _program.Write("list.yaml", "name: large\ncandidates:\n  - {model: AlexNet, accuracy: 0.5}\n");
        var run = _program.Run(arguments);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("no candidate has a route", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("accuracy: 99 %", "accuracy: 99", "list.yaml:3:32: accuracy must be between 0 and 1, or 0 % and 100 %")]
    [InlineData("accuracy: 99 %", "accuracy: 101 %", "list.yaml:3:32: accuracy must be between 0 and 1")]
    [InlineData("accuracy: 99 %", "accuracy: -1 %", "list.yaml:3:32: accuracy must be between 0 and 1")]
    [InlineData("accuracy: 99 %", "accuracy: 9 dB", "list.yaml:3:32: accuracy is a share of right answers, and 'dB'")]
    [InlineData("accuracy: 99 %", "accuracy: high", "list.yaml:3:32: accuracy does not start with a number")]
    [InlineData(", accuracy: 99 %", "", "list.yaml:3:5: the candidate needs the key 'accuracy'")]
    [InlineData("accuracy: 99 %", "acuracy: 99 %", "acuracy")]
    [InlineData("LeNet-5", "LeNet-6", "list.yaml:3:13: no network is called 'LeNet-6'")]
    [InlineData("LeNet-5", "measured.csv", "list.yaml:3:13: ")]
    [InlineData("LeNet-5", "none.dnn.yaml", "none.dnn.yaml: ")]
    [InlineData("name: shallow", "name: deep", "list.yaml:5:12: another candidate is called 'deep'")]
    [InlineData("depth: 6", "height: 6", "list.yaml:4:25: ")]
    [InlineData("depth: 6", "depth: six", "list.yaml:4:56: depth does not start with a number")]
    [InlineData("depth: 6", "depth: -6", "list.yaml:4:25: ")]
    [InlineData("name: digits", "nam: digits", "list.yaml:1:1: ")]
    [InlineData("candidates:", "candidates: []\nrest:", "list.yaml:2:1: there is no candidate")]
    public void A_mistake_in_the_list_is_named(string original, string replacement, string words)
    {
        _program.Write("list.yaml", List.Replace(original, replacement, StringComparison.Ordinal));
        var run = _program.Run("route", "--candidates", "list.yaml", "--nodes", "device-to-cloud");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("options of a single network are given too", "--candidates", "list.yaml", "--model", "LeNet-5")]
    [InlineData("options of a single network are given too", "--candidates", "list.yaml", "--param", "depth=4")]
    [InlineData("that of one network", "--candidates", "list.yaml", "--front")]
    [InlineData("does not end as figures do", "--candidates", "list.yaml", "--output", "front.png")]
    [InlineData("the figure is that of candidates", "--model", "LeNet-5", "--output", "front.svg")]
    public void Options_that_do_not_go_together_are_refused(string words, params string[] options)
    {
        _program.Write("list.yaml", List);
        var run = _program.Run(["route", "--nodes", "device-to-cloud", .. options]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_program.Folder, "front.svg")));
    }

    [Fact]
    public void A_list_is_no_longer_than_a_thousand()
    {
        var item = "\n  - {model: LeNet-5, accuracy: 1}";
        var text = "name: long\ncandidates:" + string.Concat(Enumerable.Repeat(item, 1001));
        Assert.StartsWith(
            "there are 1001 candidates, and the limit is 1000",
            CandidatesReader.Read(text, "x").Faults[0].Cause
        );
    }

    [Fact]
    public void The_figure_names_each_candidate_and_marks_the_front()
    {
        _program.Write("list.yaml", Resources.Read(Shipped));
        string[] arguments = ["route", "--candidates", "list.yaml", "--nodes", "device-to-cloud", "--output"];
        Assert.Equal(0, _program.Run([.. arguments, "front.svg"]).ExitCode);
        var svg = File.ReadAllText(Path.Combine(_program.Folder, "front.svg"));
        Assert.All(
            CandidatesReader.Read(Resources.Read(Shipped), Shipped).Value().Candidates,
            candidate => Assert.Contains($">{candidate.Name}</text>", svg, StringComparison.Ordinal)
        );
        Assert.Contains("3 of them are on the front", svg, StringComparison.Ordinal);
        Assert.Equal(0, _program.Run([.. arguments, "front.tikz", "--objective", "throughput"]).ExitCode);
        Assert.Contains("beaten by another candidate", File.ReadAllText(Path.Combine(_program.Folder, "front.tikz")));
    }

    [Fact]
    public void The_shipped_list_and_that_of_the_tests_follow_the_schema_and_misspelt_ones_do_not()
    {
        Assert.All(new[] { List, Resources.Read(Shipped) }, text => Assert.True(_schema.Accepts(text), text));
        Assert.All(
            new[] { ("name: digits", "nam: digits"), ("accuracy: 99 %", "acuracy: 99 %"), ("depth: 6", "depth: [6]") },
            slip => Assert.False(_schema.Accepts(List.Replace(slip.Item1, slip.Item2, StringComparison.Ordinal)))
        );
    }

    private JsonArray Json(string list, params string[] options)
    {
        _program.Write("list.yaml", list);
        var run = _program.Run(["route", "--candidates", "list.yaml", .. options, "--json"]);
        Assert.Equal(0, run.ExitCode);
        return JsonNode.Parse(run.Output)!["candidates"]!.AsArray();
    }
}
