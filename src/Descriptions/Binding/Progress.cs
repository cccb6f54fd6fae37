namespace SplitProofs.Descriptions.Binding;

/// <summary>Where a walk over layers has come to.</summary>
internal sealed record Progress(Tensor Tensor, StageGroup Stages);
