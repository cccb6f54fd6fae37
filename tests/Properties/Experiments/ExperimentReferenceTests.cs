using System.Text.RegularExpressions;
using SplitProofs.Experiments.Rows;
using SplitProofs.Experiments.Solving;
using SplitProofs.Properties.Commands;
using SplitProofs.Properties.Descriptions;

namespace SplitProofs.Properties.Experiments;

/// <summary>docs/experiments.md against the code.</summary>
[Collection("Program")]
public sealed partial class ExperimentReferenceTests : IDisposable
{
    private static readonly string _page = Resources.Read("docs/experiments.md");

    private readonly ProgramUnderTest _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void The_worked_example_gives_the_rows_below_it()
    {
        _program.Write("updates.experiment.yaml", Block("yaml"));
        var run = _program.Run("sweep", "updates.experiment.yaml");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(Block("csv"), File.ReadAllText(Path.Combine(_program.Folder, "updates.sweep", "rows.csv")));
    }

    [Fact]
    public void Every_rule_and_baseline_has_its_row() =>
        Assert.All(
            PlacingMethod.Rules.Concat(PlacingMethod.Baselines),
            method => Assert.Contains($"| `{method.Name}` | {method.Meaning} |\n", _page, StringComparison.Ordinal)
        );

    [Fact]
    public void Every_output_has_its_row() =>
        Assert.All(
            PlacementOutputs.All.Concat(CutOutputs.All).Select(output => output.Column),
            column => Assert.Contains(Row(column), _page, StringComparison.Ordinal)
        );

    private static string Row(RowColumn column) => $"| `{column.Name}` | {column.Unit} | {column.Meaning} |\n";

    private static string Block(string language) =>
        Blocks().Matches(_page).First(block => block.Groups["language"].Value == language).Groups["text"].Value;

    [GeneratedRegex(@"^```(?<language>[a-z ]+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
