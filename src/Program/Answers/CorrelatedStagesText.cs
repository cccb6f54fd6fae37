using System.Globalization;
using SplitProofs.Analytics.Placement;
using SplitProofs.Reports.Numbers;

namespace SplitProofs.Program.Answers;

/// <summary>
/// A note for scenarios that assume independent draws although the stages are only milliseconds apart, so that the channel is probably
/// correlated.
/// </summary>
internal static class CorrelatedStagesText
{
    /// <summary>The note, with an empty line before it.</summary>
    public static IEnumerable<string> Of(CorrelatedStages correlated, SplittingAnswer answer) =>
        [
            "",
            $"Draws are independent here, although stages follow each other within {WithPrefix.Of(Rounded(correlated))} on average.",
            string.Create(
                CultureInfo.InvariantCulture,
                $"With a correlation of {CorrelatedStages.Correlation} from stage to stage, place {correlated.PlacedStages}: a frame "
                    + $"then costs about {SixDigits.Of(correlated.FrameCost, 3)} ({Change(correlated, answer)})."
            ),
        ];

    private static Analytics.Units.Seconds Rounded(CorrelatedStages correlated) =>
        new(double.Parse(SixDigits.Of(correlated.StageTime.Value, 2), CultureInfo.InvariantCulture));

    private static string Change(CorrelatedStages correlated, SplittingAnswer answer)
    {
        var change = Math.Round(100 * ((correlated.FrameCost / answer.FrameCost) - 1), 1);
        return change == 0
            ? "as much"
            : string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(change):0.#} % {(change > 0 ? "more" : "less")}");
    }
}
