using System.Collections.Immutable;
using SplitProofs.Experiments.Answers;
using SplitProofs.Experiments.Rows;
using SplitProofs.Experiments.Solving;
using SplitProofs.Inputs;
using SplitProofs.Inputs.Scenarios;
using SplitProofs.Text.Faults;

namespace SplitProofs.Experiments.Declarations;

/// <summary>A question as data: what is varied, what is asked of each point, and how the answer is shown.</summary>
public sealed record Experiment
{
    private static readonly RowColumn _inferences = new(Inferences, "", ColumnKind.Count)
    {
        Phrase = ScenarioKeyWords.Find(Inferences).Phrase,
    };

    internal Experiment() { }

    /// <summary>The column with the number of inferences per update (K), which every table has.</summary>
    public const string Inferences = "inferences_per_update";

    /// <summary>Its name. Names of files begin with it.</summary>
    public required string Name { get; init; }

    /// <summary>The question, in words.</summary>
    public required string Question { get; init; }

    /// <summary>Its file: name, text and hash.</summary>
    public required Source Source { get; init; }

    /// <summary>A SHA-256 of the content of the file, without its layout and comments, in lower-case hexadecimal.</summary>
    public required string ContentHash { get; init; }

    /// <summary>How the rows are drawn.</summary>
    public ImmutableArray<ExperimentFigure> Figures { get; init; } = [];

    /// <summary>The networks, as the file names them.</summary>
    internal ImmutableArray<Literal> Networks { get; init; } = [];

    /// <summary>The scenarios, as the file names them.</summary>
    internal ImmutableArray<Literal> Scenarios { get; init; } = [];

    /// <summary>The values of scenarios that are fixed in all cells.</summary>
    internal ImmutableArray<(Setting Setting, Place Place)> Settings { get; init; } = [];

    /// <summary>The values of parameters that are fixed in all cells.</summary>
    internal ImmutableArray<(string Name, Literal Value)> Parameters { get; init; } = [];

    /// <summary>The keys that are varied; from cell to cell the last one changes fastest.</summary>
    internal ImmutableArray<SweptKey> Sweep { get; init; } = [];

    /// <summary>The rules and baselines.</summary>
    internal ImmutableArray<PlacingMethod> Methods { get; init; } = [];

    /// <summary>Whether there is a row for each cut.</summary>
    internal bool HasCuts { get; init; }

    /// <summary>The outputs of each row.</summary>
    internal ImmutableArray<RowOutput> Outputs { get; init; } = [];

    /// <summary>How much to simulate, for outputs that need a simulation.</summary>
    internal SimulationSize Simulation { get; init; } = SimulationSize.Default;

    /// <summary>The sentence that answers the question.</summary>
    internal AnswerTemplate Template { get; init; } = AnswerTemplate.None;

    /// <summary>Whether the number of inferences per update is varied, and so has a column already.</summary>
    internal bool VariesInferences => Sweep.Any(key => key.Key == _inferences.Name);

    /// <summary>The columns of its rows.</summary>
    public ImmutableArray<RowColumn> Columns =>
        [
            new("network", "", ColumnKind.Words),
            new("scenario", "", ColumnKind.Words),
            .. Sweep.Select(key => key.Column),
            .. VariesInferences ? ImmutableArray<RowColumn>.Empty : [_inferences],
            .. HasCuts ? [CutOutputs.Cut.Column] : ImmutableArray<RowColumn>.Empty,
            MethodColumn.Column,
            .. Outputs.Select(output => output.Column),
        ];

    /// <summary>The number of cells of its grid: networks × scenarios × values of each key.</summary>
    public long Cells =>
        Sweep.Aggregate((long)Networks.Length * Scenarios.Length, (cells, key) => cells * key.Values.Length);

    /// <summary>The answer to the question, computed from its rows; empty where the file states none.</summary>
    /// <param name="rows">The rows.</param>
    public ImmutableArray<AnswerPiece> Answer(RowTable rows)
    {
        var (stated, gain) = (Template.For(rows), OnlineGain.Of(rows));
        return stated.IsEmpty || gain.IsEmpty ? [.. stated, .. gain] : [.. stated, new AnswerPiece.Words(" "), .. gain];
    }
}
