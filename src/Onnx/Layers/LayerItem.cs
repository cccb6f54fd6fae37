using System.Collections.Immutable;
using SplitProofs.Onnx.Conversion;

namespace SplitProofs.Onnx.Layers;

/// <summary>An item of the list of layers of a description.</summary>
internal abstract record LayerItem
{
    private LayerItem() { }

    /// <summary>Handles each case.</summary>
    public T Match<T>(
        Func<Use, T> use,
        Func<As, T> @as,
        Func<From, T> from,
        Func<Repeat, T> repeat,
        Func<Residual, T> residual
    ) =>
        this switch
        {
            Use u => use(u),
            As a => @as(a),
            From f => from(f),
            Repeat r => repeat(r),
            Residual r => residual(r),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>An operator.</summary>
    /// <param name="Operator">Its name.</param>
    /// <param name="Arguments">Its arguments other than tensors, as they are written.</param>
    /// <param name="OthersKey">The argument under which it takes tensors.</param>
    /// <param name="Others">The names of these.</param>
    /// <param name="Name">The name of its stage; empty if it has none of its own.</param>
    /// <param name="FeatureBits">The bits of what it leaves; empty if it does not say.</param>
    /// <param name="Remark">A comment; empty if there is none.</param>
    public sealed record Use(
        string Operator,
        ImmutableArray<(string Key, string Value)> Arguments,
        string OthersKey,
        ImmutableArray<string> Others,
        string Name,
        string FeatureBits,
        string Remark
    ) : LayerItem
    {
        /// <summary>Whether it is the sum of two tensors of one shape.</summary>
        public bool IsPlainSum { get; init; }

        /// <summary>The operators that it replaces.</summary>
        public ImmutableArray<SketchStep> Steps { get; init; } = [];
    }

    /// <summary>Names the current tensor.</summary>
    public sealed record As(string Name) : LayerItem;

    /// <summary>Continues from a named tensor.</summary>
    public sealed record From(string Name) : LayerItem;

    /// <summary>Layers that repeat.</summary>
    public sealed record Repeat(int Count, ImmutableArray<LayerItem> Body) : LayerItem;

    /// <summary>The sum of the body's result and the shortcut's, from the same tensor; an empty shortcut adds the tensor
    /// itself.</summary>
    public sealed record Residual(
        ImmutableArray<LayerItem> Body,
        ImmutableArray<LayerItem> Shortcut,
        string Name,
        string FeatureBits
    ) : LayerItem
    {
        /// <summary>The operator of the sum.</summary>
        public ImmutableArray<SketchStep> Steps { get; init; } = [];
    }
}
