using SplitProofs.Descriptions.Algebra;

namespace SplitProofs.Descriptions.Operators;

/// <summary>A quantity for each of the two axes of an image.</summary>
internal sealed record Window(Polynomial Height, Polynomial Width)
{
    public static Window Square(Polynomial side) => new(side, side);

    public Polynomial Area => Height * Width;
}

/// <summary>What is added around an image before a window slides over it.</summary>
internal abstract record Padding
{
    private Padding() { }

    public abstract T Match<T>(Func<Fixed, T> @fixed, Func<Same, T> same);

    /// <summary>So many rows or columns on each side.</summary>
    public sealed record Fixed(Window Border) : Padding
    {
        public override T Match<T>(Func<Fixed, T> @fixed, Func<Same, T> same) => @fixed(this);
    }

    /// <summary>As much as it takes for the output to have ⌈extent / stride⌉ rows or columns.</summary>
    public sealed record Same : Padding
    {
        public override T Match<T>(Func<Fixed, T> @fixed, Func<Same, T> same) => same(this);
    }
}
