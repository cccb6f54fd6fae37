using SplitProofs.Descriptions.Algebra;
using SplitProofs.Descriptions.Chains;
using SplitProofs.Descriptions.Operators;
using SplitProofs.Descriptions.Text;

namespace SplitProofs.Descriptions.Binding;

/// <summary>A layer whose operator and arguments are known, but not yet the tensor that it is applied to.</summary>
internal abstract record Layer(SourceSpan Span)
{
    public abstract T Match<T>(Func<Use, T> use, Func<Repeat, T> repeat);

    public sealed record Use(Operator Operator, Arguments Arguments, StageName Name, SourceSpan Span) : Layer(Span)
    {
        public override T Match<T>(Func<Use, T> use, Func<Repeat, T> repeat) => use(this);
    }

    /// <summary>Layers again and again; the span is that of the count.</summary>
    public sealed record Repeat(Polynomial Count, EquatableArray<Layer> Body, SourceSpan Span) : Layer(Span)
    {
        public override T Match<T>(Func<Use, T> use, Func<Repeat, T> repeat) => repeat(this);
    }
}
