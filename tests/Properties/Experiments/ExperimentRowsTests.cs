using System.Globalization;
using System.Text.Json.Nodes;
using SplitProofs.Experiments.Declarations;
using SplitProofs.Experiments.Rows;
using SplitProofs.Experiments.Running;
using SplitProofs.Properties.Commands;
using SplitProofs.Properties.Inputs;

namespace SplitProofs.Properties.Experiments;

[Collection("Program")]
public sealed class ExperimentRowsTests : IDisposable
{
    private readonly ProgramUnderTest _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void Each_row_is_what_place_says_of_its_cell()
    {
        var table = Solve(ExperimentText.Valid);
        Assert.Equal(3 * 2 * 5, table.Rows.Length);
        foreach (var cell in table.Rows.GroupBy(row => (Snr: row[2].Printed, Inferences: row[3].Printed)))
        {
            foreach (var row in cell)
            {
                var method = row[4].Printed;
                var plan = Place(cell.Key.Snr, cell.Key.Inferences, method is "lookahead" ? method : "optimal");
                var baselines = plan["baselines"]!;
                var (placed, cost) = method switch
                {
                    "edge-only" => (0, (double)baselines["edgeOnly"]!["frameCost"]!),
                    "device-only" => ((int)plan["stages"]!, (double)baselines["deviceOnly"]!["frameCost"]!),
                    "best-static-split" => (
                        (int)baselines["staticSplit"]!["placedStages"]!,
                        (double)baselines["staticSplit"]!["frameCost"]!
                    ),
                    _ => ((int)plan["placedStages"]!, (double)plan["frameCost"]!),
                };
                Assert.Equal(placed, row[5].Number);
                Assert.Equal(Rounded(cost), row[6].Number);
            }
        }
    }

    [Fact]
    public void A_parameter_of_the_description_is_varied()
    {
        var table = Solve(
            """
            name: depth
            question: How does N* grow with the depth?
            networks: [EqualNeuronMlp]
            scenarios: [reference]
            param: {neurons: 64}
            sweep: [{param: depth, values: [2, 5]}]
            rules: [lookahead]
            outputs: [stages, placed_stages, closed_form]
            """
        );
        Assert.Equal([2, 5], table.Rows.Select(row => row[table.IndexOf("stages")].Number));
        Assert.All(
            table.Rows,
            row => Assert.Equal(row[table.IndexOf("placed_stages")], row[table.IndexOf("closed_form")])
        );
    }

    [Fact]
    public void Rows_of_cuts_have_what_inspect_counts()
    {
        var table = Solve(
            """
            name: cuts
            question: What does each cut send?
            networks: [LeNet-5]
            scenarios: [reference]
            rules: [optimal]
            rows: cuts
            outputs: [data, work, fixed_cost, frame_cost, threshold, stop]
            """
        );
        var run = _program.Run("inspect", "LeNet-5", "--json");
        var cuts = JsonNode.Parse(run.Output)!["stages"]!.AsArray();
        Assert.Equal(cuts.Count + 1, table.Rows.Length);
        var work = 0L;
        foreach (var (stage, index) in cuts.Select((stage, index) => (stage!, index)))
        {
            work += (2 * (long)stage["macs"]!) + (long)stage["elementwiseFlops"]!;
            Assert.Equal(work, table.Rows[index + 1][table.IndexOf("work")].Number);
        }

        Assert.Equal(1, table.Rows.Sum(row => row[table.IndexOf("stop")].Number), 5);
    }

    [Fact]
    public void Rows_of_cuts_have_the_times_of_a_link_that_does_not_change()
    {
        // log2(1 + 3) = 2 bits for each second and hertz.
        var table = Solve(
            """
            name: cuts
            question: How long does each cut take?
            networks: [LeNet-5]
            scenarios: [still.scenario.yaml]
            rules: [optimal]
            rows: cuts
            outputs: [stage, data, work, computing_time, upload_time]
            """,
            (
                "still.scenario.yaml",
                """
                name: still
                device: {speed: 1 GFLOP/s, energy: 10 pJ/FLOP}
                edge: {speed: 50 GFLOP/s}
                uplink:
                  bandwidth: 1 MHz
                  transmit_power: 100 mW
                  fading: {family: finite, states: [{snr: 3, probability: 1}]}
                downlink: {rate: 20 Mbit/s, receive_power: 50 mW}
                weights: {time: 0.5 /s, energy: 0.5 /J}
                inferences_per_update: 100
                """
            )
        );
        var stages = JsonNode.Parse(_program.Run("inspect", "LeNet-5", "--json").Output)!["stages"]!.AsArray();
        Assert.Equal(
            ["input", .. stages.Select(stage => (string)stage!["name"]!)],
            table.Rows.Select(row => row[table.IndexOf("stage")].Printed)
        );
        var all = table.Rows[^1][table.IndexOf("work")].Number;
        Assert.All(
            table.Rows,
            row =>
            {
                var work = row[table.IndexOf("work")].Number;
                Assert.Equal(
                    Rounded((work / 1e9) + ((all - work) / 50e9)),
                    row[table.IndexOf("computing_time")].Number
                );
            }
        );
        Assert.All(
            table.Rows.SkipLast(1),
            row =>
                Assert.Equal(Rounded(row[table.IndexOf("data")].Number / 2e6), row[table.IndexOf("upload_time")].Number)
        );
    }

    [Fact]
    public void Percentiles_and_simulated_costs_are_what_the_commands_say()
    {
        var table = Solve(
            """
            name: simulated
            question: Does the simulation agree?
            networks: [LeNet-5]
            scenarios: [reference]
            rules: [optimal]
            simulation: {inferences: 100000, seed: 7}
            outputs: [latency_p50, latency_p95, latency_p99, simulated_cost, simulated_error, simulated_deviation]
            """
        );
        var row = Assert.Single(table.Rows);
        var latency = Json("place")["latencySeconds"]!;
        foreach (var percent in new[] { 50, 95, 99 })
        {
            Assert.Equal(Rounded((double)latency[$"p{percent}"]!), row[table.IndexOf($"latency_p{percent}")].Number);
        }

        // 100 frames of 1,000 inferences each.
        var cost = Json("simulate", "--frames", "100", "--seed", "7")["costPerInference"]!;
        Assert.Equal(Rounded((double)cost["simulated"]!), row[table.IndexOf("simulated_cost")].Number);
        var error = (double)cost["standardError"]!;
        Assert.InRange(row[table.IndexOf("simulated_error")].Number, 1.95 * error, 2 * error);
        var errors = Math.Abs((double)cost["simulated"]! - (double)cost["analytic"]!) / error;
        Assert.InRange(row[table.IndexOf("simulated_deviation")].Number, errors / 2, errors / 1.95);

        JsonNode Json(string command, params string[] options) =>
            JsonNode.Parse(
                _program.Run([command, "--model", "LeNet-5", "--scenario", "reference", "--json", .. options]).Output
            )!;
    }

    [Fact]
    public void A_rule_without_a_finite_cost_leaves_its_row_empty()
    {
        var table = Solve(
            ExperimentText.With("scenarios: [reference]", "scenarios: [none.yaml]"),
            ("none.yaml", ScenarioText.Valid.Replace(", cutoff_snr: -10 dB", "", StringComparison.Ordinal))
        );
        var (method, cost) = (table.IndexOf(MethodColumn.Name), table.IndexOf("frame_cost"));
        Assert.All(
            table.Rows,
            row => Assert.Equal(row[method].Printed is "lookahead" or "edge-only", row[cost] is RowValue.Absent)
        );
        Assert.Contains(",lookahead,,,\n", RowCsv.Of(table), StringComparison.Ordinal);
    }

    [Fact]
    public void Cells_that_share_sections_of_a_scenario_have_the_rows_of_cells_that_are_solved_alone()
    {
        (string Key, string[] Values)[] keys =
        [
            ("device.speed", ["1 GFLOP/s", "30 GFLOP/s"]),
            ("uplink.feature_bits", ["4", "32"]),
            ("uplink.fading.mean_snr", ["0 dB", "20 dB"]),
            ("downlink.rate", ["1 Mbit/s", "20 Mbit/s"]),
            ("weights.energy", ["0.1 /J", "10 /J"]),
            ("placement.updated", ["all", "last 1"]),
            ("filter.uploaded", ["0.4", "1"]),
            ("inferences_per_update", ["1", "1000"]),
        ];
        var together = Solve(Sweeping(keys.Select(key => $"{key.Key}, values: [{string.Join(", ", key.Values)}]")));
        IEnumerable<string[]> cells =
        [
            [],
        ];
        foreach (var (key, values) in keys)
        {
            cells = cells.SelectMany(cell =>
                values.Select(value => cell.Append($"{key}, values: [{value}]").ToArray())
            );
        }

        Assert.Equal(
            string.Concat(together.Rows.Select(RowCsv.Line)),
            string.Concat(cells.SelectMany(cell => Solve(Sweeping(cell)).Rows).Select(RowCsv.Line))
        );
        // Otherwise no value would tell whether it reached its cell.
        Assert.All(
            keys.Index(),
            key =>
                Assert.Contains(
                    together.Rows.GroupBy(row => RowCsv.Line(row.RemoveAt(2 + key.Index)[..(2 + keys.Length)])),
                    others => others.Select(row => RowCsv.Line(row[(3 + keys.Length)..])).Distinct().Count() > 1
                )
        );

        static string Sweeping(IEnumerable<string> keys) =>
            $"""
                name: mine
                question: What does it cost?
                networks: [LeNet-5]
                scenarios: [reference]
                sweep:
                {string.Concat(keys.Select(key => $"  - {{set: {key}}}\n"))}
                rules: [optimal, static-lookahead]
                outputs: [placed_stages, inference_cost, energy, saving, frame_cost]
                """;
    }

    private RowTable Solve(string text, params (string Name, string Text)[] files)
    {
        foreach (var file in files)
        {
            _program.Write(file.Name, file.Text);
        }

        return ExperimentReader
            .Read(text, Path.Combine(_program.Folder, "my.experiment.yaml"))
            .Bind(ExperimentInputs.Load)
            .Bind(CellRows.All)
            .Value();
    }

    private JsonNode Place(string snr, string inferences, string rule) =>
        JsonNode.Parse(
            _program
                .Run(
                    "place",
                    "--model",
                    "LeNet-5",
                    "--scenario",
                    "reference",
                    "--rule",
                    rule,
                    "--set",
                    $"uplink.fading.mean_snr={snr} dB",
                    "--set",
                    $"inferences_per_update={inferences}",
                    "--json"
                )
                .Output
        )!;

    private static double Rounded(double value) =>
        double.Parse(value.ToString("E5", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
