namespace SplitProofs.Onnx.Wire;

/// <summary>A file that is not what it claims to be. It is thrown while a file is read, and caught where reading began.</summary>
internal sealed class MalformedFileException(string cause) : Exception(cause);
