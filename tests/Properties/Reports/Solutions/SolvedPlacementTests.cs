using System.Text.Json;
using SplitProofs.Inputs.Networks;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Properties.Commands;
using SplitProofs.Properties.Inputs;
using SplitProofs.Reports.Solutions;
using SplitProofs.Text.Faults;

namespace SplitProofs.Properties.Reports.Solutions;

/// <summary>What the report solves, against what <c>place</c> answers and refuses.</summary>
public sealed class SolvedPlacementTests : IDisposable
{
    private const string Processors = "device: {speed: 2 GFLOP/s, energy: 50 pJ/FLOP}\nedge: {speed: 200 GFLOP/s}";

    private readonly ProgramUnderTest _program = new();

    public void Dispose() => _program.Dispose();

    public static TheoryData<string> Fadings =>
        [
            "family: rayleigh, mean_snr: 10 dB, cutoff_snr: -10 dB",
            "family: rayleigh, mean_snr: 10 dB, cutoff_snr: -10 dB, correlation: 0.9",
            "family: markov, states: [{name: a, snr: 30}, {name: b, snr: 0.4}], transition: [[0.9, 0.1], [0.2, 0.8]]",
        ];

    [Theory]
    [MemberData(nameof(Fadings))]
    public void The_report_solves_what_place_answers_also_where_the_link_sets_the_bits_of_features(string fading)
    {
        var scenario = Scenario(Processors, "feature_bits: 8", fading);
        _program.Write("s.yaml", scenario);

        var solved = Solve(scenario).Value();

        Assert.All(
            solved.Answers,
            answer =>
            {
                var run = _program.Run([
                    "place",
                    "--model",
                    "AlexNet",
                    "--scenario",
                    "s.yaml",
                    "--json",
                    "--rule",
                    answer.Question.Rule.Option,
                ]);
                using var placed = JsonDocument.Parse(run.Output);
                Assert.Equal(8, placed.RootElement.GetProperty("featureBits").GetInt32());
                Assert.Equal(placed.RootElement.GetProperty("placedStages").GetInt32(), answer.PlacedStages);
                Assert.Equal(
                    placed
                        .RootElement.GetProperty("frameCostByPlacement")
                        .EnumerateArray()
                        .Select(cost => cost.GetDouble()),
                    answer.Table.FrameCost
                );
                Assert.Equal(
                    placed
                        .RootElement.GetProperty("stopProbabilities")
                        .EnumerateArray()
                        .Select(share => share.GetDouble()),
                    answer.Latency.StopProbabilities
                );
            }
        );
    }

    public static TheoryData<string, string, string, string> Unsuitable =>
        new()
        {
            {
                "",
                "feature_bits: 8",
                "family: rayleigh, mean_snr: 10 dB, cutoff_snr: -10 dB, correlation: 0.9",
                "the scenario does not state all of device.speed"
            },
            {
                Processors,
                "feature_bits: 9223372036854775807",
                "family: rayleigh, mean_snr: 10 dB, cutoff_snr: -10 dB, correlation: 0.9",
                "send more than 2^63 - 1 bits"
            },
            {
                Processors.Replace("pJ/FLOP}", "pJ/FLOP, memory: 1 kB}", StringComparison.Ordinal),
                "feature_bits: 8",
                "family: rayleigh, mean_snr: 10 dB, correlation: 0.9",
                "only the placement of all 11 stages costs a finite amount"
            },
            {
                Processors.Replace("pJ/FLOP}", "pJ/FLOP, memory: 1 kB}", StringComparison.Ordinal),
                "feature_bits: 8",
                "family: markov, states: [{name: a, snr: 30}, {name: b, snr: 0}], transition: [[0.9, 0.1], [0.2, 0.8]]",
                "only the placement of all 11 stages costs a finite amount"
            },
        };

    [Theory]
    [MemberData(nameof(Unsuitable))]
    public void A_channel_with_memory_that_place_refuses_is_a_fault_of_the_report(
        string processors,
        string bits,
        string fading,
        string cause
    )
    {
        var scenario = Scenario(processors, bits, fading);
        _program.Write("s.yaml", scenario);

        Assert.Contains(cause, Solve(scenario).Messages(), StringComparison.Ordinal);
        var run = _program.Run("place", "--model", "AlexNet", "--scenario", "s.yaml");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(cause, run.Error, StringComparison.Ordinal);
    }

    private static Result<SolvedPlacement> Solve(string scenario) =>
        ScenarioReader
            .Read(scenario, "s.yaml")
            .Bind(file => SolvedPlacement.Solve(NetworkLookup.Find("AlexNet").Value(), file));

    private static string Scenario(string processors, string bits, string fading) =>
        $$"""
            name: s
            {{processors}}
            uplink:
              bandwidth: 1 MHz
              transmit_power: 100 mW
              {{bits}}
              fading: {{{fading}}}
            downlink: {rate: 20 Mbit/s, receive_power: 50 mW}
            weights: {time: 0.5 /s, energy: 0.5 /J}
            inferences_per_update: 2000
            """;
}
