using SplitProofs.Analytics.Placement;
using SplitProofs.Reports.Numbers;

namespace SplitProofs.Program.Answers;

/// <summary>Writes what tuning changes, as text.</summary>
internal static class TunedPlanText
{
    /// <summary>The lines.</summary>
    /// <param name="tuned">The tuned plan.</param>
    /// <param name="before">The plan before tuning.</param>
    public static IEnumerable<string> Of(TunedPlan tuned, SplittingAnswer before) =>
        [
            $"{tuned.Quantity.Heading}: {Value(tuned, tuned.Tuned.Best)} of at most {Value(tuned, tuned.Tuned.Largest)}.",
            $"  cost of a frame before  {SixDigits.Of(before.FrameCost)}, {Exactly.Of(before.PlacedStages)} placed",
            $"  cost of a frame after   {SixDigits.Of(tuned.Answer.FrameCost)}, {Exactly.Of(tuned.Answer.PlacedStages)} placed",
            .. SixDigits.Round(tuned.Answer.FrameCost) > SixDigits.Round(before.FrameCost)
                ?
                [
                    "  It costs more, for it is the best at the mean SNR and not over the fading: keep the stated power.",
                ]
                : Array.Empty<string>(),
        ];

    private static string Value(TunedPlan tuned, double value) => WithPrefix.Of(value, tuned.Quantity.Unit);
}
