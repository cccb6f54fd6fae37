using SplitProofs.Descriptions.Evaluation;

namespace SplitProofs.Generators.Emission;

/// <summary>A network and the file it is from.</summary>
/// <param name="Path">The file.</param>
/// <param name="Network">The network. It holds no places in the file, so editing a comment does not change it.</param>
internal sealed record Model(string Path, CompiledNetwork Network);
