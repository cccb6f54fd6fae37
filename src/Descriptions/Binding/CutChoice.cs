namespace SplitProofs.Descriptions.Binding;

/// <summary>Where a network may be cut.</summary>
internal enum CutChoice
{
    /// <summary>Before each operator that opens a stage, where a single tensor suffices to continue.</summary>
    SingleTensor,

    /// <summary>Before each operator that opens a stage, however many tensors must be sent.</summary>
    All,

    /// <summary>Before each operator with a name, however many tensors must be sent.</summary>
    Named,
}
