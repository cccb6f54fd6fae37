namespace SplitProofs.Inputs;

/// <summary>Where something that a user wrote stands.</summary>
public abstract record Place
{
    private Place() { }

    /// <summary>A character of a file.</summary>
    /// <param name="File">The file, as the user named it.</param>
    /// <param name="Line">The line, from 1.</param>
    /// <param name="Column">The column, from 1.</param>
    public sealed record Position(string File, int Line, int Column) : Place;

    /// <summary>A file as a whole.</summary>
    /// <param name="File">The file, as the user named it.</param>
    public sealed record WholeFile(string File) : Place;

    /// <summary>An option of the command line.</summary>
    /// <param name="Name">The option with its dashes.</param>
    public sealed record Option(string Name) : Place;

    /// <summary>A claim, or the member of a class that states one.</summary>
    /// <param name="Name">Its number, its name in the code, or both.</param>
    public sealed record Claim(string Name) : Place;

    /// <summary>Handles each kind of place.</summary>
    public T Match<T>(
        Func<Position, T> position,
        Func<WholeFile, T> wholeFile,
        Func<Option, T> option,
        Func<Claim, T> claim
    ) =>
        this switch
        {
            Position p => position(p),
            WholeFile f => wholeFile(f),
            Option o => option(o),
            Claim c => claim(c),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>The place as messages name it: <c>file:line:column</c>, the file, or the option.</summary>
    public sealed override string ToString() =>
        Match(
            position: p => $"{Quote.Plain(p.File)}:{p.Line}:{p.Column}",
            wholeFile: f => Quote.Plain(f.File),
            option: o => o.Name,
            claim: c => c.Name
        );
}
