using SplitProofs.Descriptions.Algebra;

namespace SplitProofs.Descriptions.Operators;

/// <summary>A quantity for each axis that a window slides along: [length], or [height, width].</summary>
internal sealed record Window(EquatableArray<Polynomial> Sides)
{
    /// <summary>The same for every axis.</summary>
    public static Window Even(Polynomial side, int axes) => new(Enumerable.Repeat(side, axes).ToEquatableArray());

    /// <summary>The first side, of two axes or one.</summary>
    public Polynomial Rows => Sides[0];

    /// <summary>The second side; 1 where there is one axis.</summary>
    public Polynomial Columns => Sides.Count == 1 ? Polynomial.One : Sides[1];

    public Polynomial Area => Sides.Aggregate(Polynomial.One, (product, side) => product * side);
}

/// <summary>What is added around a tensor before a window slides over it.</summary>
internal abstract record Padding
{
    private Padding() { }

    public T Match<T>(Func<Fixed, T> @fixed, Func<Same, T> same) =>
        this switch
        {
            Fixed f => @fixed(f),
            Same s => same(s),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>The same number of rows or columns on each side.</summary>
    public sealed record Fixed(Window Border) : Padding;

    /// <summary>As much as is needed for the output to have ⌈extent / stride⌉ rows or columns.</summary>
    public sealed record Same : Padding;
}
