using System.Text.Json.Nodes;
using SplitProofs.Properties.Commands;
using SplitProofs.Properties.Descriptions;
using SplitProofs.Properties.Inputs;

namespace SplitProofs.Properties.Program;

[Collection("Program")]
public sealed class TuneOptionTests : IDisposable
{
    private readonly ProgramUnderTest _program = new();

    public void Dispose() => _program.Dispose();

    /// <summary>The oracle: the speed at which an operation costs the least, by trying many.</summary>
    [Fact]
    public void The_best_speed_is_found_where_energy_is_expensive()
    {
        var tuned = Tuned("frequency", "weights.energy=500 /J");
        double Cost(double speed) => (0.5 / speed) + (500 * 12.5e-12 * speed * speed / (0.8e9 * 0.8e9));
        var best = Enumerable.Range(1, 10_000).Select(n => n * 0.8e9 / 10_000).MinBy(Cost);
        Assert.Equal(best, (double)tuned["best"]!, 0.8e9 / 5_000);
        Assert.True((double)tuned["frameCostAfter"]! < (double)tuned["frameCostBefore"]!);
    }

    [Fact]
    public void The_best_power_is_below_the_stated_one_where_energy_is_expensive()
    {
        var tuned = Tuned("power", "weights.energy=500 /J");
        Assert.InRange((double)tuned["best"]!, 1e-4, 0.0999);
        Assert.Equal(0.1, (double)tuned["largest"]!);
    }

    /// <summary>
    /// The oracle: with g = SNR/P and a natural rate u = ln(1 + g·p), the cost is least where 1 − (1 − u)·eᵘ = g·β_T/β_E; for a small u
    /// the left side is u²/2 + u³/3.
    /// </summary>
    [Theory]
    [InlineData(1e9)]
    [InlineData(1e12)]
    [InlineData(1e20)]
    [InlineData(1e30)]
    public void The_best_power_is_found_however_large_the_stated_one_is(double watts)
    {
        var tuned = Tuned("power", FormattableString.Invariant($"uplink.transmit_power={watts} W"));
        var (best, gain) = ((double)tuned["best"]!, Math.Pow(10, 1.335) / watts);
        var u = Math.Log(1 + (gain * best)) is > 1e-3 and var large
            ? large
            : (gain * best) - (gain * best * gain * best / 2);
        Assert.Equal(gain, (u * u / 2) + (u * u * u / 3), 1e-6 * gain);
    }

    /// <summary>The oracle: the same scenario with the power, and with the signal in proportion to it.</summary>
    [Fact]
    public void A_frame_with_the_best_power_costs_what_it_costs_with_that_power_and_its_signal()
    {
        var tuned = Tuned("power", "weights.energy=500 /J");
        var best = (double)tuned["best"]!;
        var decibels = 13.35 + (10 * Math.Log10(best / 0.1));
        var run = _program.Run(
            "place",
            "--model",
            "LeNet-5",
            "--scenario",
            "reference",
            "--set",
            "weights.energy=500 /J",
            "--set",
            FormattableString.Invariant($"uplink.transmit_power={best} W"),
            "--set",
            FormattableString.Invariant($"uplink.fading.mean_snr={decibels} dB"),
            "--json"
        );
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var json = JsonNode.Parse(run.Output)!;
        var cost = (double)json["frameCost"]!;
        Assert.Equal(cost, (double)tuned["frameCostAfter"]!, 1e-9 * cost);
        Assert.Equal((int)json["placedStages"]!, (int)tuned["placedStagesAfter"]!);
    }

    [Fact]
    public void Nothing_is_better_than_the_stated_values_where_energy_is_worth_nothing()
    {
        foreach (var quantity in new[] { "power", "frequency" })
        {
            var tuned = Tuned(quantity, "weights.energy=0 /J");
            Assert.Equal((double)tuned["largest"]!, (double)tuned["best"]!);
            Assert.Equal((double)tuned["frameCostBefore"]!, (double)tuned["frameCostAfter"]!);
        }
    }

    /// <summary>Of the second the costs differ by rounding alone.</summary>
    [Theory]
    [InlineData("ResNet18", "reference", true)]
    [InlineData("AlexNet", "cell-edge", false)]
    public void A_power_that_costs_more_over_the_fading_is_said_to(string network, string scenario, bool isMore)
    {
        string[] question =
        [
            "--model",
            network,
            "--scenario",
            scenario,
            "--set",
            "weights.energy=5 /J",
            "--tune",
            "power",
        ];
        var run = _program.Run(["place", .. question]);
        Assert.Equal(isMore, run.Output.Contains("It costs more", StringComparison.Ordinal));
        var tuned = JsonNode.Parse(_program.Run(["place", .. question, "--json"]).Output)!["tuned"]!;
        var ratio = (double)tuned["frameCostAfter"]! / (double)tuned["frameCostBefore"]!;
        Assert.Equal(isMore, ratio > 1 + 1e-6);
    }

    [Theory]
    [InlineData("--tune: nothing to tune is called 'speed'.", "--tune", "speed")]
    [InlineData("--tune: a second is worth nothing", "--tune", "power", "--set", "weights.time=0 /s")]
    [InlineData("--tune: a second is worth nothing", "--tune", "frequency", "--set", "weights.time=0 /s")]
    public void What_cannot_be_tuned_is_a_wrong_command_line(string message, params string[] arguments)
    {
        var run = _program.Run(["place", "--model", "LeNet-5", "--scenario", "reference", .. arguments]);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Measured_stages_have_no_speed_to_tune()
    {
        _program.Write("plain.yaml", ScenarioText.Valid);
        _program.Write("repeated.csv", Resources.Read("inputs/profile-repeated.csv"));
        var run = _program.Run("place", "--profile", "repeated.csv", "--scenario", "plain.yaml", "--tune", "frequency");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("measured stages have their times", run.Error, StringComparison.Ordinal);
    }

    private JsonNode Tuned(string quantity, string setting)
    {
        var run = _program.Run(
            "place",
            "--model",
            "LeNet-5",
            "--scenario",
            "reference",
            "--tune",
            quantity,
            "--set",
            setting,
            "--json"
        );
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return JsonNode.Parse(run.Output)!["tuned"]!;
    }
}
