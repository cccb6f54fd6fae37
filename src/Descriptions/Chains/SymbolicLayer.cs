using SplitProofs.Descriptions.Algebra;

namespace SplitProofs.Descriptions.Chains;

/// <summary>The extents of a layer's loops, which hardware unrolls.</summary>
/// <param name="Rows">The rows of the result.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Channels">The input channels of a filter, or the input features.</param>
/// <param name="Filters">The filters, or the output features.</param>
internal sealed record LoopExtents(Polynomial Rows, Polynomial Columns, Polynomial Channels, Polynomial Filters);

/// <summary>A layer of a stage, for all values of the network's parameters: the data that determine its time on a platform.</summary>
/// <param name="Line">The line of the description that it is from.</param>
/// <param name="Operator">The operator's name in descriptions.</param>
/// <param name="Class">The operator's class (<see cref="Operators.OperatorClass"/>).</param>
/// <param name="Operations">The operations that a platform's rate counts.</param>
/// <param name="Inputs">The elements of the tensors that it reads.</param>
/// <param name="Outputs">The elements of the tensor that it leaves.</param>
/// <param name="Weights">The weights that it reads, without biases.</param>
/// <param name="Extents">How far its loops run.</param>
/// <param name="Times">How often it runs.</param>
internal sealed record SymbolicLayer(
    int Line,
    string Operator,
    string Class,
    Polynomial Operations,
    Polynomial Inputs,
    Polynomial Outputs,
    Polynomial Weights,
    LoopExtents Extents,
    Polynomial Times
);
