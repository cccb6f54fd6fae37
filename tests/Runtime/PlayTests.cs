using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Analytics.Stopping;
using SplitProofs.Analytics.Units;
using SplitProofs.Runtime.Playing;

namespace SplitProofs.Runtime.Tests;

/// <summary>A device and an edge server in two processes.</summary>
[Collection("Program")]
public sealed class PlayTests : IDisposable
{
    private const string Policy = """
        {
          "model": "net", "scenario": "link", "rule": "optimal", "stages": 4, "placedStages": 2,
          "thresholds": [
            {"stage": 0, "before": "conv1", "snr": 15, "snrDecibels": 11.76, "never": false},
            {"stage": 1, "before": "residual1", "snr": null, "snrDecibels": null, "never": true}
          ]
        }
        """;

    private const string Scenario = """
        name: link
        uplink:
          bandwidth: 20 MHz
          transmit_power: 100 mW
          fading:
            family: finite
            states:
              - {snr: 15, probability: 0.5}
              - {snr: 3, probability: 0.5}
        downlink: {rate: 20 Mbit/s, receive_power: 50 mW, latency: 2 ms}
        weights: {time: 1 /s, energy: 0 /J}
        inferences_per_update: 1000
        """;

    private readonly Networks _networks = new();

    public void Dispose() => _networks.Dispose();

    private async Task<string[]> Arguments()
    {
        var path = _networks.Write("net.onnx", Networks.Residual());
        var (profile, policy, scenario) = (At("net.csv"), At("policy.json"), At("link.yaml"));
        await Networks.RunAsync("measure", path, "--repeats", "5", "--output", profile);
        File.WriteAllText(policy, Policy);
        File.WriteAllText(scenario, Scenario);
        return ["play", path, "--profile", profile, "--scenario", scenario, "--policy", policy];
    }

    private string At(string name) => Path.Combine(_networks.Folder, name);

    /// <summary>
    /// At 15 the raw input, 55,296 bits, takes 55,296/(20 MHz · 4 bit/s/Hz) = 0.69 ms; the latency of the way back is 2 ms. Nobody
    /// is faster than these, and half of the inferences stop at once.
    /// </summary>
    [Fact]
    public async Task Two_processes_play_what_the_model_predicts()
    {
        var run = await Networks.RunAsync([.. await Arguments(), "--inferences", "60"]);
        Assert.True(run.ExitCode == 0, run.Error);
        var least = Row(run.Output, "5 %");
        Assert.InRange(least.Measured, 2 + 0.69, 1000);
        Assert.InRange(least.Predicted, 2 + 0.69, 1000);
        var stops = Row(run.Output, "before the first stage");
        Assert.Equal(50, stops.Predicted, 0.01);
        Assert.InRange(stops.Measured, 20, 80);
        Assert.Equal(50, Row(run.Output, "after 2 stages").Predicted, 0.01);
        var upload = Row(run.Output, "upload");
        Assert.InRange(upload.Measured, upload.Predicted - 0.01, 1000);
        Assert.Contains("Kolmogorov-Smirnov distance 0.", run.Output, StringComparison.Ordinal);
        Assert.Contains("The model misses ", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("is no address with a port", 2, "--edge", "nowhere")]
    [InlineData(
        "127.0.0.1:1: the edge server cannot be reached (ConnectionRefused), after 0 of 200",
        1,
        "--edge",
        "127.0.0.1:1"
    )]
    [InlineData(
        "on a channel with memory",
        2,
        "--set",
        "uplink.fading={family: rayleigh, mean_snr: 9 dB, correlation: 0.5}"
    )]
    public async Task What_cannot_be_played_has_one_message(string message, int exitCode, params string[] arguments)
    {
        var run = await Networks.RunAsync([.. await Arguments(), .. arguments]);
        Assert.Equal((exitCode, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_policy_of_another_network_is_refused()
    {
        var arguments = await Arguments();
        File.WriteAllText(At("policy.json"), Policy.Replace("conv1", "conv7", StringComparison.Ordinal));
        var run = await Networks.RunAsync(arguments);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("its stages are not those of", run.Error, StringComparison.Ordinal);
    }

    /// <summary>The distance of a sample from the uniform law, worked out by hand, and from a law with a jump in the sample.</summary>
    [Fact]
    public void The_distance_from_the_predicted_law_is_that_of_Kolmogorov_and_Smirnov()
    {
        var uniform = new Law(time => Math.Clamp(time, 0, 1));
        Assert.Equal(0.35, PlayReport.Distance([0.1, 0.4, 0.4, 0.9], uniform), 1e-12);
        Assert.Equal(0.25, PlayReport.Distance([0.0, 0.25, 0.5, 0.75], uniform), 1e-12);
        var jump = new Law(time => time >= 0.5 ? 1 : 0);
        Assert.Equal(0, PlayReport.Distance([0.5, 0.5, 0.5], jump), 1e-12);
        Assert.Equal(2 / 3.0, PlayReport.Distance([0.5, 0.6, 0.6], jump), 1e-12);
    }

    private static (double Measured, double Predicted) Row(string output, string name)
    {
        var words = output
            .Split('\n')
            .Single(line => line.StartsWith($"{name} ", StringComparison.Ordinal))[name.Length..]
            .Split([' ', '%'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(word => word != "ms")
            .ToArray();
        return (
            double.Parse(words[0], CultureInfo.InvariantCulture),
            double.Parse(words[1], CultureInfo.InvariantCulture)
        );
    }

    private sealed class Law(Func<double, double> atMost) : ILatencyLaw
    {
        public ImmutableArray<double> StopProbabilities => [];

        public double ProbabilityAtMost(Seconds latency) => atMost(latency.Value);

        public Seconds Quantile(double share) => throw new NotSupportedException();
    }
}
