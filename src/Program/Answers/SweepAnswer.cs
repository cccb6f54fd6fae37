using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Experiments.Rows;
using SplitProofs.Experiments.Sweeps;
using SplitProofs.Reports.Experiments;
using SplitProofs.Text.Faults;

namespace SplitProofs.Program.Answers;

/// <summary>Writes the answer of a merged sweep: the question, the sentence that answers it, a figure, and where the rows are.</summary>
internal static class SweepAnswer
{
    /// <summary>The text, without a line break at its end.</summary>
    /// <param name="merged">The sweep.</param>
    /// <param name="format">How its figures are drawn.</param>
    public static Result<string> Of(MergedSweep merged, FigureFormat format)
    {
        if (!merged.CanBeShown)
        {
            return Results.Success(Text(merged, "There are too many rows for an answer and a figure here.", []));
        }

        var table = merged.Table();
        var answer = AnswerWords.Of(merged.Experiment, table).Replace('\u00A0', ' ');
        return Draw(merged, table, format).Map(figures => Text(merged, answer, figures));
    }

    private static Result<ImmutableArray<string>> Draw(MergedSweep merged, RowTable table, FigureFormat format) =>
        Results.All(
            ExperimentFigures
                .Of(merged.Experiment, table)
                .Select(drawing =>
                    merged.Write($"{drawing.FileName("figure")}.{format.Name}", format.Write(drawing.Chart))
                )
        );

    private static string Text(MergedSweep merged, string answer, ImmutableArray<string> figures)
    {
        var experiment = merged.Experiment;
        IEnumerable<string> lines =
        [
            experiment.Question,
            .. answer.Length == 0 ? ImmutableArray<string>.Empty : [answer],
            string.Create(
                CultureInfo.InvariantCulture,
                $"{merged.Rows} rows of {experiment.Cells} cells are in {string.Join(" and ", merged.Formats.Select(PathOf))}."
            ),
            .. figures.IsEmpty ? [] : new[] { $"Figures: {string.Join(", ", figures)}" },
        ];
        return string.Join('\n', lines.Select(Quote.Plain));

        string PathOf(RowFormat format) => Path.Combine(merged.Folder.Path, format.FileName);
    }
}
