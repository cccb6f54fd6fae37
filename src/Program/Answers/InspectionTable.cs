using System.Collections.Immutable;
using System.Globalization;

namespace SplitProofs.Program.Answers;

/// <summary>The table of an inspected network: a row for the raw input, one for each stage, and one for the totals.</summary>
internal static class InspectionTable
{
    /// <summary>The columns. The first holds names, the others numbers.</summary>
    public static ImmutableArray<string> Columns { get; } =
    ["stage", "parameters", "MACs", "element-wise", "bits sent after", "tensors", "peak bits"];

    /// <summary>The row of the raw input.</summary>
    public static ImmutableArray<string> Input(Inspection network) =>
        ["(input)", "", "", "", Number(network.Input.Value), Number(network.InputTensors), Number(network.Input.Value)];

    /// <summary>The row of a stage.</summary>
    public static ImmutableArray<string> Stage(InspectedStage stage) =>
        [
            stage.Name,
            Number(stage.Parameters),
            Number(stage.Work.Macs.Value),
            Number(stage.Work.ElementWise.Value),
            Number(stage.Output.Value),
            Number(stage.OutputTensors),
            Number(stage.Peak.Value),
        ];

    /// <summary>The row of the totals.</summary>
    public static ImmutableArray<string> Total(Inspection network) =>
        [
            "total",
            Number(network.Parameters),
            Number(network.Macs.Value),
            Number(network.ElementWise.Value),
            "",
            "",
            Number(network.Peak.Value),
        ];

    /// <summary>The stages that repeat, a sentence for each block.</summary>
    public static IEnumerable<string> Blocks(Inspection network) =>
        network.Blocks.Select(block =>
            block.Names.Length == 1
                ? $"Stages {block.First} to {block.Last} are a run: {block.Names[0]} occurs {Number(block.Times)} times."
                : $"Stages {block.First} to {block.Last} are a block: {string.Join(", ", block.Names)} occur "
                    + $"{Number(block.Times)} times."
        );

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
