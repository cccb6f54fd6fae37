using System.Collections.Immutable;
using SplitProofs.Analytics.Networks;
using SplitProofs.Descriptions.Evaluation;
using SplitProofs.Text.Faults;

namespace SplitProofs.Inputs.Networks;

/// <summary>A network to be placed, wherever it comes from.</summary>
/// <param name="Name">Its name in print.</param>
/// <param name="Chain">Its stages.</param>
public sealed record Network(string Name, StageChain Chain)
{
    /// <summary>The number of trainable parameters; 0 for measured stages, of which only the bits are known.</summary>
    public long ParameterCount { get; init; }

    /// <summary>The name of its files in a report: letters, digits and hyphens.</summary>
    public string FileName { get; init; } = "network";

    /// <summary>A sentence that says what the network is; empty if there is none.</summary>
    public string Summary { get; init; } = "";

    /// <summary>
    /// A SHA-256 in lower-case hexadecimal: of the content of its description, without layout and comments, or of the bytes of its profile.
    /// </summary>
    public string Hash { get; init; } = "";

    /// <summary>Whether its stages are equal layers for all values of the parameters of its description.</summary>
    public bool HasEqualLayers { get; init; }

    /// <summary>The parameters of the description whose values were given on the command line.</summary>
    public ImmutableArray<ParameterValue> Parameters { get; init; } = [];

    /// <summary>Whether the work of its stages is counted; else it is measured.</summary>
    public bool IsCounted => Chain.Blocks.Any(block => block.Stages.Any(stage => stage.Cost.Work is Work.Counted));

    /// <summary>Where the network was published; empty if that is unknown.</summary>
    public string Published { get; init; } = "";

    /// <summary>Probable mistakes in its description, which do not prevent its use.</summary>
    public ImmutableArray<Fault> Warnings { get; init; } = [];

    /// <summary>The same network with the layers of each stage; a fault where these are not known, as of measured stages.</summary>
    public Lazy<Result<EvaluatedNetwork>> Layered { get; init; } =
        new(() =>
            Results.Failure<EvaluatedNetwork>(new Place.Option("--model"), "the layers of its stages are not known", "")
        );

    /// <summary>How far repeated measurements of its stages spread.</summary>
    public MeasuredSpread Spread { get; init; } = MeasuredSpread.Unknown;
}
