using System.Globalization;
using System.Text;

namespace SplitProofs.Onnx.Layers;

/// <summary>The form of layers: a text that is equal for layers that differ only in names.</summary>
internal static class LayerForm
{
    /// <summary>The text of some layers.</summary>
    /// <param name="layers">The layers.</param>
    /// <param name="hidesNames">
    /// Whether all names of tensors are left out. Otherwise names that are defined inside are replaced by numbers, and the others are
    /// written.
    /// </param>
    public static string Of(IEnumerable<LayerItem> layers, bool hidesNames)
    {
        var text = new StringBuilder();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        Write(layers);
        return text.ToString();

        void Write(IEnumerable<LayerItem> inside)
        {
            foreach (var layer in inside)
            {
                _ = layer.Match(Use, As, From, Repeat, Residual);
            }
        }

        bool Use(LayerItem.Use use)
        {
            text.Append(use.Operator).Append(use.FeatureBits).Append('{');
            foreach (var (key, value) in use.Arguments)
            {
                text.Append(key).Append(':').Append(value).Append(';');
            }

            text.Append(use.OthersKey);
            foreach (var other in use.Others)
            {
                text.Append(' ').Append(NameOf(other));
            }

            text.Append('}');
            return true;
        }

        bool As(LayerItem.As named)
        {
            numbers.TryAdd(named.Name, numbers.Count);
            text.Append("as ").Append(NameOf(named.Name)).Append(';');
            return true;
        }

        bool From(LayerItem.From from)
        {
            text.Append("from ").Append(NameOf(from.Name)).Append(';');
            return true;
        }

        bool Repeat(LayerItem.Repeat repeat)
        {
            text.Append(CultureInfo.InvariantCulture, $"repeat {repeat.Count}(");
            Write(repeat.Body);
            text.Append(')');
            return true;
        }

        bool Residual(LayerItem.Residual residual)
        {
            text.Append("residual").Append(residual.FeatureBits).Append('(');
            Write(residual.Body);
            text.Append('|');
            Write(residual.Shortcut);
            text.Append(')');
            return true;
        }

        string NameOf(string name) =>
            hidesNames ? "@"
            : numbers.TryGetValue(name, out var number) ? $"${number.ToString(CultureInfo.InvariantCulture)}"
            : name;
    }
}
