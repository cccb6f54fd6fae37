using System.Globalization;
using System.Text.Json;
using SplitProofs.Properties.Commands;

namespace SplitProofs.Properties.Program;

/// <summary>
/// What the program says of channels with memory, against arithmetic of this file alone: nothing here comes from the product but its
/// output.
/// </summary>
public sealed class ChannelWithMemoryTests : IDisposable
{
    private const int Stages = 3;
    private const double Bandwidth = 1e6;
    private const double Power = 0.5;
    private const double TimeWeight = 2;
    private const double EnergyWeight = 3;
    private const double DownlinkRate = 4e6;
    private const double ReceivePower = 0.25;
    private const int Inferences = 40;

    /// <summary>Decisions for every history of two states before three cuts: 2 + 4 + 8.</summary>
    private const int Histories = 14;

    private static readonly double[] _deviceTime = [0.05, 0.2, 0.1];
    private static readonly double[] _deviceEnergy = [0.01, 0.05, 0.02];
    private static readonly double[] _edgeTime = [0.001, 0.004, 0.002];
    private static readonly double[] _parameterBits = [1e4, 2e5, 4e5];
    private static readonly double[] _cutBits = [900_000, 1_200_000, 250_000];
    private static readonly double[] _snr = [30, 0.4];

    private readonly ProgramUnderTest _program = new();

    public ChannelWithMemoryTests() =>
        _program.Write(
            "small.csv",
            "layer,device_s,device_J,edge_s,parameter_bits,output_bits\ninput,,,,,900000\n"
                + string.Concat(
                    Enumerable
                        .Range(0, Stages)
                        .Select(n =>
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"s{n},{_deviceTime[n]},{_deviceEnergy[n]},{_edgeTime[n]},"
                                    + $"{(long)_parameterBits[n]},{(n < 2 ? (long)_cutBits[n + 1] : 8)}\n"
                            )
                        )
                )
        );

    public void Dispose() => _program.Dispose();

    public static TheoryData<double[][], string, double[]> Chains =>
        new()
        {
            {
                [
                    [0.9, 0.1],
                    [0.2, 0.8],
                ],
                "",
                [2.0 / 3, 1.0 / 3]
            },
            {
                [
                    [0.9, 0.1],
                    [0.2, 0.8],
                ],
                ", start: bad",
                [0, 1]
            },
            {
                [
                    [0.25, 0.75],
                    [0.625, 0.375],
                ],
                ", start: [0.5, 0.5]",
                [0.5, 0.5]
            },
            {
                [
                    [0, 1],
                    [1, 0],
                ],
                ", start: bad",
                [0, 1]
            },
        };

    [Theory]
    [MemberData(nameof(Chains))]
    public void The_placement_is_the_best_of_all_rules_that_may_remember_everything(
        double[][] transition,
        string start,
        double[] initial
    )
    {
        using var plan = Place(Markov(transition, start));
        double[] expected =
        [
            .. Enumerable.Range(0, Stages + 1).Select(placed => Frame(placed, Least(placed, transition, initial))),
        ];
        var costs = Numbers(plan, "frameCostByPlacement");
        Assert.All(expected.Zip(costs), pair => Assert.Equal(pair.First, pair.Second, 1e-9 * pair.First));
        Assert.Equal(Array.IndexOf(expected, expected.Min()), plan.RootElement.GetProperty("placedStages").GetInt32());
        Assert.Equal(expected.Min(), plan.RootElement.GetProperty("frameCost").GetDouble(), 1e-9 * expected.Min());
        Assert.Equal(1, Numbers(plan, "stopProbabilities").Sum(), 1e-12);
        Assert.Equal(JsonValueKind.Null, plan.RootElement.GetProperty("discretisation").ValueKind);
    }

    [Theory]
    [MemberData(nameof(Chains))]
    public void Look_ahead_costs_what_its_definition_says(double[][] transition, string start, double[] initial)
    {
        using var plan = Place(Markov(transition, start), "lookahead");
        double[] expected =
        [
            .. Enumerable.Range(0, Stages + 1).Select(placed => Frame(placed, LookAhead(placed, transition, initial))),
        ];
        Assert.All(
            expected.Zip(Numbers(plan, "frameCostByPlacement")),
            pair => Assert.Equal(pair.First, pair.Second, 1e-9 * pair.First)
        );
    }

    [Fact]
    public void Without_correlation_the_answer_is_that_of_independent_draws()
    {
        const string rayleigh = "family: rayleigh, mean_snr: 8, cutoff_snr: 0.1";
        _program.Write("a.yaml", Scenario(rayleigh));
        _program.Write("b.yaml", Scenario(rayleigh + ", correlation: 0"));
        Assert.Equal(Run("place", "a.yaml").Output, Run("place", "b.yaml").Output);

        using var independent = Place(rayleigh);
        using var nearly = Place(rayleigh + ", correlation: 1e-9");
        Assert.All(
            Numbers(independent, "frameCostByPlacement").Zip(Numbers(nearly, "frameCostByPlacement")),
            pair => Assert.Equal(pair.First, pair.Second, 1e-3 * pair.First)
        );
    }

    /// <summary>The cost of the best cut given the SNR, integrated over Rayleigh fading.</summary>
    [Fact]
    public void With_full_correlation_the_answer_is_the_best_split_for_the_channel_seen()
    {
        using var plan = Place("family: rayleigh, mean_snr: 8, cutoff_snr: 0.1, correlation: 1");
        var costs = Numbers(plan, "frameCostByPlacement");
        for (var placed = 0; placed <= Stages; placed++)
        {
            const int points = 400_000;
            var sum = 0.0;
            for (var point = 0; point < points; point++)
            {
                var airtime = 1 / Math.Log2(1 + (0.1 - (8 * Math.Log((point + 0.5) / points))));
                sum += Enumerable.Range(0, placed + 1).Min(cut => Extra(cut) + Sending(cut, airtime));
            }

            var exact = Frame(placed, sum / points);
            Assert.Equal(exact, costs[placed], 1e-3 * exact);
        }

        AssertEnclosed(plan, plan.RootElement.GetProperty("frameCost").GetDouble());
    }

    [Theory]
    [InlineData("0.5")]
    [InlineData("0.95")]
    public void The_cells_lie_within_the_bounds_that_are_shown(string correlation)
    {
        using var plan = Place($"family: rayleigh, mean_snr: 8, cutoff_snr: 0.1, correlation: {correlation}");
        AssertEnclosed(plan, plan.RootElement.GetProperty("frameCost").GetDouble());
        var accuracy = plan.RootElement.GetProperty("discretisation");
        Assert.InRange(accuracy.GetProperty("frameCostRefinementError").GetDouble(), 0, 1);
    }

    [Theory]
    [InlineData("family: rayleigh, mean_snr: 8, cutoff_snr: 0.1, correlation: 0.9", "optimal")]
    [InlineData("family: rayleigh, mean_snr: 8, cutoff_snr: 0.1, correlation: 0.9", "lookahead")]
    [InlineData(
        "family: markov, states: [{name: a, snr: 30}, {name: b, snr: 0.4}], transition: [[0.9, 0.1], [0.2, 0.8]]",
        "optimal"
    )]
    [InlineData(
        "family: markov, states: [{name: a, snr: 30}, {name: b, snr: 0.4}], transition: [[0.9, 0.1], [0.2, 0.8]], start: b",
        "static-lookahead"
    )]
    public void The_simulation_agrees_with_the_analysis(string fading, string rule)
    {
        _program.Write("s.yaml", Scenario(fading));
        var run = Run("simulate", "s.yaml", "--rule", rule, "--placement", "2", "--frames", "5000", "--json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using var found = JsonDocument.Parse(run.Output);
        foreach (var quantity in (string[])["frameCost", "costPerInference", "timeSeconds", "energyJoules"])
        {
            AssertNear(found.RootElement.GetProperty(quantity), 5);
        }

        Assert.Equal(3, found.RootElement.GetProperty("stopProbabilities").GetArrayLength());
        foreach (var list in (string[])["stopProbabilities", "latencyProbabilities"])
        {
            foreach (var share in found.RootElement.GetProperty(list).EnumerateArray())
            {
                AssertNear(share, 5);
            }
        }

        Assert.Equal(
            run.Output,
            Run("simulate", "s.yaml", "--rule", rule, "--placement", "2", "--frames", "5000", "--json").Output
        );
    }

    [Fact]
    public void A_state_that_cannot_send_is_a_warning_or_an_error()
    {
        var fading =
            "family: markov, states: [{name: good, snr: 15 dB}, {name: dead, snr: 0}], transition: [[0.9, 0.1], [0.3, 0.7]]";
        _program.Write("s.yaml", Scenario(fading));
        var run = Run("place", "s.yaml", "--json");
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("warning: s.yaml:6:11: this channel may be at SNR 0", run.Error, StringComparison.Ordinal);
        Assert.Contains("only the placement of all 3 stages", run.Error, StringComparison.Ordinal);
        using var plan = JsonDocument.Parse(run.Output);
        Assert.Equal(3, plan.RootElement.GetProperty("placedStages").GetInt32());

        _program.Write(
            "s.yaml",
            Scenario(fading).Replace("device: {}", "device: {memory: 1 kB}", StringComparison.Ordinal)
        );
        foreach (var command in (string[])["place", "simulate"])
        {
            var failed = Run(command, "s.yaml", "--json");
            Assert.Equal((1, ""), (failed.ExitCode, failed.Output));
            Assert.Contains(
                "only the placement of all 3 stages costs a finite amount, and the device's memory holds only the first 0",
                failed.Error,
                StringComparison.Ordinal
            );
            Assert.Contains("Give 'dead' an snr above 0", failed.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_state_of_SNR_zero_that_is_never_reached_costs_nothing()
    {
        _program.Write(
            "s.yaml",
            Scenario(
                "family: markov, states: [{name: good, snr: 15 dB}, {name: dead, snr: 0}], transition: [[1, 0], [1, 0]]"
            )
        );
        var run = Run("place", "s.yaml", "--json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public void The_text_names_the_states_in_which_to_send()
    {
        _program.Write(
            "s.yaml",
            Scenario(
                Markov(
                    [
                        [0.9, 0.1],
                        [0.2, 0.8],
                    ],
                    ""
                )
            )
        );
        var run = Run("place", "s.yaml");
        Assert.Contains("on a channel with memory", run.Output, StringComparison.Ordinal);
        Assert.Contains("  in good", run.Output, StringComparison.Ordinal);
    }

    private static void AssertEnclosed(JsonDocument plan, double frameCost)
    {
        var accuracy = plan.RootElement.GetProperty("discretisation");
        var (least, most) = (
            accuracy.GetProperty("leastOptimalFrameCost").GetDouble(),
            accuracy.GetProperty("mostOptimalFrameCost").GetDouble()
        );
        Assert.InRange(frameCost, least, most);
        Assert.InRange(most - least, 0, 0.05 * frameCost);
    }

    private static void AssertNear(JsonElement quantity, double deviations)
    {
        var error = quantity.GetProperty("simulated").GetDouble() - quantity.GetProperty("analytic").GetDouble();
        Assert.InRange(Math.Abs(error), 0, (deviations * quantity.GetProperty("standardError").GetDouble()) + 1e-9);
    }

    private static double[] Numbers(JsonDocument json, string name) =>
        [.. json.RootElement.GetProperty(name).EnumerateArray().Select(number => number.GetDouble())];

    /// <summary>The least cost over rules that decide by the whole history of states, each rule walked path by path.</summary>
    private static double Least(int placed, double[][] transition, double[] initial)
    {
        var least = double.PositiveInfinity;
        for (var rule = 0; rule < 1 << Histories; rule++)
        {
            var expected = 0.0;
            // Every path of four states, of which those after stopping do not matter.
            for (var path = 0; path < 16; path++)
            {
                var (probability, history, cost) = (1.0, 0, 0.0);
                for (var cut = 0; cut <= Stages; cut++)
                {
                    var state = (path >> cut) & 1;
                    probability *= cut == 0 ? initial[state] : transition[(path >> (cut - 1)) & 1][state];
                }

                for (var cut = 0; ; cut++)
                {
                    var state = (path >> cut) & 1;
                    history = (history << 1) | state;
                    if (cut == placed || ((rule >> ((1 << (cut + 1)) - 2 + history)) & 1) == 1)
                    {
                        cost = Extra(cut) + Sending(cut, 1 / Math.Log2(1 + _snr[state]));
                        break;
                    }
                }

                expected += probability * cost;
            }

            least = Math.Min(least, expected);
        }

        return least;
    }

    private static double LookAhead(int placed, double[][] transition, double[] initial)
    {
        return (initial[0] * From(0, 0)) + (initial[1] * From(0, 1));

        double From(int cut, int state)
        {
            var now = Extra(cut) + Sending(cut, 1 / Math.Log2(1 + _snr[state]));
            var next = Enumerable
                .Range(0, 2)
                .Sum(to =>
                    cut == Stages
                        ? 0
                        : transition[state][to] * (Extra(cut + 1) + Sending(cut + 1, 1 / Math.Log2(1 + _snr[to])))
                );
            return cut == placed || now <= next
                ? now
                : (transition[state][0] * From(cut + 1, 0)) + (transition[state][1] * From(cut + 1, 1));
        }
    }

    /// <summary>What the stages before a cut cost more on the device.</summary>
    private static double Extra(int cut) =>
        Enumerable
            .Range(0, cut)
            .Sum(n => (TimeWeight * (_deviceTime[n] - _edgeTime[n])) + (EnergyWeight * _deviceEnergy[n]));

    private static double Sending(int cut, double airtime) =>
        cut == Stages ? 0 : (TimeWeight + (EnergyWeight * Power)) * _cutBits[cut] / Bandwidth * airtime;

    private static double Frame(int placed, double relative) =>
        ((TimeWeight + (EnergyWeight * ReceivePower)) * _parameterBits.Take(placed).Sum() / DownlinkRate)
        + (Inferences * ((TimeWeight * _edgeTime.Sum()) + relative));

    private static string Markov(double[][] transition, string start) =>
        $"family: markov, states: [{{name: good, snr: 30}}, {{name: bad, snr: 0.4}}], transition: "
        + $"[{string.Join(", ", transition.Select(row => $"[{string.Join(", ", row.Select(Written))}]"))}]{start}";

    private static string Written(double probability) => probability.ToString("R", CultureInfo.InvariantCulture);

    private static string Scenario(string fading) =>
        $$"""
            name: s
            device: {}
            uplink:
              bandwidth: 1 MHz
              transmit_power: 500 mW
              fading: {{{fading}}}
            downlink: {rate: 4 Mbit/s, receive_power: 250 mW}
            weights: {time: 2 /s, energy: 3 /J}
            inferences_per_update: 40
            """;

    private ProgramUnderTest.Outcome Run(string command, string scenario, params string[] options) =>
        _program.Run([command, "--profile", "small.csv", "--scenario", scenario, .. options]);

    private JsonDocument Place(string fading, string rule = "optimal")
    {
        _program.Write("s.yaml", Scenario(fading));
        var run = Run("place", "s.yaml", "--rule", rule, "--json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return JsonDocument.Parse(run.Output);
    }
}
