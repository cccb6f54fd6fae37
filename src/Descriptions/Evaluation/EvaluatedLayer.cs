namespace SplitProofs.Descriptions.Evaluation;

/// <summary>A layer of a stage in numbers: the data that determine its time on a platform.</summary>
/// <param name="Operator">The operator's name in descriptions.</param>
/// <param name="Class">The operator's class (<see cref="Operators.OperatorClass"/>).</param>
/// <param name="Operations">The operations that a platform's rate counts.</param>
/// <param name="Inputs">The elements of the tensors that it reads.</param>
/// <param name="Outputs">The elements of the tensor that it leaves.</param>
/// <param name="Weights">The weights that it reads, without biases.</param>
/// <param name="Rows">The rows of the result.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Channels">The input channels of a filter, or the input features.</param>
/// <param name="Filters">The filters, or the output features.</param>
/// <param name="Times">How often the layer runs in its stage.</param>
public sealed record EvaluatedLayer(
    string Operator,
    string Class,
    double Operations,
    double Inputs,
    double Outputs,
    double Weights,
    double Rows,
    double Columns,
    double Channels,
    double Filters,
    double Times
);
