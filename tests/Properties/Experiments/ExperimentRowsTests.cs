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
