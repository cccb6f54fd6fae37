using System.Collections.Immutable;

namespace SplitProofs.Onnx.Layers;

/// <summary>Finds sums of a tensor and what layers make of it, and writes them as residuals.</summary>
internal static class Residuals
{
    /// <summary>The layers with each such sum as one layer.</summary>
    public static ImmutableArray<Layer> Found(ImmutableArray<Layer> layers, IEnumerable<string> readAfter)
    {
        var reads = layers
            .SelectMany(Reads)
            .Concat(readAfter)
            .CountBy(name => name, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        var done = new List<Layer>();
        foreach (var layer in layers)
        {
            if (
                layer is Layer.Use { IsPlainSum: true } sum
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

    /// <summary>The names of tensors that a layer and those inside of it read.</summary>
    public static IEnumerable<string> Reads(Layer layer) =>
        layer.Match(
            use => use.Others,
            _ => [],
            from => [from.Name],
            repeat => repeat.Body.SelectMany(Reads),
            residual => residual.Body.Concat(residual.Shortcut).SelectMany(Reads)
        );

    /// <summary>The names of tensors that a layer and those inside of it give.</summary>
    public static IEnumerable<string> Gives(Layer layer) =>
        layer.Match(
            _ => [],
            @as => [@as.Name],
            _ => [],
            repeat => repeat.Body.SelectMany(Gives),
            residual => residual.Body.Concat(residual.Shortcut).SelectMany(Gives)
        );

    private static (int Start, Layer Residual)? Identity(
        List<Layer> before,
        Layer.Use sum,
        Dictionary<string, int> reads
    )
    {
        var start = before.LastIndexOf(new Layer.As(sum.Others[0]));
        Layer[] body = start < 0 ? [] : [.. before.Skip(start + 1)];
        return reads[sum.Others[0]] == 1 && IsClosed(body, reads) ? (start, Residual(body, [], sum)) : null;
    }

    private static (int Start, Layer Residual)? Projection(
        List<Layer> before,
        Layer.Use sum,
        Dictionary<string, int> reads
    )
    {
        var middle = before.LastIndexOf(new Layer.As(sum.Others[0]));
        if (middle < 0 || middle + 1 >= before.Count || before[middle + 1] is not Layer.From from)
        {
            return null;
        }

        var start = before.LastIndexOf(new Layer.As(from.Name));
        if (start < 0 || start > middle || reads[from.Name] != 1 || reads[sum.Others[0]] != 1)
        {
            return null;
        }

        Layer[] one = [.. before.Take(middle).Skip(start + 1)];
        Layer[] other = [.. before.Skip(middle + 2)];
        return !IsClosed(one, reads) || !IsClosed(other, reads) ? null
            : one.Length >= other.Length ? (start, Residual(one, other, sum))
            : (start, Residual(other, one, sum));
    }

    private static Layer.Residual Residual(Layer[] body, Layer[] shortcut, Layer.Use sum) =>
        new(
            [.. body],
            [.. shortcut],
            LayerNames.Common(body.OfType<Layer.Use>().Select(layer => layer.Name)),
            sum.FeatureBits
        );

    /// <summary>Whether layers go on from the tensor before, and nothing outside reads a tensor that they name.</summary>
    private static bool IsClosed(Layer[] layers, Dictionary<string, int> reads)
    {
        if (layers.Length == 0 || layers[0] is Layer.From)
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
