using System.Collections.Immutable;
using SplitProofs.Descriptions.Evaluation;

namespace SplitProofs.Onnx;

/// <summary>A network that was imported.</summary>
/// <param name="Description">Its description, in YAML.</param>
/// <param name="Compiled">The compiled description. Its counts equal those of the graph.</param>
/// <param name="Notes">What the user should know: sentences.</param>
public sealed record ImportedNetwork(string Description, CompiledNetwork Compiled, ImmutableArray<string> Notes);
