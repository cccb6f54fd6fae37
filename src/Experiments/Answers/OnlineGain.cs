using System.Collections.Immutable;
using System.Globalization;
using SplitProofs.Experiments.Rows;

namespace SplitProofs.Experiments.Answers;

/// <summary>Says how much deciding online gains, for every table that has the saving of the optimal rule.</summary>
internal static class OnlineGain
{
    /// <summary>A saving below this share counts as no gain.</summary>
    private const double Nothing = 0.001;

    /// <summary>The sentence; empty where the table does not have the saving of the optimal rule over the best static split.</summary>
    public static ImmutableArray<AnswerPiece> Of(RowTable table)
    {
        var (saving, method) = (table.IndexOf("saving"), table.IndexOf(MethodColumn.Name));
        var savings =
            saving < 0
                ? []
                : table
                    .Rows.Where(row => row[method].Printed == "optimal" && row[saving] is not RowValue.Absent)
                    .Select(row => row[saving].Number)
                    .ToArray();
        var none = savings.Count(value => value < Nothing);
        return savings.Length == 0 ? []
            : none == savings.Length
                ?
                [
                    new AnswerPiece.Words(
                        "Deciding online gains nothing here: nowhere does it save as much as 0.1 % of the best static split's cost."
                    ),
                ]
            : none == 0
                ?
                [
                    new AnswerPiece.Words("Deciding online saves at least "),
                    new AnswerPiece.Value(table.Columns[saving], RowValue.Of(savings.Min())),
                    new AnswerPiece.Words(" of the best static split's cost everywhere."),
                ]
            :
            [
                new AnswerPiece.Words(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Deciding online gains nothing (less than 0.1 % of the best static split's cost) at {none} of "
                            + $"{savings.Length} points."
                    )
                ),
            ];
    }
}
