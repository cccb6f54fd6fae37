using System.Collections.Immutable;
using System.Net;
using SplitProofs.Reports.Typesetting;

namespace SplitProofs.Reports.Documents;

/// <summary>Writes blocks as GitHub-flavoured Markdown and notes the formulas on the way.</summary>
internal sealed class MarkdownWriter
{
    /// <summary>The source of tables up to this width is aligned; in wider tables half of the text would be spaces.</summary>
    private const int WidestAligned = 60;

    private readonly List<Formula> _formulas = [];

    private MarkdownWriter() { }

    /// <summary>The title and the contents of the page.</summary>
    public static MarkdownText Write(Document document)
    {
        var writer = new MarkdownWriter();
        var title = writer.Heading(1, document.Title);
        var body = writer.Blocks(document.Blocks);
        return new(body.Length == 0 ? $"{title}\n" : $"{title}\n\n{body}\n", writer._formulas);
    }

    /// <summary>The links to the pages above.</summary>
    public static MarkdownText Trail(IReadOnlyList<Inline.Link> trail)
    {
        var writer = new MarkdownWriter();
        return new(string.Join(" › ", trail.Select(writer.Link)), writer._formulas);
    }

    private string Blocks(IEnumerable<Block> blocks) => string.Join("\n\n", blocks.Select(Block));

    private string Block(Block block) =>
        block.Match(
            heading: b => Heading(b.Level, b.Content),
            paragraph: b => MarkdownEscaping.BlockStart(Line(b.Content)),
            table: Table,
            displayedFormula: DisplayedFormula,
            figure: Figure,
            bulletList: b => string.Join('\n', b.Items.Select(item => $"- {MarkdownEscaping.BlockStart(Line(item))}")),
            codeBlock: CodeBlock,
            details: Details,
            note: b => $"> [!NOTE]\n> {MarkdownEscaping.BlockStart(Line(b.Content))}",
            markdown: b => b.Text.TrimEnd(),
            ofSite: b => Blocks(b.Content)
        );

    private string Heading(int level, Prose content) =>
        $"{new string('#', level)} {MarkdownEscaping.HeadingEnd(Line(content))}";

    private string Figure(Block.Figure figure)
    {
        var image = $"![{MarkdownEscaping.Text(figure.Alternative)}]({Target(figure.Source)})";
        var caption = MarkdownEscaping.BlockStart(Line(figure.Caption));
        return caption.Length == 0 ? image : $"{image}\\\n{caption}";
    }

    private string Details(Block.Details details)
    {
        var summary = WebUtility.HtmlEncode(MarkdownEscaping.Printable(details.Summary).ReplaceLineEndings(" "));
        var content = details.Content.Select(inner => Block(inner) + "\n\n");
        return $"<details>\n<summary>{summary}</summary>\n\n{string.Concat(content)}</details>";
    }

    private string Table(Block.Table table)
    {
        var columns = table
            .Columns.Select(
                (column, place) =>
                {
                    ImmutableArray<string> cells = [.. table.Rows.Select(row => Line(row[place]))];
                    var aligned = column.Alignment == Alignment.Right ? DecimalAlignment.Of(cells) : cells;
                    return aligned.Prepend(Line(column.Header)).ToList();
                }
            )
            .ToList();
        var cells = Enumerable
            .Range(0, table.Rows.Count + 1)
            .Select(row => columns.Select(column => column[row]).ToList())
            .ToList();
        var widths = table.Columns.Select((_, i) => cells.Max(row => Math.Max(3, Width(row[i])))).ToList();
        if (widths.Sum() > WidestAligned)
        {
            widths = [.. widths.Select(_ => 3)];
        }

        var rules = table.Columns.Select((column, i) => Rule(column.Alignment, widths[i]));
        var rows = cells.Select(row => row.Select((cell, i) => Pad(cell, widths[i], table.Columns[i].Alignment)));
        var caption = table.Caption.Length == 0 ? "" : $"<em>{MarkdownEscaping.Text(table.Caption)}</em>\n\n";
        return caption
            + string.Join(
                '\n',
                rows.Take(1).Append(rules).Concat(rows.Skip(1)).Select(row => $"| {string.Join(" | ", row)} |")
            );
    }

    private static string Rule(Alignment alignment, int width) =>
        alignment switch
        {
            Alignment.Left => new string('-', width),
            Alignment.Center => $":{new string('-', width - 2)}:",
            _ => $"{new string('-', width - 1)}:",
        };

    private static string Pad(string cell, int width, Alignment alignment)
    {
        var space = Math.Max(0, width - Width(cell));
        var before = alignment switch
        {
            Alignment.Left => 0,
            Alignment.Center => space / 2,
            _ => space,
        };
        return new string(' ', before) + cell + new string(' ', space - before);
    }

    private static int Width(string text) => text.EnumerateRunes().Count();

    private string DisplayedFormula(Block.DisplayedFormula block)
    {
        var formula = Display(Formula.Of(block.Expression));
        var definitions = WhereList.Of(block.Expression);
        return definitions.Count == 0 ? formula : $"{formula}\n\nwhere\n\n{Display(Formula.Of(definitions))}";
    }

    private string Display(Formula formula)
    {
        _formulas.Add(formula);
        return $"$$\n{formula.Latex}\n$$";
    }

    private static string CodeBlock(Block.CodeBlock block)
    {
        var fence = new string('`', Math.Max(3, MarkdownEscaping.LongestRun(block.Code) + 1));
        return $"{fence}{block.Language}\n{MarkdownEscaping.Printable(block.Code).ReplaceLineEndings("\n").TrimEnd('\n')}\n{fence}";
    }

    private string Line(Prose prose) => string.Concat(prose.Inlines.Select(Inline)).Trim(' ');

    private string Inline(Inline inline) =>
        inline.Match(
            text: i => MarkdownEscaping.Text(i.Value),
            code: i => MarkdownEscaping.Code(i.Value),
            subscript: i => $"<sub>{Line(i.Content)}</sub>",
            emphasis: i => Stressed(Line(i.Content), "*", "em"),
            strong: i => Stressed(Line(i.Content), "**", "strong"),
            link: Link,
            mathematics: i =>
            {
                _formulas.Add(i.Formula);
                return $"${i.Formula.Latex.ReplaceLineEndings(" ")}$";
            }
        );

    // Asterisks stress a text only if it starts and ends with a word.
    private static string Stressed(string content, string asterisks, string element) =>
        content.Length == 0 ? ""
        : char.IsLetterOrDigit(content[0]) && char.IsLetterOrDigit(content[^1]) ? asterisks + content + asterisks
        : $"<{element}>{content}</{element}>";

    private string Link(Inline.Link link) => $"[{Line(link.Content)}]({Target(link.Target)})";

    private static string Target(string target) =>
        target.All(c => char.IsAsciiLetterOrDigit(c) || "-._~/#:?&=%+,@".Contains(c))
            ? target
            : throw new ArgumentException(
                $"“{target}” is not the target of a link: other marks than -._~/#:?&=%+,@ must be encoded."
            );
}
