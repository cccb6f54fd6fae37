using System.Collections.Immutable;

namespace SplitProofs.Inputs.Yaml;

/// <summary>A part of a YAML document that knows where it stands.</summary>
/// <param name="Place">Where it starts.</param>
internal abstract record YamlNode(Place Place)
{
    public sealed record Scalar(Place Place, string Text) : YamlNode(Place);

    public sealed record Sequence(Place Place, ImmutableArray<YamlNode> Items) : YamlNode(Place);

    public sealed record Mapping(Place Place, ImmutableArray<YamlEntry> Entries) : YamlNode(Place);

    public T Match<T>(Func<Scalar, T> scalar, Func<Sequence, T> sequence, Func<Mapping, T> mapping) =>
        this switch
        {
            Scalar s => scalar(s),
            Sequence s => sequence(s),
            Mapping m => mapping(m),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>What it is, in words.</summary>
    public string Noun =>
        Match(
            scalar: s => s.Text.Length == 0 ? "empty" : $"the single value {Quote.Of(s.Text)}",
            sequence: _ => "a list",
            mapping: _ => "a set of keys"
        );
}

/// <summary>A key of a mapping with its value.</summary>
internal sealed record YamlEntry(YamlNode.Scalar Key, YamlNode Value);
