using SplitProofs.Descriptions.Algebra;
using SplitProofs.Descriptions.Chains;
using SplitProofs.Descriptions.Operators;
using SplitProofs.Text.Faults;

namespace SplitProofs.Descriptions.Binding;

/// <summary>A layer whose operator and arguments are known, but not yet the tensor that it is applied to.</summary>
internal abstract record Layer(SourceSpan Span)
{
    public T Match<T>(
        Func<Use, T> use,
        Func<Repeat, T> repeat,
        Func<Residual, T> residual,
        Func<Group, T> group,
        Func<As, T> @as,
        Func<From, T> from
    ) =>
        this switch
        {
            Use u => use(u),
            Repeat r => repeat(r),
            Residual r => residual(r),
            Group g => group(g),
            As a => @as(a),
            From f => from(f),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>The names of the tensors that it uses, including those that it defines itself.</summary>
    public abstract IEnumerable<string> Reads { get; }

    /// <summary>
    /// An operator. <paramref name="Weights"/> is the name under which it shares its parameters, or empty; <paramref name="FeatureBits"/>
    /// are the bits of each element of its result, or <see langword="null"/> if it does not say.
    /// </summary>
    public sealed record Use(
        Operator Operator,
        Arguments Arguments,
        StageName Name,
        bool IsNamed,
        string Weights,
        Polynomial? FeatureBits,
        SourceSpan Span
    ) : Layer(Span)
    {
        public override IEnumerable<string> Reads => Arguments.Tensors.Select(tensor => tensor.Name);
    }

    /// <summary>Layers that repeat; the span is that of the count.</summary>
    public sealed record Repeat(Polynomial Count, EquatableArray<Layer> Body, Polynomial? FeatureBits, SourceSpan Span)
        : Layer(Span)
    {
        public override IEnumerable<string> Reads => Body.SelectMany(layer => layer.Reads);
    }

    /// <summary>The sum of two results from one tensor: that of the layers, and that of a shortcut.</summary>
    public sealed record Residual(
        EquatableArray<Layer> Body,
        Shortcut Shortcut,
        StageName Name,
        StageName ProjectionName,
        Polynomial? FeatureBits,
        SourceSpan Span
    ) : Layer(Span)
    {
        public override IEnumerable<string> Reads =>
            Body.Concat(Shortcut.Match(_ => default, layers => layers.Body)).SelectMany(layer => layer.Reads);
    }

    /// <summary>The layers of a block, which sees only its own names of tensors.</summary>
    public sealed record Group(EquatableArray<Layer> Body, Polynomial? FeatureBits, SourceSpan Span) : Layer(Span)
    {
        public override IEnumerable<string> Reads => [];
    }

    /// <summary>Names the current tensor, and the parts of it from which layers continue.</summary>
    public sealed record As(string Name, EquatableArray<NamedPart> Parts, SourceSpan Span) : Layer(Span)
    {
        public override IEnumerable<string> Reads => [];
    }

    /// <summary>Continues from a named tensor.</summary>
    public sealed record From(string Name, SourceSpan Span) : Layer(Span)
    {
        public override IEnumerable<string> Reads => [Name];
    }
}

/// <summary>A part of a tensor, under a name that no description can give.</summary>
/// <param name="Name">The name.</param>
/// <param name="Takes">The operators that leave the part. The first takes the whole.</param>
/// <param name="Parts">The parts of this part from which layers continue.</param>
internal sealed record NamedPart(string Name, EquatableArray<Layer.Use> Takes, EquatableArray<NamedPart> Parts);

/// <summary>What a residual adds to the result of its body.</summary>
internal abstract record Shortcut
{
    private Shortcut() { }

    public T Match<T>(Func<Known, T> known, Func<Layers, T> layers) =>
        this switch
        {
            Known k => known(k),
            Layers l => layers(l),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>A shortcut that has a name.</summary>
    public sealed record Known(ShortcutKind Kind, SourceSpan Span) : Shortcut;

    /// <summary>The result of layers on the residual's input.</summary>
    public sealed record Layers(EquatableArray<Layer> Body) : Shortcut;
}

/// <summary>The shortcuts that have a name.</summary>
internal enum ShortcutKind
{
    /// <summary>The input itself.</summary>
    Identity,

    /// <summary>The input itself if it has the shape of the result; otherwise a 1×1 convolution and its normalisation.</summary>
    Projection,

    /// <summary>The input itself if it has the shape of the result; otherwise nothing.</summary>
    SameShape,
}
