using SplitProofs.Descriptions.Expressions;

namespace SplitProofs.Descriptions.Binding;

/// <summary>What layers are inside of, as they are read from a description.</summary>
/// <param name="Context">What their expressions are read in.</param>
/// <param name="IsRepeated">Whether they can occur several times.</param>
/// <param name="Blocks">The blocks around them, the innermost first.</param>
internal sealed record LayerScope(BindingContext Context, bool IsRepeated, EquatableArray<string> Blocks);
