namespace SplitProofs.Onnx.Wire;

/// <summary>A file that is not in the format. It is thrown while a file is read, and caught where the reading began.</summary>
internal sealed class MalformedFileException(string cause) : Exception(cause);
