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
    public static Result<string> Of(MergedSweep merged, FigureFormat format) =>
        Draw(merged, format).Map(figures => Text(merged, figures));

    private static Result<ImmutableArray<string>> Draw(MergedSweep merged, FigureFormat format) =>
        merged.CanBeShown
            ? Results.All(
                ExperimentFigures
                    .Of(merged.Experiment, merged.Table())
                    .Select(drawing =>
                        merged.Write($"{drawing.FileName("figure")}.{format.Name}", format.Write(drawing.Chart))
                    )
            )
            : Results.Success(ImmutableArray<string>.Empty);

    private static string Text(MergedSweep merged, ImmutableArray<string> figures)
    {
        var experiment = merged.Experiment;
        IEnumerable<string> lines =
        [
            experiment.Question,
            .. merged.CanBeShown
                ? new[] { experiment.Answer(merged.Table()) }.Where(answer => answer.Length > 0)
                : ["There are too many rows for an answer and a figure here."],
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
