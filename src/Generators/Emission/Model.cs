using SplitProofs.Descriptions.Evaluation;

namespace SplitProofs.Generators.Emission;

/// <summary>A network and the file it is from.</summary>
/// <param name="Path">The file.</param>
/// <param name="Network">The network; it holds no places in the file, so that an edited comment does not change it.</param>
internal sealed record Model(string Path, CompiledNetwork Network);
