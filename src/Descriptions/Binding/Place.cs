using SplitProofs.Descriptions.Expressions;

namespace SplitProofs.Descriptions.Binding;

/// <summary>Where layers stand.</summary>
/// <param name="Context">What their expressions are read in.</param>
/// <param name="IsRepeated">Whether they can occur several times.</param>
/// <param name="Blocks">The blocks around them, the innermost first.</param>
internal sealed record Place(BindingContext Context, bool IsRepeated, EquatableArray<string> Blocks);
