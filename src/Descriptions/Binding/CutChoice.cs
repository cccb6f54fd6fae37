namespace SplitProofs.Descriptions.Binding;

/// <summary>Where a network may be cut.</summary>
internal enum CutChoice
{
    /// <summary>Before each operator that opens a stage, where one tensor is enough to go on.</summary>
    SingleTensor,

    /// <summary>Before each operator that opens a stage, however many tensors that takes.</summary>
    All,

    /// <summary>Before each operator with a name, however many tensors that takes.</summary>
    Named,
}
