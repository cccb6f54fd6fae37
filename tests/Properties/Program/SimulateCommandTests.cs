using System.Text.Json;
using SplitProofs.Properties.Commands;
using SplitProofs.Properties.Inputs;

namespace SplitProofs.Properties.Program;

[Collection("Program")]
public sealed class SimulateCommandTests : IDisposable
{
    private readonly ProgramUnderTest _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void The_simulated_cost_is_near_the_analytic_one()
    {
        var run = Simulate("--json", "--placement", "3");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using var json = JsonDocument.Parse(run.Output);
        var cost = json.RootElement.GetProperty("costPerInference");
        var error = cost.GetProperty("simulated").GetDouble() - cost.GetProperty("analytic").GetDouble();
        Assert.InRange(Math.Abs(error), 1e-12, 6 * cost.GetProperty("standardError").GetDouble());
        Assert.Equal(3, json.RootElement.GetProperty("placedStages").GetInt32());
        Assert.Equal(4, json.RootElement.GetProperty("stopProbabilities").GetArrayLength());
    }

    [Fact]
    public void An_infinite_variance_is_told_at_the_place_of_the_fading()
    {
        _program.Write(
            "fading.yaml",
            ScenarioText
                .Valid.Replace("rayleigh", "nakagami, m: 1.5", StringComparison.Ordinal)
                .Replace(", cutoff_snr: -10 dB", "", StringComparison.Ordinal)
        );
        var run = _program.Run(
            "simulate",
            "--model",
            "LeNet-5",
            "--scenario",
            "fading.yaml",
            "--frames",
            "2",
            "--placement",
            "3"
        );
        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"\Awarning: fading\.yaml:7:[0-9]+: the variance of the airtime is infinite", run.Error);
    }

    [Fact]
    public void The_same_seed_gives_the_same_text() => Assert.Equal(Simulate().Output, Simulate().Output);

    [Fact]
    public void Another_seed_gives_another_text() => Assert.NotEqual(Simulate().Output, Simulate("--seed", "7").Output);

    [Theory]
    [InlineData("--placement", "8", "error: --placement: LeNet-5 has 7 stages, and 8 cannot be placed.")]
    [InlineData("--frames", "0", "error: --frames: '0' is not a whole number from 1 to 9007199254740992.")]
    [InlineData(
        "--frames",
        "9007199254741",
        "error: --frames: 9007199254741 frames of 1000 inferences cannot be played."
    )]
    [InlineData("--placement", "-1", "error: --placement: '-1' is not a whole number from 0 to the number of stages.")]
    [InlineData("--rule", "best", "error: --rule: no rule is called 'best'.")]
    public void What_cannot_be_played_is_explained(string option, string value, string message)
    {
        var run = Simulate(option, value);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_frame_that_is_too_long_is_explained_where_the_scenario_states_it()
    {
        var text = ScenarioText.Valid.Replace(
            "inferences_per_update: 1000",
            "inferences_per_update: 9007199254740993",
            StringComparison.Ordinal
        );
        var line = text.Split('\n')
            .Index()
            .Single(each => each.Item.Contains("9007199254740993", StringComparison.Ordinal));
        _program.Write("long.yaml", text);
        const string rest =
            "a frame of 9007199254740993 inferences cannot be played. Write at most 9007199254740992 as inferences_per_update.\n";

        var inFile = _program.Run("simulate", "--model", "LeNet-5", "--scenario", "long.yaml");
        Assert.Equal((1, ""), (inFile.ExitCode, inFile.Output));
        Assert.Equal($"error: long.yaml:{line.Index + 1}:24: {rest}", inFile.Error);

        var onCommandLine = Simulate("--set", "inferences_per_update=9007199254740993");
        Assert.Equal((2, ""), (onCommandLine.ExitCode, onCommandLine.Output));
        Assert.Equal($"error: --set inferences_per_update: {rest}", onCommandLine.Error);
    }

    [Fact]
    public void A_fraction_of_a_frame_is_a_wrong_command_line() =>
        Assert.Equal(2, Simulate("--frames", "0.5").ExitCode);

    private ProgramUnderTest.Outcome Simulate(params string[] options) =>
        _program.Run(["simulate", "--model", "LeNet-5", "--scenario", "reference", .. options]);
}
