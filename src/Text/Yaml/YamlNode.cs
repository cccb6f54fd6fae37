using System.Collections.Immutable;
using SplitProofs.Text.Faults;

namespace SplitProofs.Text.Yaml;

/// <summary>A part of a YAML document, without comments and styles.</summary>
/// <param name="Place">Where it is; its first line, if there are several.</param>
public abstract record YamlNode(Place.Span Place)
{
    /// <summary>
    /// A text, without its quotes. <paramref name="Inner"/> is its place in the file. <paramref name="IsVerbatim"/> says
    /// whether the file has the same characters there; escapes and line breaks make them differ.
    /// </summary>
    public sealed record Scalar(string Text, Place.Span Place, SourceSpan Inner, bool IsVerbatim) : YamlNode(Place)
    {
        /// <summary>The place of some characters of the text.</summary>
        public SourceSpan Slice(int start, int length) => IsVerbatim ? Inner.Slice(start, length) : Inner;
    }

    /// <summary>A list of values.</summary>
    public sealed record List(ImmutableArray<YamlNode> Items, Place.Span Place) : YamlNode(Place);

    /// <summary>Keys with their values. No key occurs twice.</summary>
    public sealed record Map(ImmutableArray<YamlEntry> Entries, Place.Span Place) : YamlNode(Place);

    /// <summary>Where it is in its file.</summary>
    public SourceSpan Span => Place.At;

    /// <summary>Whether nothing is written.</summary>
    public bool IsEmpty => this is Scalar scalar && string.IsNullOrWhiteSpace(scalar.Text);

    /// <summary>What it is, in words.</summary>
    public string Noun =>
        Match(
            scalar: s => s.IsEmpty ? "empty" : $"the single value {Quote.Of(s.Text.Trim())}",
            list: _ => "a list",
            map: _ => "a set of keys"
        );

    /// <summary>Handles each kind of node.</summary>
    public T Match<T>(Func<Scalar, T> scalar, Func<List, T> list, Func<Map, T> map) =>
        this switch
        {
            Scalar s => scalar(s),
            List l => list(l),
            Map m => map(m),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}

/// <summary>A key with its value.</summary>
public sealed record YamlEntry(YamlNode.Scalar Key, YamlNode Value);
