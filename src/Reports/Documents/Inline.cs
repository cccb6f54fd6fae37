using SplitProofs.Reports.Typesetting;

namespace SplitProofs.Reports.Documents;

/// <summary>A part of running text.</summary>
public abstract record Inline
{
    private Inline() { }

    /// <summary>Plain text. No character has a special meaning, and a run of white space counts as one space.</summary>
    public sealed record Text(string Value) : Inline;

    /// <summary>A name or a command, in a fixed-width font.</summary>
    public sealed record Code(string Value) : Inline;

    /// <summary>A subscript behind a letter of plain text.</summary>
    public sealed record Subscript(Prose Content) : Inline;

    /// <summary>Text to be stressed.</summary>
    public sealed record Emphasis(Prose Content) : Inline;

    /// <summary>Text in bold, such as a total.</summary>
    public sealed record Strong(Prose Content) : Inline;

    /// <summary>A link. A relative one names the Markdown page (“networks/alexnet.md”); in HTML it leads to that page's HTML.</summary>
    public sealed record Link(Prose Content, string Target) : Inline;

    /// <summary>A formula within a line. In Markdown it needs white space or punctuation on both sides.</summary>
    public sealed record Mathematics(Formula Formula) : Inline;

    /// <summary>Handles each kind.</summary>
    public T Match<T>(
        Func<Text, T> text,
        Func<Code, T> code,
        Func<Subscript, T> subscript,
        Func<Emphasis, T> emphasis,
        Func<Strong, T> strong,
        Func<Link, T> link,
        Func<Mathematics, T> mathematics
    ) =>
        this switch
        {
            Text i => text(i),
            Code i => code(i),
            Subscript i => subscript(i),
            Emphasis i => emphasis(i),
            Strong i => strong(i),
            Link i => link(i),
            Mathematics i => mathematics(i),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
