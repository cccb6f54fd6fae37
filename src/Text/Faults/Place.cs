namespace SplitProofs.Text.Faults;

/// <summary>The place of something that a user wrote.</summary>
public abstract record Place
{
    private Place() { }

    /// <summary>A character of a file.</summary>
    /// <param name="File">The file, as the user named it.</param>
    /// <param name="Line">The line, from 1.</param>
    /// <param name="Column">The column, from 1.</param>
    public sealed record Position(string File, int Line, int Column) : Place;

    /// <summary>Some characters of a file.</summary>
    /// <param name="File">The file, as the user named it.</param>
    /// <param name="At">The characters.</param>
    public sealed record Span(string File, SourceSpan At) : Place;

    /// <summary>A file as a whole.</summary>
    /// <param name="File">The file, as the user named it.</param>
    public sealed record WholeFile(string File) : Place;

    /// <summary>An option of the command line.</summary>
    /// <param name="Name">The option with its dashes.</param>
    public sealed record Option(string Name) : Place;

    /// <summary>A claim, or the member of a class that states one.</summary>
    /// <param name="Name">Its number, its name in the code, or both.</param>
    public sealed record Claim(string Name) : Place;

    /// <summary>A part of a JSON value.</summary>
    /// <param name="Path">The names and indices that lead to it: <c>instance.law.states[0]</c>.</param>
    public sealed record Json(string Path) : Place;

    /// <summary>Handles each kind of place.</summary>
    public T Match<T>(
        Func<Position, T> position,
        Func<Span, T> span,
        Func<WholeFile, T> wholeFile,
        Func<Option, T> option,
        Func<Claim, T> claim,
        Func<Json, T> json
    ) =>
        this switch
        {
            Position p => position(p),
            Span s => span(s),
            WholeFile f => wholeFile(f),
            Option o => option(o),
            Claim c => claim(c),
            Json j => json(j),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>The place as messages name it: <c>file:line:column</c>, or the name of the file, option, claim or part.</summary>
    public sealed override string ToString() =>
        Match(
            position: p => $"{Quote.Plain(p.File)}:{p.Line}:{p.Column}",
            span: s => $"{Quote.Plain(s.File)}:{s.At.Position.Line}:{s.At.Position.Column}",
            wholeFile: f => Quote.Plain(f.File),
            option: o => Quote.Plain(o.Name),
            claim: c => Quote.Plain(c.Name),
            json: j => Quote.Plain(j.Path)
        );
}
