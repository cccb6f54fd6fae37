using System.Collections.Immutable;

namespace SplitProofs.Onnx.Layers;

/// <summary>Finds sums of a tensor and the result of layers on that tensor, and writes them as residuals.</summary>
internal static class Residuals
{
    /// <summary>The layers with each such sum as one layer.</summary>
    public static ImmutableArray<LayerItem> Found(ImmutableArray<LayerItem> layers, IEnumerable<string> readAfter)
    {
        var reads = layers
            .SelectMany(Reads)
            .Concat(readAfter)
            .CountBy(name => name, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        var done = new List<LayerItem>();
        foreach (var layer in layers)
        {
            if (
                layer is LayerItem.Use { IsPlainSum: true } sum
                && (Identity(done, sum, reads) ?? Projection(done, sum, reads)) is { } found
            )
            {
                done.RemoveRange(found.Start, done.Count - found.Start);
                done.Add(found.Residual);
            }
            else
            {
                done.Add(layer);
            }
        }

        return [.. done];
    }

    /// <summary>The names of tensors that a layer, or a layer inside it, reads.</summary>
    public static IEnumerable<string> Reads(LayerItem layer) =>
        layer.Match(
            use => use.Others,
            _ => [],
            from => [from.Name],
            repeat => repeat.Body.SelectMany(Reads),
            residual => residual.Body.Concat(residual.Shortcut).SelectMany(Reads)
        );

    /// <summary>The names of tensors that a layer, or a layer inside it, defines.</summary>
    public static IEnumerable<string> Gives(LayerItem layer) =>
        layer.Match(
            _ => [],
            @as => [@as.Name],
            _ => [],
            repeat => repeat.Body.SelectMany(Gives),
            residual => residual.Body.Concat(residual.Shortcut).SelectMany(Gives)
        );

    private static (int Start, LayerItem Residual)? Identity(
        List<LayerItem> before,
        LayerItem.Use sum,
        Dictionary<string, int> reads
    )
    {
        var start = before.LastIndexOf(new LayerItem.As(sum.Others[0]));
        LayerItem[] body = start < 0 ? [] : [.. before.Skip(start + 1)];
        return reads[sum.Others[0]] == 1 && IsClosed(body, reads) ? (start, Residual(body, [], sum)) : null;
    }

    private static (int Start, LayerItem Residual)? Projection(
        List<LayerItem> before,
        LayerItem.Use sum,
        Dictionary<string, int> reads
    )
    {
        var middle = before.LastIndexOf(new LayerItem.As(sum.Others[0]));
        if (middle < 0 || middle + 1 >= before.Count || before[middle + 1] is not LayerItem.From from)
        {
            return null;
        }

        var start = before.LastIndexOf(new LayerItem.As(from.Name));
        if (start < 0 || start > middle || reads[from.Name] != 1 || reads[sum.Others[0]] != 1)
        {
            return null;
        }

        LayerItem[] one = [.. before.Take(middle).Skip(start + 1)];
        LayerItem[] other = [.. before.Skip(middle + 2)];
        return !IsClosed(one, reads) || !IsClosed(other, reads) ? null
            : one.Length >= other.Length ? (start, Residual(one, other, sum))
            : (start, Residual(other, one, sum));
    }

    private static LayerItem.Residual Residual(LayerItem[] body, LayerItem[] shortcut, LayerItem.Use sum) =>
        new(
            [.. body],
            [.. shortcut],
            LayerNames.Common(body.OfType<LayerItem.Use>().Select(layer => layer.Name)),
            sum.FeatureBits
        )
        {
            Steps = sum.Steps,
        };

    /// <summary>Whether layers continue from the tensor before them, and nothing outside reads a tensor that they name.</summary>
    private static bool IsClosed(LayerItem[] layers, Dictionary<string, int> reads)
    {
        if (layers.Length == 0 || layers[0] is LayerItem.From)
        {
            return false;
        }

        var inside = layers
            .SelectMany(Reads)
            .CountBy(name => name, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        return layers.SelectMany(Gives).All(name => inside.GetValueOrDefault(name) == reads.GetValueOrDefault(name));
    }
}
