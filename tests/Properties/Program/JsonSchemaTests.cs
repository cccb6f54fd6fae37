using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NJsonSchema;
using SplitProofs.Claims;
using SplitProofs.Claims.Proofs;
using SplitProofs.Properties.Commands;
using SplitProofs.Properties.Descriptions;
using SplitProofs.Properties.Inputs;
using SplitProofs.Properties.Verification;
using SplitProofs.Verification.Running;
using SplitProofs.Verification.Verdicts;
using SplitProofs.Verification.Writing;

namespace SplitProofs.Properties.Program;

/// <summary>What commands print with --json, against the schemas of docs/json.md.</summary>
[Collection("Program")]
public sealed class JsonSchemaTests : IDisposable
{
    private static readonly ImmutableArray<(string Command, string[] Pages)> _documents =
    [
        ("place", ["place.md", "scenarios.md"]),
        ("allocate", ["allocate.md"]),
        ("route", ["route.md"]),
        ("policy", ["json.md"]),
        ("simulate", ["json.md"]),
        ("inspect", ["inspect.md"]),
        ("verify", ["verify.md"]),
    ];

    private readonly ProgramUnderTest _program = new();

    public void Dispose() => _program.Dispose();

    public static TheoryData<string> Commands => [.. _documents.Select(known => known.Command)];

    /// <summary>Command lines whose objects differ in their keys.</summary>
    public static TheoryData<string[]> Runs =>
        [
            ["place", "--model", "AlexNet", "--scenario", "reference", "--deadline", "200ms"],
            ["place", "--model", "AlexNet", "--scenario", "reference", "--rule", "static-lookahead"],
            ["place", "--model", "EqualNeuronMlp", "--scenario", "four-states", "--param", "depth=4"],
            ["place", "--model", "LeNet-5", "--scenario", "small-memory", "--set", "device.memory=1 kB"],
            ["place", "--model", "LeNet-5", "--scenario", "no-cutoff.yaml"],
            ["place", "--model", "LeNet-5", "--scenario", "pedestrian"],
            ["place", "--model", "LeNet-5", "--scenario", "markov.yaml"],
            ["place", "--profile", "repeated.csv", "--scenario", "plain.yaml"],
            ["place", "--model", "LeNet-5", "--scenario", "reference", "--tune", "power"],
            ["place", "--model", "LeNet-5", "--scenario", "reference", "--set", "placement.updated=last 1"],
            ["place", "--model", "LeNet-5", "--scenario", "pedestrian", "--set", "filter.uploaded=0.5"],
            ["allocate", "--devices", "hall.yaml"],
            ["allocate", "--devices", "hall.yaml", "--objective", "sum"],
            ["allocate", "--devices", "hall.yaml", "--objective", "partel"],
            ["allocate", "--devices", "hall.yaml", "--objective", "partel-joint"],
            ["route", "--model", "AlexNet", "--nodes", "device-to-cloud", "--front"],
            ["route", "--model", "AlexNet", "--nodes", "fading-to-cloud", "--objective", "energy"],
            ["route", "--candidates", "list.yaml", "--nodes", "device-to-cloud"],
            ["route", "--candidates", "list.yaml", "--nodes", "fading-to-cloud"],
            ["simulate", "--model", "LeNet-5", "--scenario", "quantised-features", "--frames", "1"],
            ["simulate", "--model", "LeNet-5", "--scenario", "pedestrian", "--frames", "1"],
            ["simulate", "--profile", "repeated.csv", "--scenario", "plain.yaml", "--frames", "2"],
            ["simulate", "--model", "LeNet-5", "--scenario", "reference", "--set", "placement.updated=[conv1]"],
            ["inspect", "LeNet-5"],
            ["inspect", "BERT-base"],
        ];

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task What_is_printed_follows_the_schema(string[] arguments)
    {
        _program.Write(
            "no-cutoff.yaml",
            ScenarioText.Valid.Replace(", cutoff_snr: -10 dB", "", StringComparison.Ordinal)
        );
        _program.Write("markov.yaml", ScenarioText.WithMarkov);
        _program.Write("hall.yaml", Resources.Read("devices/hall.devices.yaml"));
        _program.Write("list.yaml", Resources.Read("candidates/imagenet.candidates.yaml"));
        _program.Write("plain.yaml", ScenarioText.Valid);
        _program.Write("repeated.csv", Resources.Read("inputs/profile-repeated.csv"));
        var run = _program.Run([.. arguments, "--json"]);
        Assert.Equal(0, run.ExitCode);
        await AssertFollows(arguments[0], run.Output);
    }

    [Theory]
    [InlineData("reference", "optimal")]
    [InlineData("narrow-band", "lookahead")]
    public async Task The_policy_that_place_writes_follows_the_schema(string scenario, string rule)
    {
        string[] arguments = ["--model", "AlexNet", "--scenario", scenario, "--rule", rule, "--policy", "policy.json"];
        Assert.Equal(0, _program.Run(["place", .. arguments]).ExitCode);
        await AssertFollows("policy", File.ReadAllText(Path.Combine(_program.Folder, "policy.json")));
    }

    [Fact]
    public async Task Verdicts_and_replays_follow_the_schema()
    {
        var budget = new Budget(Cases: 20, Seed: 5) { Boxes = 64 };
        await AssertFollows(
            "verify",
            VerdictsJson.Of([
                .. new[] { "R7", "F1" }
                    .Select(number => ShippedClaims.All.Single(claim => claim.Id.Number == number))
                    .Select(claim =>
                        claim.Check(budget, CancellationToken.None) with
                        {
                            Proofs = ShippedProofs.Recorded.Of(claim),
                        }
                    ),
                FalseClaim.Broken.Check(budget, CancellationToken.None),
                (FalseClaim.Mended with { Assertions = _ => throw new InvalidOperationException("no") }).Check(
                    budget,
                    CancellationToken.None
                ),
            ])
        );
        _program.Write("run.json", _program.Run("verify", "F1", "--cases", "20", "--json").Output);
        var replayed = _program.Run("verify", "--replay", "run.json", "--json");
        Assert.Contains("\"replays\"", replayed.Output, StringComparison.Ordinal);
        await AssertFollows("verify", replayed.Output);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_key_of_a_schema_is_described_there_and_on_the_pages_of_the_command(string command)
    {
        var pages = _documents.Single(known => known.Command == command).Pages;
        var text = string.Concat(pages.Select(page => Resources.Read($"docs/{page}")));
        Assert.Contains($"{command}.schema.json", Resources.Read("docs/json.md"), StringComparison.Ordinal);
        var properties = PropertiesOf(JsonNode.Parse(Resources.Read($"docs/{command}.schema.json"))!).ToArray();
        Assert.NotEmpty(properties);
        Assert.All(
            properties,
            property =>
            {
                Assert.NotNull(property.Schema["description"]);
                Assert.Matches($"`[^`\n]*\\b{property.Name}\\b[^`\n]*`", text);
            }
        );
    }

    /// <summary>The text follows the schema; without any one of its keys, and with another, it does not.</summary>
    private static async Task AssertFollows(string command, string text)
    {
        var schema = await JsonSchema.FromJsonAsync(Resources.Read($"docs/{command}.schema.json"));
        Assert.Empty(schema.Validate(text));
        var json = JsonNode.Parse(text)!.AsObject();
        foreach (
            var key in json.Select(entry => entry.Key)
                .Where(key => key is not ("measurements" or "tuned" or "update" or "uploadedShare"))
                .ToArray()
        )
        {
            var without = json.DeepClone().AsObject();
            without.Remove(key);
            Assert.True(schema.Validate(without.ToJsonString()).Count > 0, $"{command} may leave out {key}");
        }

        foreach (var item in ObjectsIn(json).Distinct(new SameKeys()).ToArray())
        {
            item["surplus"] = 1;
            Assert.True(schema.Validate(json.ToJsonString()).Count > 0, $"{item.GetPath()} may have a key of any name");
            item.Remove("surplus");
        }
    }

    private static IEnumerable<JsonObject> ObjectsIn(JsonNode? node) =>
        node switch
        {
            JsonObject map => map.Where(entry => entry.Key != "replay")
                .SelectMany(entry => ObjectsIn(entry.Value))
                .Prepend(map),
            JsonArray list => list.SelectMany(ObjectsIn),
            _ => [],
        };

    private static IEnumerable<(string Name, JsonNode Schema)> PropertiesOf(JsonNode schema) =>
        schema switch
        {
            JsonObject map => map.SelectMany(entry =>
                entry.Key == "properties"
                    ? entry
                        .Value!.AsObject()
                        .SelectMany(property => PropertiesOf(property.Value!).Prepend((property.Key, property.Value!)))
                    : PropertiesOf(entry.Value ?? "")
            ),
            JsonArray list => list.SelectMany(item => PropertiesOf(item!)),
            _ => [],
        };

    /// <summary>One object of each form is enough.</summary>
    private sealed class SameKeys : IEqualityComparer<JsonObject>
    {
        public bool Equals(JsonObject? x, JsonObject? y) => Keys(x) == Keys(y);

        public int GetHashCode(JsonObject obj) => Keys(obj).GetHashCode(StringComparison.Ordinal);

        private static string Keys(JsonObject? map) => string.Join(',', map!.Select(entry => entry.Key));
    }
}
