using SplitProofs.Descriptions.Expressions;

namespace SplitProofs.Descriptions.Binding;

/// <summary>What surrounds layers while they are read from a description.</summary>
/// <param name="Context">The parameters and arguments that their expressions can use.</param>
/// <param name="IsRepeated">Whether the layers can occur several times.</param>
/// <param name="Blocks">The blocks around them, the innermost first.</param>
internal sealed record LayerScope(BindingContext Context, bool IsRepeated, EquatableArray<string> Blocks);
