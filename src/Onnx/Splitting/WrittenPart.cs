namespace SplitProofs.Onnx.Splitting;

/// <summary>A part of a network as a file in the ONNX format.</summary>
/// <param name="Model">The file.</param>
/// <param name="External">The file with its external data; of length 0 if there are none.</param>
internal sealed record WrittenPart(ByteList Model, ByteList External);
