using SplitProofs.Experiments.Declarations;
using SplitProofs.Experiments.Running;
using SplitProofs.Properties.Inputs;
using SplitProofs.Reports.Experiments;
using SplitProofs.Reports.Figures;
using SplitProofs.Text.Faults;

namespace SplitProofs.Properties.Experiments;

/// <summary>How an experiment's rows are drawn.</summary>
public class ExperimentFiguresTests
{
    private const string Sweep = """
        name: mine
        question: What?
        networks: [LeNet-5, EqualNeuronMlp]
        scenarios: [narrow-band]
        sweep:
          - set: uplink.fading.mean_snr
            range: {from: 0 dB, to: 20 dB, points: 3}
        rules: [optimal, static-lookahead, lookahead]
        baselines: [best-static-split]
        outputs: [placed_stages, frame_cost, inference_cost, myopia, myopia_bound, simulated_cost, simulated_error, simulated_deviation]
        simulation: {inferences: 1000, seed: 1}
        figure: {x: uplink.fading.mean_snr, y: frame_cost, panels: [network]}
        """;

    [Fact]
    public void Panels_are_plots_of_one_figure_and_rules_have_their_names_in_words()
    {
        var chart = Chart("");
        Assert.Equal(["LeNet-5", "EqualNeuronMlp"], chart.Panels.Select(panel => panel.Name));
        Assert.All(
            chart.Panels,
            panel =>
                Assert.Equal(
                    ["optimal rule", "static look-ahead", "one-stage look-ahead", "best static split"],
                    panel.Series.Select(series => series.Name)
                )
        );
        Assert.Equal("Frame cost against mean SNR: scenario narrow-band, K = 3000 inferences per update", chart.Title);
        Assert.Equal(("mean SNR", "dB"), (chart.Horizontal.Name, chart.Horizontal.Unit));
        Assert.Equal("the cost of a frame, T(N)", chart.Vertical.Meaning);
        Assert.False(chart.HasOwnAxes);
        Assert.True(Chart("panel_axes: own").HasOwnAxes);
    }

    [Fact]
    public void A_band_lies_between_two_outputs_where_both_have_a_value()
    {
        var chart = Chart("band: [myopia, myopia_bound]", y: "myopia");
        Assert.All(
            chart.Panels[1].Series[2].Points.Zip(chart.Panels[1].Series[2].Band),
            pair => Assert.Equal((pair.First.X, pair.First.Y), (pair.Second.X, pair.Second.Low))
        );
        Assert.Contains(
            chart.Panels.SelectMany(panel => panel.Series[2].Band),
            range => range.High >= range.Low && range.High > 0
        );
        Assert.All(
            chart.Panels.SelectMany(panel => panel.Series[0].Band),
            range => Assert.True(double.IsNaN(range.High))
        );
        Assert.Contains(chart.Notes, note => note.StartsWith("band: from myopia (", StringComparison.Ordinal));
    }

    [Fact]
    public void The_deviation_of_a_simulation_counts_half_widths_of_its_interval()
    {
        var (deviation, simulated, analytic) = (
            First(Chart("", y: "simulated_deviation")),
            First(Chart("error: simulated_error", y: "simulated_cost")),
            First(Chart("", y: "inference_cost"))
        );
        Assert.Equal(Math.Abs(simulated.Y - analytic.Y) / simulated.Error, deviation.Y, 1e-4);
        Assert.True(deviation.Y > 0);
    }

    [Fact]
    public void What_is_relative_to_another_output_is_the_difference_in_percent_with_its_error_bars()
    {
        var (relative, absolute, analysis) = (
            Chart("error: simulated_error, relative_to: inference_cost", y: "simulated_cost"),
            Chart("error: simulated_error", y: "simulated_cost"),
            Chart("", y: "inference_cost")
        );
        var (point, simulated, analytic) = (First(relative), First(absolute), First(analysis));
        Assert.Equal(100 * (simulated.Y - analytic.Y) / analytic.Y, point.Y, 1e-4);
        Assert.Equal(100 * simulated.Error / analytic.Y, point.Error, 1e-4);
        Assert.True(point.Error > 0);
        Assert.Equal("% of inference cost", relative.Vertical.Unit);
    }

    [Fact]
    public void Names_along_x_are_written_one_below_the_other()
    {
        var chart = Chart("kind: points, panels: [uplink.fading.mean_snr]", x: "network", panels: "");
        Assert.Equal(["LeNet-5", "EqualNeuronMlp"], chart.Vertical.Names);
        Assert.Equal("frame cost", chart.Horizontal.Name);
        Assert.Equal(
            ["mean SNR = 0 dB", "mean SNR = 10 dB", "mean SNR = 20 dB"],
            chart.Panels.Select(panel => panel.Name)
        );
        Assert.Equal([0, 1], chart.Panels[0].Series[0].Points.Select(point => point.Y));
    }

    [Theory]
    [InlineData("band: [myopia]", "a band lies between 2 outputs, and 1 are given")]
    [InlineData("relative_to: cost", "relative_to cannot be 'cost'")]
    [InlineData("panel_axes: free", "panel_axes cannot be 'free'")]
    [InlineData("kind: map, value: myopia, error: myopia", "a map has no error bars, no band")]
    public void A_wrong_key_of_a_figure_says_so(string key, string message) =>
        Assert.Contains(
            message,
            Read(Written(key, "uplink.fading.mean_snr", "frame_cost", "panels: [network]"))
                .Match(_ => "", faults => string.Join('\n', faults)),
            StringComparison.Ordinal
        );

    private static XyChart Chart(
        string keys,
        string x = "uplink.fading.mean_snr",
        string y = "frame_cost",
        string panels = "panels: [network]"
    )
    {
        var experiment = Read(Written(keys, x, y, panels)).Value();
        var rows = ExperimentInputs.Load(experiment).Bind(CellRows.All).Value();
        return Assert.IsType<XyChart>(Assert.Single(ExperimentFigures.Of(experiment, rows)).Chart);
    }

    private static string Written(string keys, string x, string y, string panels) =>
        Sweep[..Sweep.IndexOf("figure:", StringComparison.Ordinal)]
        + $"figure: {{{string.Join(", ", new[] { $"x: {x}", $"y: {y}", panels, keys }.Where(key => key.Length > 0))}}}\n";

    private static XyPoint First(XyChart chart) => chart.Panels[1].Series[0].Points[^1];

    private static Result<Experiment> Read(string text) => ExperimentReader.Read(text, "mine.yaml");
}
