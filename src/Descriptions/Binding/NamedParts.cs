using SplitProofs.Descriptions.Operators;

namespace SplitProofs.Descriptions.Binding;

/// <summary>
/// Gives a name to each part of a tensor from which layers continue, at the place where the tensor gets its own name. A cut in between
/// then sends only the part, in whatever order branches are written.
/// </summary>
/// <param name="Layers">The layers, which now continue from the parts.</param>
/// <param name="Open">The parts of tensors that come from outside, with the names of these tensors.</param>
internal sealed record NamedParts(EquatableArray<Layer> Layers, EquatableArray<(string Of, NamedPart Part)> Open)
{
    /// <summary>Names the parts in some layers, and in the layers inside of them.</summary>
    /// <param name="layers">The layers.</param>
    /// <param name="results">The names of tensors that are needed after them.</param>
    public static NamedParts Of(EquatableArray<Layer> layers, IEnumerable<string> results)
    {
        var (rewritten, taken) = (new List<Layer>(), new List<(string Of, NamedPart Part)>());
        for (var index = 0; index < layers.Count; index++)
        {
            var takes = layers[index] is Layer.From ? TakesAt(layers, index + 1) : default;
            rewritten.Add(
                layers[index]
                    .Match<Layer>(
                        use => use,
                        repeat => repeat with { Body = Inside(repeat.Body) },
                        residual =>
                            residual with
                            {
                                Body = Inside(residual.Body),
                                Shortcut = residual.Shortcut.Match<Shortcut>(
                                    known => known,
                                    side => new Shortcut.Layers(Inside(side.Body))
                                ),
                            },
                        group => group with { Body = Of(group.Body, []).Layers },
                        @as => @as,
                        @from => takes.Count == 0 ? @from : @from with { Name = Take(@from, takes) }
                    )
            );
            index += takes.Count;
        }

        JoinPartsOfParts(rewritten, taken, [.. results]);
        var defined = rewritten.OfType<Layer.As>().Select(layer => layer.Name).ToArray();
        return new(
            rewritten.Select(layer => layer is Layer.As named ? WithParts(named) : layer).ToEquatableArray(),
            taken.Where(part => !defined.Contains(part.Of)).ToEquatableArray()
        );

        EquatableArray<Layer> Inside(EquatableArray<Layer> body)
        {
            var inside = Of(body, []);
            taken.AddRange(inside.Open);
            return inside.Layers;
        }

        string Take(Layer.From source, EquatableArray<Layer.Use> takes)
        {
            var name = PartName(source);
            taken.Add((source.Name, new(name, takes, Parts: default)));
            return name;
        }

        Layer WithParts(Layer.As named) =>
            named with
            {
                Parts = taken.Where(part => part.Of == named.Name).Select(part => part.Part).ToEquatableArray(),
            };
    }

    /// <summary>
    /// If an operator only moves the elements of a tensor, and only parts of its result are needed, then the result is treated as a part
    /// of the tensor, with parts of its own. It then no longer matters where a description names it.
    /// </summary>
    private static void JoinPartsOfParts(
        List<Layer> layers,
        List<(string Of, NamedPart Part)> taken,
        IReadOnlyList<string> results
    )
    {
        for (var index = layers.Count - 2; index > 0; index--)
        {
            if (layers[index] is not Layer.As named || layers[index + 1] is not Layer.From)
            {
                continue;
            }

            var start = layers.FindLastIndex(index - 1, layer => !Moves(layer));
            var parts = taken.Where(part => part.Of == named.Name).ToArray();
            var isNeeded = layers.SelectMany(layer => layer.Reads).Concat(results).Contains(named.Name);
            if (start < 0 || layers[start] is not Layer.From source || parts.Length == 0 || isNeeded)
            {
                continue;
            }

            var moves = layers.GetRange(start + 1, index - start - 1).Cast<Layer.Use>();
            var known = taken.FindIndex(part => part.Part.Name == source.Name);
            var (whole, part) =
                known < 0
                    ? (source.Name, new NamedPart(PartName(source), Takes: default, Parts: default))
                    : taken[known];
            taken.RemoveAll(one => one.Of == named.Name || one.Part.Name == source.Name);
            taken.Add(
                (
                    whole,
                    part with
                    {
                        Takes = part.Takes.Concat(moves).ToEquatableArray(),
                        Parts = parts.Select(one => one.Part).ToEquatableArray(),
                    }
                )
            );
            layers.RemoveRange(start, index - start + 1);
        }
    }

    private static string PartName(Layer.From source) =>
        $"{source.Name}@{source.Span.Position.Line},{source.Span.Position.Column}";

    /// <summary>
    /// The operators from an index on that compute nothing, up to the last one that takes a part of a tensor. None if none takes a part.
    /// </summary>
    public static EquatableArray<Layer.Use> TakesAt(EquatableArray<Layer> layers, int index)
    {
        var moves = layers.Skip(index).TakeWhile(Moves).Cast<Layer.Use>().ToArray();
        var last = Array.FindLastIndex(moves, use => Rearrangement.TakeParts.Contains(use.Operator));
        return moves.Take(last + 1).ToEquatableArray();
    }

    private static bool Moves(Layer layer) =>
        layer is Layer.Use { FeatureBits: null } use
        && (Rearrangement.TakeParts.Contains(use.Operator) || Rearrangement.KeepElements.Contains(use.Operator));
}
