using System.Globalization;
using System.Text.Json;
using SplitProofs.Properties.Commands;
using SplitProofs.Properties.Inputs;

namespace SplitProofs.Properties.Program;

/// <summary>Every number of a scenario at the ends of what can be written: an answer, or a fault at its place.</summary>
[Collection("Program")]
public sealed class ExtremeNumberTests : IDisposable
{
    /// <summary>Each number of the valid scenario with its unit, on its line.</summary>
    private static readonly (string Written, string Key, string Unit)[] _quantities =
    [
        ("speed: 0.8 GFLOP/s", "speed", " FLOP/s"),
        ("energy: 12.5 pJ/FLOP", "energy", " J/FLOP"),
        ("memory: 1 GiB", "memory", " bit"),
        ("{speed: 80 GFLOP/s}", "{speed", " FLOP/s"),
        ("bandwidth: 2 MHz", "bandwidth", " Hz"),
        ("transmit_power: 100 mW", "transmit_power", " W"),
        ("mean_snr: 13.35 dB", "mean_snr", ""),
        ("cutoff_snr: -10 dB", "cutoff_snr", ""),
        ("rate: 20 Mbit/s", "rate", " bit/s"),
        ("receive_power: 50 mW", "receive_power", " W"),
        ("time: 0.5 /s", "time", " /s"),
        ("energy: 0.5 /J", "energy", " /J"),
        ("inferences_per_update: 1000", "inferences_per_update", ""),
    ];

    private static readonly string[] _values =
    [
        "0",
        "5e-324",
        "1e-30",
        "1",
        "1e30",
        "1.7976931348623157e308",
        "9223372036854775807",
    ];

    private readonly ProgramUnderTest _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void Every_number_at_the_ends_of_its_range_has_an_answer_or_a_fault_at_its_place() =>
        Assert.Empty(
            _quantities.SelectMany(quantity => _values.Select(value => With([(quantity, value)]))).SelectMany(Wrong)
        );

    [Fact]
    public void Numbers_of_all_sizes_together_have_an_answer_or_a_fault_at_a_place()
    {
        var random = new Random(42);
        string[] sizes = ["1e-30", "1e-15", "1", "1e15", "1e30"];
        var texts = Enumerable
            .Range(0, 60)
            .Select(_ => With([.. _quantities.Select(quantity => (quantity, Size(quantity.Key)))]));
        Assert.Equal("", string.Join('\n', texts.SelectMany(Wrong)));

        string Size(string key) =>
            key switch
            {
                "memory" => "9223372036854775807",
                "inferences_per_update" => random.Next(2) == 0 ? "1" : "1000000",
                // Some law is left above the cut-off.
                _ => sizes[random.Next(sizes.Length)],
            };
    }

    [Fact]
    public void Two_subnormal_weights_are_named() =>
        AssertFaults(
            With([(_quantities[10], "5e-324"), (_quantities[11], "5e-324")]),
            "my.yaml:9:17: time is too small",
            "my.yaml:9:"
        );

    [Fact]
    public void A_number_that_would_overflow_is_named_and_fading_is_not_blamed() =>
        AssertFaults(With([(_quantities[0], "1e-300")]), "my.yaml:2:17: speed is too small", "Check its unit.");

    /// <summary>All that is left of the edge server's time is a share of 1e-19: a difference would be rounding.</summary>
    [Theory]
    [InlineData("optimal")]
    [InlineData("static-lookahead")]
    [InlineData("lookahead")]
    public void A_device_far_faster_than_the_edge_server_has_no_negative_cost(string rule)
    {
        // Placing is all but free, so that every stage is placed, except by one-stage look-ahead, which sends at once.
        _program.Write(
            "my.yaml",
            With([
                (_quantities[0], "1e30"),
                (_quantities[1], "0"),
                (_quantities[8], "1e30"),
                (_quantities[12], "1000000000"),
            ])
        );
        var run = _program.Run("place", "--model", "LeNet5", "--scenario", "my.yaml", "--rule", rule, "--json");
        using var json = JsonDocument.Parse(run.Output);
        var answer = json.RootElement;
        Assert.All(
            answer.GetProperty("frameCostByPlacement").EnumerateArray(),
            cost => Assert.True(cost.GetDouble() > 0, $"{cost}")
        );
        if (answer.GetProperty("placedStages").GetInt32() == answer.GetProperty("stages").GetInt32())
        {
            // LeNet-5 has 871,944 operations.
            Assert.Equal(8.71944e-25, answer.GetProperty("expectedTimeSeconds").GetDouble(), 1e-30);
            Assert.Equal(8.71944e-25, answer.GetProperty("latencySeconds").GetProperty("p50").GetDouble(), 1e-30);
            Assert.Equal(4.35972e-25, answer.GetProperty("costPerInference").GetDouble(), 1e-30);
        }
        else
        {
            Assert.Equal("lookahead", rule);
        }
    }

    [Fact]
    public void A_search_that_may_take_days_is_refused_with_the_figure_and_the_limit()
    {
        const int states = 300;
        var row = $"[{string.Join(", ", Enumerable.Repeat("0", states - 1))}, 1]";
        _program.Write(
            "my.yaml",
            ScenarioText.With(
                "{family: rayleigh, mean_snr: 13.35 dB, cutoff_snr: -10 dB}",
                $"{{family: markov, states: [{string.Join(", ", Enumerable.Range(0, states).Select(n => $"{{name: s{n}, snr: {n}}}"))}], "
                    + $"transition: [{string.Join(", ", Enumerable.Repeat(row, states))}]}}"
            )
        );
        _program.Write(
            "deep.csv",
            "layer,device_s,device_J,edge_s,parameter_bits,output_bits\ninput,,,,,8\n"
                + string.Concat(Enumerable.Range(0, 58_000).Select(n => $"{n},1,1,1,1,1\n"))
        );
        var run = _program.Run("place", "--profile", "deep.csv", "--scenario", "my.yaml");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(
            "every placement of the 58000 stages of deep on a channel of 300 states may take 42 hours to compute, and the limit is 24",
            run.Error,
            StringComparison.Ordinal
        );
    }

    private static string With(((string Written, string Key, string Unit) Quantity, string Value)[] changes) =>
        changes.Aggregate(
            ScenarioText.Valid,
            (text, change) =>
                text.Replace(
                    change.Quantity.Written,
                    $"{change.Quantity.Key}: {change.Value}{change.Quantity.Unit}"
                        + (change.Quantity.Written.EndsWith('}') ? "}" : ""),
                    StringComparison.Ordinal
                )
        );

    private void AssertFaults(string text, params string[] parts)
    {
        _program.Write("my.yaml", text);
        var run = _program.Run("place", "--model", "LeNet5", "--scenario", "my.yaml");
        Assert.Equal(1, run.ExitCode);
        Assert.All(parts, part => Assert.Contains(part, run.Error, StringComparison.Ordinal));
        Assert.DoesNotContain("fade", run.Error, StringComparison.Ordinal);
    }

    private IEnumerable<string> Wrong(string text)
    {
        _program.Write("my.yaml", text);
        foreach (var command in new[] { "place", "simulate" })
        {
            string[] frames = command == "simulate" ? ["--frames", "1"] : [];
            // Playing the frames of an update of 2⁶³ inferences would never end.
            if (command == "simulate" && text.Contains("update: 9223372036854775807", StringComparison.Ordinal))
            {
                continue;
            }

            var run = _program.Run([command, "--model", "LeNet5", "--scenario", "my.yaml", .. frames]);
            var isAnswer =
                run.ExitCode == 0 && !Numbers(run.Output).Any(word => word is "∞" or "undefined" or ['-', ..]);
            var isFault =
                run.ExitCode == 1
                && run.Error.Contains("my.yaml:", StringComparison.Ordinal)
                && !run.Error.Contains("defect", StringComparison.Ordinal);
            // Without a cut-off a mean airtime is infinite, which R2 explains.
            var isIllPosed =
                run.ExitCode == 1
                && text.Contains("cutoff_snr: 0}", StringComparison.Ordinal)
                && run.Error.Contains("cutoff_snr", StringComparison.Ordinal);
            if (!isAnswer && !isFault && !isIllPosed)
            {
                yield return string.Create(
                    CultureInfo.InvariantCulture,
                    $"{command} {run.ExitCode}: {run.Output} {run.Error} {text}"
                );
            }
        }
    }

    /// <summary>The words of an answer before what it is compared with, which may be infinite.</summary>
    private static string[] Numbers(string output) =>
        output.Split("Without decisions")[0].Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
}
