namespace SplitProofs.Descriptions.Operators;

/// <summary>All operators of the language. To add one, define it in a file beside this one and list it here.</summary>
internal static class OperatorTable
{
    public static EquatableArray<Operator> All { get; } =
        EquatableArray.Of(
            Dense.Operator,
            Convolution.Operator,
            Pooling.Maximum,
            Pooling.Average,
            ElementWise.Relu,
            ElementWise.Sigmoid,
            ElementWise.Tanh,
            ElementWise.Softmax,
            ElementWise.Dropout,
            Flatten.Operator
        );
}
