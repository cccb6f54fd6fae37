namespace SplitProofs.Analytics.Platforms;

/// <summary>A layer of a stage in numbers: what its time on a platform follows from.</summary>
/// <param name="Operator">The operator's name in descriptions.</param>
/// <param name="Class">The class of operators that it belongs to.</param>
/// <param name="Operations">Its operations: two for each multiply-accumulate.</param>
/// <param name="Inputs">The elements of the tensors that it reads.</param>
/// <param name="Outputs">The elements of the tensor that it leaves.</param>
/// <param name="Weights">The weights that it reads, without biases.</param>
/// <param name="Loops">How far its loops run.</param>
public sealed record LayerCounts(
    string Operator,
    string Class,
    double Operations,
    double Inputs,
    double Outputs,
    double Weights,
    LoopCounts Loops
)
{
    /// <summary>How often the layer runs in its stage.</summary>
    public double Times { get; init; } = 1;
}

/// <summary>How far the loops of a layer run.</summary>
/// <param name="Rows">The rows of the result (h).</param>
/// <param name="Columns">Its columns (w).</param>
/// <param name="Channels">The input channels of a filter, or the input features (c).</param>
/// <param name="Filters">The filters, or the output features (f).</param>
public sealed record LoopCounts(double Rows, double Columns, double Channels, double Filters);
