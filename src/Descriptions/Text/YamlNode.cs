namespace SplitProofs.Descriptions.Text;

/// <summary>YAML without what the language does not use: comments, styles, anchors, tags.</summary>
/// <param name="Span">Where it stands; the first line of it, if there are several.</param>
internal abstract record YamlNode(SourceSpan Span)
{
    public abstract T Match<T>(Func<Scalar, T> scalar, Func<List, T> list, Func<Map, T> map);

    /// <summary>
    /// A text, without its quotes. <paramref name="Inner"/> says where it stands: character by character if it
    /// <paramref name="IsVerbatim"/>; else, because of escapes or line breaks in it, as a whole.
    /// </summary>
    public sealed record Scalar(string Text, SourceSpan Span, SourceSpan Inner, bool IsVerbatim) : YamlNode(Span)
    {
        public override T Match<T>(Func<Scalar, T> scalar, Func<List, T> list, Func<Map, T> map) => scalar(this);

        public SourceSpan Slice(int start, int length) => IsVerbatim ? Inner.Slice(start, length) : Inner;
    }

    public sealed record List(EquatableArray<YamlNode> Items, SourceSpan Span) : YamlNode(Span)
    {
        public override T Match<T>(Func<Scalar, T> scalar, Func<List, T> list, Func<Map, T> map) => list(this);
    }

    public sealed record Map(EquatableArray<YamlEntry> Entries, SourceSpan Span) : YamlNode(Span)
    {
        public override T Match<T>(Func<Scalar, T> scalar, Func<List, T> list, Func<Map, T> map) => map(this);
    }
}

internal sealed record YamlEntry(YamlNode.Scalar Key, YamlNode Value);
