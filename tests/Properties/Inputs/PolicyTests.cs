using SplitProofs.Inputs.Policies;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Properties.Commands;
using SplitProofs.Text.Faults;

namespace SplitProofs.Properties.Inputs;

/// <summary>Policies: what <c>place --policy</c> writes is what a device reads.</summary>
[Collection("Program")]
public sealed class PolicyTests : IDisposable
{
    private readonly ProgramUnderTest _program = new();

    public void Dispose() => _program.Dispose();

    private Policy Written(string scenario)
    {
        var run = _program.Run("place", "--model", "AlexNet", "--scenario", scenario, "--policy", "policy.json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return Value(PolicyReader.ReadFile(Path.Combine(_program.Folder, "policy.json")));
    }

    private static T Value<T>(Result<T> result) =>
        result.Match(value => value, faults => throw new InvalidOperationException(string.Join('\n', faults)));

    /// <summary>The airtime is 1/log₂(1 + SNR), and the costs of an inference do not change.</summary>
    [Theory]
    [InlineData("reference")]
    [InlineData("narrow-band")]
    [InlineData("cell-edge")]
    public void A_policy_gives_the_decisions_of_the_plan(string name)
    {
        var policy = Written(name);
        var decisions = policy.On(Value(ScenarioLookup.Find(name)).Scenario.Uplink);
        Assert.Equal(policy.PlacedStages, decisions.PlacedStages);
        Assert.All(
            policy.Cuts.Zip(decisions.Airtimes),
            pair =>
            {
                var (snr, airtime) = (pair.First.LeastSnr.Linear, pair.Second);
                if (double.IsInfinity(snr))
                {
                    Assert.Equal(0, airtime);
                }
                else
                {
                    Assert.Equal(snr, Math.Pow(2, 1 / airtime) - 1, snr * 1e-9);
                }
            }
        );
        var plan = _program.Run("place", "--model", "AlexNet", "--scenario", name, "--json").Output;
        using var json = System.Text.Json.JsonDocument.Parse(plan);
        Assert.Equal(json.RootElement.GetProperty("placedStages").GetInt32(), policy.PlacedStages);
        Assert.Equal(
            json.RootElement.GetProperty("thresholds")
                .EnumerateArray()
                .Select(cut => cut.GetProperty("before").GetString()),
            policy.Cuts.Select(cut => cut.Before)
        );
    }

    [Fact]
    public void On_a_channel_with_memory_there_is_no_policy()
    {
        var run = _program.Run(
            "place",
            "--model",
            "AlexNet",
            "--scenario",
            "reference",
            "--set",
            "uplink.fading.correlation=0.9",
            "--policy",
            "policy.json"
        );
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(
            "on a channel with memory the device sends in certain states",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.False(File.Exists(Path.Combine(_program.Folder, "policy.json")));
    }

    [Theory]
    [InlineData("", "p.json:1:1: this is no JSON.")]
    [InlineData("{\n  \"model\": }", "p.json:2:12: this is no JSON.")]
    [InlineData("[]", "p.json: it is no policy")]
    [InlineData("{\"model\": 1}", "p.json: it is no policy")]
    [InlineData("""{"model": "a", "scenario": "b", "rule": "c", "stages": 0, "thresholds": []}""", "it is no policy")]
    [InlineData(
        """{"model": "a", "scenario": "b", "rule": "c", "stages": 1, "thresholds": [{}, {}]}""",
        "it has 2 thresholds for 1 stages"
    )]
    [InlineData(
        """{"model": "a", "scenario": "b", "rule": "c", "stages": 2, "thresholds": [{"before": "x", "never": 1, "snr": 1}]}""",
        "thresholds[0] has not the keys"
    )]
    [InlineData(
        """{"model": "a", "scenario": "b", "rule": "c", "stages": 2, "thresholds": [{"before": "x", "never": false, "snr": -1}]}""",
        "thresholds[0].snr is not a ratio of powers, a number of at least 0"
    )]
    [InlineData("""{"model": "\ud83d", "scenario": "b"}""", @"p.json:1:12: the escape \ud83d is half of a character")]
    [InlineData("[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]", "this is no JSON")]
    public void A_wrong_policy_has_one_message(string text, string message) =>
        Assert.Contains(
            message,
            Assert.Single(PolicyReader.Read(text, "p.json").Faults).ToString(),
            StringComparison.Ordinal
        );
}
