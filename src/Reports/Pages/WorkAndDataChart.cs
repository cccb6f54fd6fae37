using SplitProofs.Reports.Figures;
using SplitProofs.Reports.Solutions;

namespace SplitProofs.Reports.Pages;

/// <summary>The work before each cut and the data that the cut sends, both in seconds.</summary>
internal static class WorkAndDataChart
{
    public static XyChart Of(SolvedPlacement placement)
    {
        var times = CutTimes.Of(placement);
        var least = times.Total.IndexOf(times.Total.Where(double.IsFinite).DefaultIfEmpty(double.NaN).Min());
        return new(
            $"Work and data of {placement.Network.Name} by cut, under {placement.ScenarioFile.Scenario.Name}",
            $"The time of computing grows with the stages before the cut, which the device runs; that of the upload follows the data "
                + $"at the cut. Together they are least at cut {least}.",
            new("cut", "", IsLogarithmic: false) { IsWhole = true, Meaning = "stages before it run on the device" },
            new("time of an inference", "s", IsLogarithmic: false),
            [
                Series("computing", times.Computing, -1),
                Series("upload, on average", times.Upload, -1),
                Series("both", times.Total, least),
            ]
        );

        static XySeries Series(string name, IReadOnlyList<double> values, int marked) =>
            new(
                name,
                PointJoin.Line,
                [
                    .. values.Select(
                        (value, cut) =>
                            new XyPoint(cut, value) { Mark = cut == marked ? PointMark.Ring : PointMark.Usual }
                    ),
                ]
            );
    }
}
