using SplitProofs.Descriptions.Algebra;
using SplitProofs.Descriptions.Operators;
using SplitProofs.Text.Yaml;

namespace SplitProofs.Descriptions.Binding;

/// <summary>The bits of features, as a layer sets them for itself, or for the layers inside it.</summary>
internal static class FeatureBits
{
    public const string Key = "feature_bits";

    /// <summary>The bits of each element that a layer sets; <see langword="null"/> if it sets none.</summary>
    public static bool TryRead(IReadOnlyList<YamlEntry> given, LayerScope scope, out Polynomial? bits)
    {
        bits = null;
        if (given.FirstOrDefault(argument => argument.Key.Text == Key) is not { } entry)
        {
            return true;
        }

        bits = ArgumentForms.Quantity(1, entry.Value, Key, scope.Context);
        return bits is not null;
    }
}
