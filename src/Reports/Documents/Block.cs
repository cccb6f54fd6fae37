using SplitProofs.Analytics.Formulas;

namespace SplitProofs.Reports.Documents;

/// <summary>A part of a page.</summary>
public abstract record Block
{
    private Block() { }

    /// <summary>A heading below the page's title.</summary>
    /// <param name="Level">2 to 6: the title has level 1.</param>
    /// <param name="Content">The words.</param>
    public sealed record Heading(int Level, Prose Content) : Block
    {
        /// <summary>2 to 6.</summary>
        public int Level { get; } =
            Level is >= 2 and <= 6
                ? Level
                : throw new ArgumentOutOfRangeException(nameof(Level), Level, "A heading has a level from 2 to 6.");
    }

    /// <summary>A paragraph.</summary>
    public sealed record Paragraph(Prose Content) : Block;

    /// <summary>A table; each row has a cell for each column. <see cref="Caption"/> says what it shows.</summary>
    public sealed record Table(IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<Prose>> Rows) : Block
    {
        /// <summary>The rows below the header.</summary>
        public IReadOnlyList<IReadOnlyList<Prose>> Rows { get; } =
            Rows.All(row => row.Count == Columns.Count)
                ? Rows
                : throw new ArgumentException("A row has as many cells as the table has columns.", nameof(Rows));

        /// <summary>What the table shows, in a few words above it; empty where its heading says it.</summary>
        public string Caption { get; init; } = "";
    }

    /// <summary>A formula on lines of its own, with the definitions that it needs under “where”.</summary>
    public sealed record DisplayedFormula(Expression Expression) : Block;

    /// <summary>A figure from a file.</summary>
    /// <param name="Source">The file's path, relative to the page.</param>
    /// <param name="Alternative">What it shows, for those who cannot see it.</param>
    /// <param name="Caption">The line below it.</param>
    public sealed record Figure(string Source, string Alternative, Prose Caption) : Block;

    /// <summary>A list with bullets.</summary>
    public sealed record BulletList(IReadOnlyList<Prose> Items) : Block;

    /// <summary>Code or other text that keeps its lines, in a fixed-width font.</summary>
    /// <param name="Language">The language (“yaml”), or an empty text for none.</param>
    /// <param name="Code">The text.</param>
    public sealed record CodeBlock(string Language, string Code) : Block;

    /// <summary>Blocks that a reader can open.</summary>
    /// <param name="Summary">The line that is always visible, in plain text.</param>
    /// <param name="Content">The blocks.</param>
    public sealed record Details(string Summary, IReadOnlyList<Block> Content) : Block;

    /// <summary>A remark that is set off from the text.</summary>
    public sealed record Note(Prose Content) : Block;

    /// <summary>Text that is already in Markdown, without formulas.</summary>
    /// <param name="Text">The text.</param>
    public sealed record Markdown(string Text) : Block;

    /// <summary>Details that only the site shows, because they would make the committed Markdown large.</summary>
    /// <param name="Content">The blocks.</param>
    public sealed record OfSite(IReadOnlyList<Block> Content) : Block;

    /// <summary>Handles each kind.</summary>
    public T Match<T>(
        Func<Heading, T> heading,
        Func<Paragraph, T> paragraph,
        Func<Table, T> table,
        Func<DisplayedFormula, T> displayedFormula,
        Func<Figure, T> figure,
        Func<BulletList, T> bulletList,
        Func<CodeBlock, T> codeBlock,
        Func<Details, T> details,
        Func<Note, T> note,
        Func<Markdown, T> markdown,
        Func<OfSite, T> ofSite
    ) =>
        this switch
        {
            Heading b => heading(b),
            Paragraph b => paragraph(b),
            Table b => table(b),
            DisplayedFormula b => displayedFormula(b),
            Figure b => figure(b),
            BulletList b => bulletList(b),
            CodeBlock b => codeBlock(b),
            Details b => details(b),
            Note b => note(b),
            Markdown b => markdown(b),
            OfSite b => ofSite(b),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
