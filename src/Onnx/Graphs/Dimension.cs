namespace SplitProofs.Onnx.Graphs;

/// <summary>An extent of an input, as the file states it.</summary>
internal abstract record Dimension
{
    private Dimension() { }

    /// <summary>Handles each case.</summary>
    public T Match<T>(Func<Fixed, T> @fixed, Func<Symbolic, T> symbolic) =>
        this switch
        {
            Fixed f => @fixed(f),
            Symbolic s => symbolic(s),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>A number.</summary>
    public sealed record Fixed(long Extent) : Dimension;

    /// <summary>An open extent, with a name that may be empty.</summary>
    public sealed record Symbolic(string Name) : Dimension;
}
