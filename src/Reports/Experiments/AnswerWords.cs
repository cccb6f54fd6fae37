using System.Collections.Immutable;
using SplitProofs.Experiments.Declarations;
using SplitProofs.Experiments.Rows;

namespace SplitProofs.Reports.Experiments;

/// <summary>The answer to an experiment's question, in words.</summary>
public static class AnswerWords
{
    /// <summary>The sentences, computed from rows; empty where the experiment states none.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="rows">Its rows.</param>
    public static string Of(Experiment experiment, RowTable rows) =>
        string.Concat(
            experiment
                .Answer(rows)
                .Select(piece =>
                    piece.Match(
                        words: w => w.Text,
                        value: v => ColumnWords.Quantity(v.Column, v.Shown),
                        point: p => Point(p.Coordinates)
                    )
                )
        );

    /// <summary>“ResNet18 at a mean SNR of 14 dB and 1,000 inferences per update”.</summary>
    private static string Point(ImmutableArray<(RowColumn Column, RowValue Value)> coordinates)
    {
        var names = Phrases(coordinates.Where(of => of.Column.Phrase.Length == 0), ", ");
        var values = Phrases(coordinates.Where(of => of.Column.Phrase.Length > 0), " and ");
        return coordinates.IsEmpty ? "the only point"
            : names.Length == 0 ? values
            : values.Length == 0 ? names
            : $"{names} at {values}";
    }

    private static string Phrases(IEnumerable<(RowColumn Column, RowValue Value)> coordinates, string between) =>
        string.Join(between, coordinates.Select(of => ColumnWords.Phrase(of.Column, of.Value)));
}
