namespace SplitProofs.Descriptions.Binding;

/// <summary>The state of a walk over layers: the current tensor, and the stages so far.</summary>
internal sealed record Progress(Tensor Tensor, StageGroup Stages);
