using SplitProofs.Descriptions.Algebra;

namespace SplitProofs.Descriptions.Operators;

/// <summary>
/// The extents of a tensor: [features], [length, features], [channels, length], or [channels, height, width]. There is no
/// batch axis: counts are of one inference.
/// </summary>
internal sealed record Shape(EquatableArray<Polynomial> Extents)
{
    public static Shape Of(params Polynomial[] extents) => new(extents.ToEquatableArray());

    public int Rank => Extents.Count;

    public Polynomial Elements => Extents.Aggregate(Polynomial.One, (product, extent) => product * extent);

    /// <summary>Whether this is [features] or [length, features].</summary>
    public bool IsFeatures => Rank is 1 or 2;

    /// <summary>The number of features of [features] and [length, features], or of channels of [channels, ...].</summary>
    public Polynomial Features => Rank == 2 ? Extents[1] : Extents[0];

    /// <summary>[features] or [length, features] with another number of features.</summary>
    public Shape WithFeatures(Polynomial features) => Rank == 2 ? Of(Extents[0], features) : Of(features);

    public override string ToString() => $"[{string.Join(", ", Extents)}]";
}
