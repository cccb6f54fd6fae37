using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Experiments.Rows;
using SplitProofs.Reports.Documents;
using SplitProofs.Reports.Experiments;
using SplitProofs.Reports.Numbers;
using SplitProofs.Reports.Output;

namespace SplitProofs.Reports.Pages;

/// <summary>
/// A page on each experiment: the question, the answer, the figures, and the rows as a table; and a page with a list of all.
/// </summary>
internal static class ExperimentPages
{
    /// <summary>The page with the list.</summary>
    public const string Index = "experiments/index";

    private const int MostRows = 20;
    private const int MostDigits = 6;

    /// <summary>The pages, their figures and their rows.</summary>
    public static ReportParts Of(ImmutableArray<SolvedExperiment> experiments) =>
        experiments.IsEmpty
            ? new ReportParts([], [])
            : ReportParts.Of([
                new ReportParts([new(Index, List(experiments))], []),
                .. experiments.AsParallel().AsOrdered().Select(Of),
            ]);

    private static ReportParts Of(SolvedExperiment solved)
    {
        var (experiment, name) = (solved.Experiment, solved.Experiment.Name);
        var drawings = ExperimentFigures.Of(experiment, solved.Rows);
        return new(
            [new($"experiments/{name}", Page(solved, drawings))],
            [
                .. drawings.Select(drawing => new OutputFile(
                    $"figures/experiments/{drawing.FileName(name)}.svg",
                    drawing.Chart.ToSvg()
                )),
                new OutputFile($"figures/experiments/{name}.csv", RowCsv.Of(solved.Rows)),
            ]
        );
    }

    private static Document List(ImmutableArray<SolvedExperiment> experiments) =>
        new(
            "Experiments",
            [new("Report", "../index.md")],
            [
                new Block.Paragraph(
                    "Each is a file that declares what is varied and what is asked. Rows, figures and answers are computed from it."
                ),
                new Block.Table(
                    [Column.OfText("Question"), Column.OfText("Answer")],
                    [
                        .. experiments.Select(solved =>
                            (IReadOnlyList<Prose>)
                                [
                                    new Inline.Link(solved.Experiment.Question, $"{solved.Experiment.Name}.md"),
                                    AnswerWords.Of(solved.Experiment, solved.Rows),
                                ]
                        ),
                    ]
                ),
            ]
        );

    private static Document Page(SolvedExperiment solved, ImmutableArray<ExperimentDrawing> drawings)
    {
        var (experiment, rows) = (solved.Experiment, solved.Rows);
        var csv = $"../figures/experiments/{experiment.Name}.csv";
        return new(
            experiment.Question,
            [new("Report", "../index.md"), new("Experiments", "index.md")],
            [
                new Block.Paragraph(AnswerWords.Of(experiment, rows)),
                .. drawings.Select(drawing =>
                    (Block)
                        new Block.Figure(
                            $"../figures/experiments/{drawing.FileName(experiment.Name)}.svg",
                            $"{drawing.Chart.Title}. {drawing.Chart.Description}",
                            drawing.Chart.Title
                        )
                ),
                new Block.Paragraph(
                    $"{new Inline.Link("All rows as CSV", csv)}. This command makes rows and figures again:"
                ),
                new Block.CodeBlock("sh", $"splitproofs sweep {experiment.Name}"),
                new Block.Heading(2, "Rows"),
                .. rows.Rows.Length > MostRows
                    ?
                    [
                        new Block.Paragraph(
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"{MostRows} of {rows.Rows.Length} rows, evenly spaced; the file has all, with six digits each."
                            )
                        ),
                    ]
                    : Array.Empty<Block>(),
                .. Constant(rows),
                Table(rows),
                new Block.Heading(2, "The experiment"),
                new Block.CodeBlock("yaml", experiment.Source.Text),
            ]
        );
    }

    /// <summary>The columns whose values differ between rows.</summary>
    private static ImmutableArray<int> Varying(RowTable rows) =>
        rows.Rows.Length == 1
            ? [.. Enumerable.Range(0, rows.Columns.Length)]
            : rows.Varying(rows.Columns.Select(column => column.Name));

    /// <summary>The columns that are the same in all rows, as a sentence.</summary>
    private static IEnumerable<Block> Constant(RowTable rows)
    {
        var same = Enumerable
            .Range(0, rows.Columns.Length)
            .Except(Varying(rows))
            .Select(place => (Column: rows.Columns[place], Value: rows.Rows[0][place]))
            .Select(found =>
                found.Column.Phrase.Length > 0 ? ColumnWords.Phrase(found.Column, found.Value)
                : found.Column.Kind == ColumnKind.Words
                    ? $"{found.Column.Words} {ColumnWords.Of(found.Column, found.Value)}"
                : ColumnWords.Of(found.Column, found.Value)
            )
            .ToList();
        return same.Count == 0 ? [] : [new Block.Paragraph($"The same in all rows: {string.Join(", ", same)}.")];
    }

    private static Block.Table Table(RowTable rows)
    {
        ImmutableArray<ImmutableArray<RowValue>> shown = [.. Spread(rows.Rows)];
        var columns = Varying(rows)
            .Select(place => Cells(rows.Columns[place], [.. shown.Select(row => row[place])]))
            .ToList();
        return new(
            [.. columns.Select(column => column.Head)],
            [.. shown.Select((_, row) => (IReadOnlyList<Prose>)[.. columns.Select(column => (Prose)column.Cells[row])])]
        );
    }

    private static (Column Head, ImmutableArray<string> Cells) Cells(RowColumn column, ImmutableArray<RowValue> values)
    {
        if (column.Kind == ColumnKind.Words)
        {
            return (Column.OfText(column.Words), [.. values.Select(value => ColumnWords.Of(column, value))]);
        }

        var numbers = NumberColumn.Of(
            values.Select(value => ColumnWords.Shown(column, value)),
            ColumnWords.UnitOf(column),
            column.Kind == ColumnKind.Count ? MostDigits : Digits.Usual
        );
        return (Column.OfNumbers(numbers.Headed(column.Words)), numbers.Cells);
    }

    private static IEnumerable<ImmutableArray<RowValue>> Spread(ImmutableArray<ImmutableArray<RowValue>> rows) =>
        rows.Length <= MostRows
            ? rows
            : Enumerable
                .Range(0, MostRows)
                .Select(index => rows[(int)((long)index * (rows.Length - 1) / (MostRows - 1))]);
}
