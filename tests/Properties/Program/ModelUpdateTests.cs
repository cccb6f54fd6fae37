using System.Text.Json.Nodes;
using SplitProofs.Properties.Commands;
using SplitProofs.Properties.Descriptions;
using SplitProofs.Properties.Inputs;

namespace SplitProofs.Properties.Program;

/// <summary>What an update downloads, and which inferences are sent, in every command that takes a scenario.</summary>
[Collection("Program")]
public sealed class ModelUpdateTests : IDisposable
{
    private readonly ProgramUnderTest _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void Place_says_what_an_update_downloads()
    {
        var (text, json) = Place("ResNet18", "placement.updated=normalisation");
        Assert.Contains(
            "An update changes only the parameters of normalisations. It downloads",
            text,
            StringComparison.Ordinal
        );
        var update = json["update"]!;
        Assert.Equal("normalisation", (string)update["updated"]!);
        Assert.InRange((long)update["downloadedBits"]!, 1, 32 * 9_600);
        var (radio, bits) = (0.5 + (0.5 * 0.05), (long)update["downloadedBits"]!);
        Assert.Equal(radio * bits / 20e6, (double)json["placementCost"]!, 1e-12);
        Assert.True(
            (int)json["placedStages"]! >= (int)Place("ResNet18", "placement.updated=all").Json["placedStages"]!
        );
    }

    /// <summary>A platform gives times in place of counts, and the parameters stay.</summary>
    [Fact]
    public void Normalisations_are_known_under_a_platform()
    {
        var device = "device={platform: zcu102, energy: 12.5 pJ/FLOP}";
        string[] arguments = ["place", "--model", "ResNet18", "--scenario", "reference", "--set", device];
        var run = _program.Run([.. arguments, "--set", "placement.updated=normalisation"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("only the parameters of normalisations. It downloads", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_update_of_all_parameters_is_as_if_nothing_was_said()
    {
        var (text, json) = Place("AlexNet", "placement.updated=all");
        Assert.DoesNotContain("update changes", text, StringComparison.Ordinal);
        Assert.Null(json["update"]);
        Assert.Null(json["uploadedShare"]);
        json.Remove("set");
        var plain = JsonNode
            .Parse(_program.Run("place", "--model", "AlexNet", "--scenario", "reference", "--json").Output)!
            .AsObject();
        plain.Remove("set");
        Assert.Equal(plain.ToJsonString(), json.ToJsonString());
    }

    [Theory]
    [InlineData("AlexNet", "placement.updated=normalisation", "No parameters of the network belong to normalisations")]
    [InlineData("AlexNet", "placement.updated=last 1", "only the parameters of the last stage that has any")]
    [InlineData("AlexNet", "placement.updated=last 3", "only the parameters of the last 3 stages that have any")]
    [InlineData("AlexNet", "placement.updated=[conv1, conv2]", "only the parameters of conv1, conv2.")]
    [InlineData(
        "AlexNet",
        "filter.uploaded=0.4",
        "A filter lets 40 % of inferences be sent at the cut where they end."
    )]
    public void Words_are_those_of_the_scenario(string model, string setting, string words)
    {
        Assert.Contains(words, Place(model, setting).Text, StringComparison.Ordinal);
        var played = _program.Run(
            "simulate",
            "--model",
            model,
            "--scenario",
            "reference",
            "--set",
            setting,
            "--frames",
            "1"
        );
        Assert.Equal((0, ""), (played.ExitCode, played.Error));
        Assert.Contains(words, played.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[conv1, dens3]", "no stage of 'AlexNet' is called 'dens3'. Did you mean 'dense3'?")]
    [InlineData("[conv1, conv1]", "'conv1' is listed twice. Leave one of them out.")]
    [InlineData(
        "last 9",
        "'AlexNet' has 8 stages with parameters, and an update changes the last 9 of them. Write last 8 or less, or all."
    )]
    [InlineData("last 99999999999999999999", "updated")]
    [InlineData(
        "last",
        "updated does not say how many of the last stages an update changes. Write for example last 2."
    )]
    [InlineData("last -1", "Write for example last 2.")]
    [InlineData("last 2 3", "updated must be all, normalisation, last with a number, or a list of stages")]
    [InlineData("normalization", "Did you mean 'normalisation'?")]
    [InlineData("[]", "updated is an empty list.")]
    [InlineData("[[a]]", "updated.0 must be a single value")]
    [InlineData(
        "{a: 1}",
        "updated must be all, normalisation, last with a number, or a list of stages, and is a set of keys."
    )]
    [InlineData("", "updated has no value")]
    public void What_cannot_be_updated_is_named_with_its_place(string updated, string message)
    {
        var run = _program.Run(
            "place",
            "--model",
            "AlexNet",
            "--scenario",
            "reference",
            "--set",
            $"placement.updated={updated}"
        );
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("error: --set placement.updated: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "placement: {updated: [conv1, fc9]}",
        "AlexNet",
        "my.yaml:11:22: no stage of 'AlexNet' is called 'fc9'."
    )]
    [InlineData(
        "placement: {update: all}",
        "AlexNet",
        "my.yaml:11:13: placement has no key 'update'. Did you mean 'updated'?"
    )]
    [InlineData(
        "filter: {uploaded: 0}",
        "AlexNet",
        "my.yaml:11:20: uploaded must be between 0.000001 and 1, and is '0'."
    )]
    [InlineData("filter: {}", "AlexNet", "my.yaml:11:1: filter needs the key 'uploaded'. Add 'uploaded: 0.4'.")]
    [InlineData("filter: 0.4", "AlexNet", "my.yaml:11:9: filter must be a set of keys, and is the single value '0.4'.")]
    public void A_fault_in_a_file_has_its_line_and_column(string line, string model, string message)
    {
        _program.Write("my.yaml", ScenarioText.Valid + line + "\n");
        var run = _program.Run("place", "--model", model, "--scenario", "my.yaml");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_profile_does_not_say_what_belongs_to_normalisations_and_its_stages_can_be_named()
    {
        _program.Write("my.yaml", ScenarioText.Valid);
        _program.Write("net.csv", Resources.Read("inputs/profile-repeated.csv"));
        var run = Profile("normalisation");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(
            "a profile does not say which parameters belong to normalisations",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Equal(0, Profile("last 1").ExitCode);

        ProgramUnderTest.Outcome Profile(string updated) =>
            _program.Run(
                "place",
                "--profile",
                "net.csv",
                "--scenario",
                "my.yaml",
                "--set",
                $"placement.updated={updated}"
            );
    }

    /// <summary>Means and shares of 400,000 inferences, on a channel of each kind.</summary>
    [Theory]
    [InlineData("narrow-band")]
    [InlineData("pedestrian")]
    public void A_filter_is_simulated_as_it_is_analysed(string scenario)
    {
        var run = _program.Run(
            "simulate",
            "--model",
            "AlexNet",
            "--scenario",
            scenario,
            "--set",
            "filter.uploaded=0.3",
            "--frames",
            "200",
            "--json"
        );
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var json = JsonNode.Parse(run.Output)!;
        Assert.Equal(0.3, (double)json["uploadedShare"]!);
        // Sent or not, an inference decides before it ends.
        Assert.InRange((double)json["decisions"]! / (double)json["inferences"]!, 1, (int)json["placedStages"]!);
        foreach (
            var found in new[] { "costPerInference", "timeSeconds", "energyJoules" }
                .Select(key => json[key]!)
                .Concat(json["latencyProbabilities"]!.AsArray().Select(at => at!))
        )
        {
            Assert.InRange(
                (double)found["simulated"]!,
                (double)found["analytic"]! - (6 * (double)found["standardError"]!) - 1e-12,
                (double)found["analytic"]! + (6 * (double)found["standardError"]!) + 1e-12
            );
        }
    }

    [Fact]
    public void A_band_is_not_shared_under_a_filter()
    {
        _program.Write("my.yaml", ScenarioText.Valid + "filter: {uploaded: 0.5}\n");
        _program.Write(
            "hall.yaml",
            "name: hall\nband: 20 MHz\ndevices:\n  - {name: door, model: AlexNet, scenario: my.yaml}\n"
        );
        var run = _program.Run("allocate", "--devices", "hall.yaml");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(
            "hall.yaml:4:44: this scenario sends only a share of inferences",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_experiment_varies_what_is_updated_and_what_is_sent()
    {
        _program.Write(
            "mine.experiment.yaml",
            """
            name: mine
            question: What does an update change?
            networks: [AlexNet]
            scenarios: [reference]
            sweep:
              - {set: placement.updated, values: [all, normalisation, last 2]}
              - {set: filter.uploaded, values: [0.5, 1]}
            rules: [optimal]
            outputs: [placed_stages, frame_cost]
            """
        );
        var run = _program.Run("sweep", "mine.experiment.yaml");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("6 rows of 6 cells", run.Output, StringComparison.Ordinal);
    }

    private (string Text, JsonObject Json) Place(string model, string setting)
    {
        string[] arguments = ["place", "--model", model, "--scenario", "reference", "--set", setting];
        var text = _program.Run(arguments);
        Assert.Equal((0, ""), (text.ExitCode, text.Error));
        return (text.Output, JsonNode.Parse(_program.Run([.. arguments, "--json"]).Output)!.AsObject());
    }
}
