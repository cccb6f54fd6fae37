using System.Collections.Immutable;

namespace SplitProofs.Onnx.Layers;

/// <summary>Finds sequences of layers that repeat one after the other, and writes each once.</summary>
internal static class RepeatedLayers
{
    private const int LongestBody = 200;
    private const int FewestSaved = 3;

    /// <summary>The layers with each such part as a repeat.</summary>
    public static ImmutableArray<LayerItem> Found(ImmutableArray<LayerItem> layers, IEnumerable<string> readAfter) =>
        Folded(
            layers,
            layers
                .SelectMany(Residuals.Reads)
                .Concat(readAfter)
                .CountBy(name => name, StringComparer.Ordinal)
                .ToDictionary(StringComparer.Ordinal)
        );

    private static ImmutableArray<LayerItem> Folded(ImmutableArray<LayerItem> layers, Dictionary<string, int> reads)
    {
        ImmutableArray<LayerItem> inner =
        [
            .. layers.Select(layer =>
                layer is LayerItem.Residual residual
                    ? residual with
                    {
                        Body = Folded(residual.Body, reads),
                        Shortcut = Folded(residual.Shortcut, reads),
                    }
                    : layer
            ),
        ];
        var signatures = inner.Select(layer => LayerForm.Of([layer], hidesNames: true)).ToArray();
        var folded = ImmutableArray.CreateBuilder<LayerItem>();
        for (var start = 0; start < inner.Length; )
        {
            var (length, count) = Best(inner, signatures, start, reads);
            folded.Add(count > 1 ? Repeat(inner, start, length, count) : inner[start]);
            start += Math.Max(1, length * count);
        }

        return folded.ToImmutable();
    }

    /// <summary>The length and the number of runs, from here on, that save the most layers.</summary>
    private static (int Length, int Count) Best(
        ImmutableArray<LayerItem> layers,
        string[] signatures,
        int start,
        Dictionary<string, int> reads
    )
    {
        var best = (Length: 1, Count: 1);
        for (var length = 1; length <= Math.Min(LongestBody, (layers.Length - start) / 2); length++)
        {
            if (signatures[start] != signatures[start + length] || layers[start] is LayerItem.As or LayerItem.From)
            {
                continue;
            }

            var count = 1;
            while (
                start + (count + 1) * length <= layers.Length
                && Enumerable.Range(start, length).All(index => signatures[index] == signatures[index + count * length])
            )
            {
                count++;
            }

            if ((count - 1) * length > (best.Count - 1) * best.Length)
            {
                var alike = Alike(layers, start, length, count, reads);
                best = (alike - 1) * length > (best.Count - 1) * best.Length ? (length, alike) : best;
            }
        }

        return (best.Count - 1) * layers.Slice(start, best.Length).Sum(Lines) >= FewestSaved ? best : (1, 1);
    }

    private static int Lines(LayerItem layer) =>
        layer.Match(
            _ => 1,
            _ => 1,
            _ => 1,
            repeat => 2 + repeat.Body.Sum(Lines),
            residual => 1 + residual.Body.Sum(Lines) + residual.Shortcut.Sum(Lines)
        );

    /// <summary>How many of the runs are equal except for names of their own tensors, which nothing outside them reads.</summary>
    private static int Alike(
        ImmutableArray<LayerItem> layers,
        int start,
        int length,
        int count,
        Dictionary<string, int> reads
    )
    {
        var form = "";
        for (var run = 0; run < count; run++)
        {
            ImmutableArray<LayerItem> body = layers.Slice(start + run * length, length);
            var inside = body.SelectMany(Residuals.Reads)
                .CountBy(name => name, StringComparer.Ordinal)
                .ToDictionary(StringComparer.Ordinal);
            var isClosed = body.SelectMany(Residuals.Gives)
                .All(name => inside.GetValueOrDefault(name) == reads.GetValueOrDefault(name));
            var next = LayerForm.Of(body, hidesNames: false);
            if (!isClosed || (run > 0 && next != form))
            {
                return run;
            }

            form = next;
        }

        return count;
    }

    private static LayerItem Repeat(ImmutableArray<LayerItem> layers, int start, int length, int count)
    {
        var runs = Enumerable.Range(0, count).Select(run => layers.Slice(start + run * length, length)).ToArray();
        return new LayerItem.Repeat(count, Merged(runs));
    }

    /// <summary>One run in place of all, with names that suit each of them.</summary>
    private static ImmutableArray<LayerItem> Merged(IReadOnlyList<ImmutableArray<LayerItem>> runs) =>
        [.. runs[0].Select((_, index) => Merged([.. runs.Select(run => run[index])]))];

    private static LayerItem Merged(IReadOnlyList<LayerItem> layers) =>
        layers[0]
            .Match<LayerItem>(
                use => use with { Name = LayerNames.OfRuns([.. layers.Select(layer => ((LayerItem.Use)layer).Name)]) },
                @as => @as,
                from => from,
                repeat => repeat with { Body = Merged([.. layers.Select(layer => ((LayerItem.Repeat)layer).Body)]) },
                residual =>
                    residual with
                    {
                        Body = Merged([.. layers.Select(layer => ((LayerItem.Residual)layer).Body)]),
                        Shortcut = Merged([.. layers.Select(layer => ((LayerItem.Residual)layer).Shortcut)]),
                        Name = LayerNames.OfRuns([.. layers.Select(layer => ((LayerItem.Residual)layer).Name)]),
                    }
            );
}
