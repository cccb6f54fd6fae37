using SplitProofs.Descriptions.Algebra;

namespace SplitProofs.Descriptions.Operators;

/// <summary>The extents of a tensor: [features], or [channels, height, width].</summary>
internal sealed record Shape(EquatableArray<Polynomial> Extents)
{
    public static Shape Of(params Polynomial[] extents) => new(extents.ToEquatableArray());

    public int Rank => Extents.Count;

    public Polynomial Elements => Extents.Aggregate(Polynomial.One, (product, extent) => product * extent);

    public override string ToString() => $"[{string.Join(", ", Extents)}]";
}
