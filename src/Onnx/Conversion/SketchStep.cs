using System.Collections.Immutable;

namespace SplitProofs.Onnx.Conversion;

/// <summary>An operator of a description under construction, with the tensors that it takes and leaves.</summary>
internal sealed class SketchStep
{
    /// <summary>The operator's name in the language.</summary>
    public required string Operator { get; init; }

    /// <summary>Its arguments other than tensors and weights, as they are written.</summary>
    public required ImmutableArray<(string Key, string Value)> Arguments { get; set; }

    /// <summary>The tensor that it comes after.</summary>
    public required SketchTensor Input { get; init; }

    /// <summary>The further tensors, which it takes by name.</summary>
    public required ImmutableArray<SketchTensor> Others { get; init; }

    /// <summary>The argument under which it names these.</summary>
    public string OthersKey { get; init; } = "with";

    /// <summary>What it leaves.</summary>
    public required SketchTensor Output { get; init; }

    /// <summary>What the file calls the node; may be empty.</summary>
    public required string Node { get; init; }

    /// <summary>The place of the node in the order of computation; if it is inside other nodes, the place of the outermost one.</summary>
    public required int NodePlace { get; init; }

    /// <summary>The node's operator in the file.</summary>
    public required string NodeOperator { get; init; }

    /// <summary>What a reader should know about it; may be empty.</summary>
    public string Remark { get; init; } = "";

    /// <summary>The weights that it shares with others; empty if it has its own, or none.</summary>
    public string Weights { get; init; } = "";
}
