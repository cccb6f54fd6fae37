using System.Globalization;
using SplitProofs.Inputs.Networks;
using SplitProofs.Reports.Numbers;

namespace SplitProofs.Reports.Wording;

/// <summary>How much repeated measurements of the stages vary, for a person.</summary>
public static class MeasuredSpreadText
{
    /// <summary>A sentence on two lines. No line if each stage was measured once.</summary>
    /// <param name="spread">The spread.</param>
    public static IEnumerable<string> Of(MeasuredSpread spread) =>
        spread.IsKnown
            ?
            [
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Each stage is the mean of {spread.Measurements} measurements. Their standard deviation is at most"
                ),
                $"  {Widest(spread, stage => stage.DeviceTime)} for the device's time, "
                    + $"{Widest(spread, stage => stage.DeviceEnergy)} for its energy, and "
                    + $"{Widest(spread, stage => stage.EdgeTime)} for the edge server's time.",
            ]
            : [];

    private static string Widest(MeasuredSpread spread, Func<StageSpread, double> relative) =>
        spread.Stages.MaxBy(relative) is { } widest && relative(widest) > 0
            ? $"{Percentage.Of(relative(widest))} ({widest.Stage})"
            : Percentage.Of(0);
}
